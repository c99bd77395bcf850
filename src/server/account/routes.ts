import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  CommitmentDetail,
  CommitmentList,
  CommitmentQuery,
  GoalDetail,
  GoalList,
  GoalProgressList,
  GoalProgressQuery,
  ProgressAnswer,
  ProgressAnswerQuery,
  ProgressList,
  ProgressQuery,
  SaveCommitmentOutcome,
  SaveCommitmentRequest,
  SaveGoalOutcome,
  SaveGoalRequest,
} from '../../api/index.ts';
import type { CommitmentService } from './commitment/service.ts';
import { addEntryRoutes, flat } from './entry/routes.ts';
import type { GoalService } from './goal/service.ts';
import type { IndicatorService } from './indicator/service.ts';

const tags = ['account'];
const QuestionPath = z.object({ question: z.string().max(200) });

/** What was promised and what was agreed of its figures, over HTTP. */
export const commitmentRoutes: FastifyPluginAsyncZod<{
  readonly commitments: CommitmentService;
  readonly goals: GoalService;
}> = async (app, { commitments, goals }) => {
  app.get(
    '/commitments',
    {
      schema: {
        tags,
        summary: 'What was promised, and where it was said',
        querystring: CommitmentQuery,
        response: { 200: CommitmentList },
      },
    },
    ({ query }) => commitments.list(query),
  );
  addEntryRoutes(app, {
    path: '/commitments',
    what: 'commitment',
    entries: commitments.entries,
    schemas: { detail: CommitmentDetail, saveRequest: SaveCommitmentRequest, saveOutcome: SaveCommitmentOutcome },
  });
  app.get(
    '/goals',
    { schema: { tags, summary: 'What was agreed of figures', response: { 200: GoalList } } },
    async () => ({ goals: (await goals.entries.list()).map(flat) }),
  );
  addEntryRoutes(app, {
    path: '/goals',
    what: 'goal',
    entries: goals.entries,
    schemas: { detail: GoalDetail, saveRequest: SaveGoalRequest, saveOutcome: SaveGoalOutcome },
  });
};

/** What the data say about it, over HTTP. */
export const progressRoutes: FastifyPluginAsyncZod<{
  readonly indicators: IndicatorService;
  readonly goals: GoalService;
}> = async (app, { indicators, goals }) => {
  app.get(
    '/progress',
    {
      schema: {
        tags,
        summary: 'Questions about progress, with the latest that is known',
        querystring: ProgressQuery,
        response: { 200: ProgressList },
      },
    },
    ({ query }) => indicators.list(query),
  );
  app.get(
    '/progress/:question',
    {
      schema: {
        tags,
        summary: 'What the data say to one question, period by period, and what changed since a day',
        params: QuestionPath,
        querystring: ProgressAnswerQuery,
        response: { 200: ProgressAnswer },
      },
    },
    ({ params, query }) => indicators.answer(params.question, query),
  );
  app.get(
    '/goal-progress',
    {
      schema: {
        tags,
        summary: 'Goals with what the data say of each, and what they said on an earlier day',
        querystring: GoalProgressQuery,
        response: { 200: GoalProgressList },
      },
    },
    ({ query }) => goals.progress(query),
  );
};
