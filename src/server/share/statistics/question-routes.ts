import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  AskRequest,
  PeerQuestionAnswer,
  PeerQuestionRequest,
  QuestionDecision,
  QuestionEntry,
  QuestionList,
  QuestionListQuery,
  QuestionRefresh,
  StatisticsPolicyList,
  StatisticsPolicyRequest,
} from '../../../api/index.ts';
import { requirePeer } from '../peer/index.ts';
import type { QuestionService } from './question-service.ts';

const IdPath = z.object({ id: z.uuid() });

/** Questions of other nodes, questions to them, and what is answered of which source. */
export const questionRoutes: FastifyPluginAsyncZod<{ readonly questions: QuestionService }> = async (
  app,
  { questions },
) => {
  const tags = ['share'];
  const one = { tags, params: IdPath };
  app.post(
    '/peer/questions',
    { schema: { tags, body: PeerQuestionRequest, response: { 200: PeerQuestionAnswer } } },
    async ({ body }) => questions.receive(requirePeer(), body),
  );
  app.get('/peer/questions/:id', { schema: { ...one, response: { 200: PeerQuestionAnswer } } }, async ({ params }) =>
    questions.recall(requirePeer(), params.id),
  );
  app.get(
    '/sharing/questions',
    { schema: { tags, querystring: QuestionListQuery, response: { 200: QuestionList } } },
    ({ query }) => questions.list(query),
  );
  app.post('/sharing/questions', { schema: { tags, body: AskRequest, response: { 200: QuestionEntry } } }, ({ body }) =>
    questions.ask(body),
  );
  app.post(
    '/sharing/questions/:id/decision',
    { schema: { ...one, body: QuestionDecision, response: { 200: QuestionEntry } } },
    ({ params, body }) => questions.decide(params.id, body),
  );
  app.post(
    '/sharing/questions/:id/refresh',
    { schema: { ...one, body: QuestionRefresh, response: { 200: QuestionEntry } } },
    ({ params }) => questions.refresh(params.id),
  );
  app.get('/sharing/statistics', { schema: { tags, response: { 200: StatisticsPolicyList } } }, () =>
    questions.listPolicies(),
  );
  app.post(
    '/sharing/statistics',
    { schema: { tags, body: StatisticsPolicyRequest, response: { 200: StatisticsPolicyList } } },
    ({ body }) => questions.choosePolicy(body),
  );
};
