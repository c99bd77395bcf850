import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  ActionItemOutcome,
  CalendarQuery,
  EnterActionItemRequest,
  MeetingDetail,
  MeetingFollowUp,
  MeetingList,
  SaveMeetingOutcome,
  SaveMeetingRequest,
} from '../../../api/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import { addEntryRoutes } from '../entry/routes.ts';
import type { MeetingService } from './service.ts';

const tags = ['account'];
const Identifier = z.string().min(1).max(200);
const MeetingPath = z.object({ id: Identifier });
const calendar = 'text/calendar; charset=utf-8';

/** Meetings, their calendar files, and action items that become commitments, over HTTP. */
export const meetingRoutes: FastifyPluginAsyncZod<{ readonly meetings: MeetingService }> = async (
  app,
  { meetings },
) => {
  addEntryRoutes(app, {
    path: '/meetings',
    what: 'meeting',
    entries: meetings.entries,
    schemas: { detail: MeetingDetail, saveRequest: SaveMeetingRequest, saveOutcome: SaveMeetingOutcome },
  });
  app.get(
    '/meetings/:id/calendar',
    {
      schema: {
        tags,
        summary: 'A meeting with its agenda as iCalendar (RFC 5545)',
        params: MeetingPath,
        querystring: CalendarQuery,
        produces: [calendar],
      },
    },
    async ({ params, query, headers }, reply) => {
      const { language = chooseLanguage(headers['accept-language']) } = query;
      const body = await meetings.calendar(params.id, language);
      return reply
        .header('content-type', calendar)
        .header('content-disposition', 'attachment; filename="meeting.ics"')
        .send(body);
    },
  );
  app.post(
    '/meetings/:id/action-items/:item/commitment',
    {
      schema: {
        tags,
        summary: 'Makes an action item an action of the tree; a second time, answers what the first made',
        params: MeetingPath.extend({ item: Identifier }),
        body: EnterActionItemRequest,
        response: { 200: ActionItemOutcome },
      },
    },
    ({ params, body }) => meetings.enterActionItem({ meeting: params.id, item: params.item, ...body }),
  );
};

/** What became of what meetings agreed, over HTTP. */
export const meetingFollowUpRoutes: FastifyPluginAsyncZod<{ readonly meetings: MeetingService }> = async (
  app,
  { meetings },
) => {
  app.get(
    '/meetings',
    {
      schema: {
        tags,
        summary: 'Meetings with what of them is open, the newest first',
        response: { 200: MeetingList },
      },
    },
    () => meetings.list(),
  );
  app.get(
    '/meetings/:id/follow-up',
    {
      schema: {
        tags,
        summary: 'What became of a meeting and of the one before it, then and now',
        params: MeetingPath,
        response: { 200: MeetingFollowUp },
      },
    },
    ({ params }) => meetings.followUp(params.id),
  );
};
