import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MethodList, SignalDetail, SignalPage } from '../../api/index.ts';
import { contextOf, openTestDatabase, plant, quietMonths, type TestDatabase } from './_planted.ts';
import { warnRoutes } from './routes.ts';
import { WarnService } from './service.ts';

let opened: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => {
  opened = await openTestDatabase();
  await plant(opened.database, { series: [{ values: [...quietMonths(12), 60] }] });
  const warn = new WarnService(contextOf(opened.database));
  await warn.scan();
  app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(warnRoutes, { warn });
});
afterAll(async () => {
  await app.close();
  await opened.close();
});

test('answers with the contract’s documents and takes decisions', async () => {
  const list = SignalPage.parse((await app.inject({ url: '/signals?state=new~in-review&limit=5' })).json());
  const id = list.groups[0]?.lead.id;

  const verdict = await app.inject({
    method: 'POST',
    url: `/signals/${id}/verdict`,
    payload: { verdict: 'dismiss', reason: 'known-event', expectedState: 'new' },
  });
  const note = await app.inject({ method: 'POST', url: `/signals/${id}/notes`, payload: { note: 'Called.' } });
  const detail = SignalDetail.parse((await app.inject({ url: `/signals/${id}` })).json());

  expect([verdict.statusCode, note.statusCode]).toEqual([200, 200]);
  expect(detail.history.map(({ event }) => event)).toEqual(['found', 'dismiss', 'note']);
  const { methods } = MethodList.parse((await app.inject({ url: '/methods' })).json());
  expect(methods.find((one) => one.id === 'farrington-flexible')?.record).toEqual({
    verified: 0,
    dismissed: 1,
    waiting: 0,
    medianLeadDays: null,
  });
});

test.each([
  ['GET', '/signals?limit=0', undefined],
  ['GET', '/signals/one', undefined],
  ['POST', '/signals/1/verdict', { verdict: 'delete' }],
  ['POST', '/signals/1/verdict', { verdict: 'dismiss', reason: 'because' }],
  ['POST', '/signals/1/notes', { note: '' }],
] as const)('refuses %s %s before it reaches the room', async (method, url, payload) => {
  const answer = await app.inject({ method, url, ...(payload === undefined ? {} : { payload }) });

  expect(answer.statusCode).toBe(400);
});
