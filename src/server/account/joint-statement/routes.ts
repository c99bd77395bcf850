import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  ApprovalRequest,
  CheckParagraphRequest,
  JointStatementDetail,
  JointStatementList,
  JointStatementStanding,
  MeetingDecisionsList,
  MeetingDecisionsQuery,
  ParagraphCheck,
  PublishJointStatementRequest,
  SaveJointStatementOutcome,
  SaveJointStatementRequest,
  StatementTextQuery,
} from '../../../api/index.ts';
import { addEntryRoutes } from '../entry/routes.ts';
import type { JointStatementService } from './service.ts';

const tags = ['account'];
const StatementPath = z.object({ id: z.string().min(1).max(200) });
const Done = z.object({ done: z.literal(true) });

interface JointStatementRoutesOptions {
  readonly jointStatements: JointStatementService;
}

/** Joint statements and what countries say of their paragraphs, over HTTP. */
export const jointStatementRoutes: FastifyPluginAsyncZod<JointStatementRoutesOptions> = async (
  app,
  { jointStatements },
) => {
  app.get(
    '/joint-statements',
    {
      schema: {
        tags,
        summary: 'Joint statements, published and in writing, the last changed first',
        response: { 200: JointStatementList },
      },
    },
    () => jointStatements.list(),
  );
  addEntryRoutes(app, {
    path: '/joint-statements',
    what: 'joint statement',
    entries: jointStatements.entries,
    schemas: {
      detail: JointStatementDetail,
      saveRequest: SaveJointStatementRequest,
      saveOutcome: SaveJointStatementOutcome,
    },
  });
  app.get(
    '/joint-statements/:id/text',
    {
      schema: {
        tags,
        summary: 'A joint statement as plain text in one language',
        params: StatementPath,
        querystring: StatementTextQuery,
        produces: ['text/plain'],
      },
    },
    async ({ params, query }, reply) =>
      reply
        .header('content-type', 'text/plain; charset=utf-8')
        .send(await jointStatements.text(params.id, query.language)),
  );
  app.post(
    '/joint-statements/:id/approvals',
    {
      schema: {
        tags,
        summary: 'What a country says of the present wording of a paragraph: its own, or received on paper',
        params: StatementPath,
        body: ApprovalRequest,
        response: { 200: Done },
      },
    },
    async ({ params, body }) => {
      await jointStatements.approve(params.id, body);
      return { done: true as const };
    },
  );
  app.get(
    '/meeting-decisions',
    {
      schema: {
        tags,
        summary: 'Decisions of meetings, from which a joint statement is drafted',
        querystring: MeetingDecisionsQuery,
        response: { 200: MeetingDecisionsList },
      },
    },
    ({ query }) => jointStatements.decisions(query.meeting),
  );
};

/** What the data say of their figures, and what is published for it, over HTTP. */
export const statementFigureRoutes: FastifyPluginAsyncZod<JointStatementRoutesOptions> = async (
  app,
  { jointStatements },
) => {
  app.get(
    '/joint-statements/:id/standing',
    {
      schema: {
        tags,
        summary: 'Who approved which paragraph, what the data say of its figures, and what publication still lacks',
        params: StatementPath,
        response: { 200: JointStatementStanding },
      },
    },
    ({ params }) => jointStatements.standing(params.id),
  );
  app.post(
    '/joint-statement-check',
    {
      schema: {
        tags,
        summary: 'What the data say of the numbers of a paragraph, before it is saved',
        body: CheckParagraphRequest,
        response: { 200: ParagraphCheck },
      },
    },
    ({ body }) => jointStatements.check(body.paragraph),
  );
  app.post(
    '/joint-statements/:id/publication',
    {
      schema: {
        tags,
        summary: 'Publishes a joint statement for everybody, or refuses with all that is missing',
        params: StatementPath,
        body: PublishJointStatementRequest,
        response: { 200: Done },
      },
    },
    async ({ params, body }) => {
      await jointStatements.publish(params.id, body.base);
      return { done: true as const };
    },
  );
};
