import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CommitmentList, ProgressAnswer, ProgressAnswerQuery, ProgressList, ProgressQuery } from '../../api/index.ts';
import { listCommitments } from './commitment.ts';
import type { IndicatorService } from './indicator/service.ts';

const tags = ['account'];
const QuestionPath = z.object({ question: z.string().max(200) });

/** What was promised, over HTTP. */
export const commitmentRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/commitments',
    { schema: { tags, summary: 'What was promised, and where it was said', response: { 200: CommitmentList } } },
    async () => listCommitments(),
  );
};

/** What the data say about it, over HTTP. */
export const progressRoutes: FastifyPluginAsyncZod<{ readonly indicators: IndicatorService }> = async (
  app,
  { indicators },
) => {
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
};
