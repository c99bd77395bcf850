import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  AccountName,
  NewToken,
  Nothing,
  OneTimeLink,
  PersonChange,
  PersonDetail,
  PersonList,
  PersonRequest,
  SessionList,
  SessionQuery,
  TokenEntry,
  TokenList,
  TokenRequest,
} from '../../../api/index.ts';
import type { AccessDoor } from '../door.ts';
import { sessionOf } from '../session/cookies.ts';
import { requireSession } from '../sign-in/routes.ts';

export interface PeopleRoutesOptions {
  readonly door: AccessDoor;
}

const PersonPath = z.object({ id: AccountName });
const NumberedPath = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const tags = ['access'];

/** People, their sessions and tokens, over HTTP. */
export const peopleRoutes: FastifyPluginAsyncZod<PeopleRoutesOptions> = async (app, { door }) => {
  const { people, sessions, tokens } = door;
  app.get('/people', { schema: { tags, response: { 200: PersonList } } }, async () => ({
    people: await people.list(),
  }));
  app.post('/people', { schema: { tags, body: PersonRequest, response: { 200: PersonDetail } } }, (request) =>
    people.add(request.body),
  );
  app.get('/people/:id', { schema: { tags, params: PersonPath, response: { 200: PersonDetail } } }, (request) =>
    people.get(request.params.id),
  );
  app.post(
    '/people/:id',
    { schema: { tags, params: PersonPath, body: PersonChange, response: { 200: PersonDetail } } },
    (request) => people.change(request.params.id, request.body),
  );
  app.post(
    '/people/:id/link',
    { schema: { tags, params: PersonPath, body: Nothing, response: { 200: OneTimeLink } } },
    (request) => people.makeLink(request.params.id),
  );

  app.get(
    '/sessions',
    { schema: { tags, querystring: SessionQuery, response: { 200: SessionList } } },
    async (request) => {
      const own = sessionOf(request);
      const person = request.query.person ?? requireSession(request).person.id;
      const mine = own?.person.id === person;
      return { sessions: await sessions.list(person, { mine, current: own?.secret }) };
    },
  );
  app.post(
    '/sessions/:id/end',
    { schema: { tags, params: NumberedPath, body: Nothing, response: { 200: Nothing } } },
    async (request) => {
      await sessions.endByNumber(request.params.id, sessionOf(request)?.person.id);
      return {};
    },
  );

  app.get('/tokens', { schema: { tags, response: { 200: TokenList } } }, async () => ({ tokens: await tokens.list() }));
  app.post('/tokens', { schema: { tags, body: TokenRequest, response: { 200: NewToken } } }, (request) =>
    tokens.make(request.body),
  );
  app.post(
    '/tokens/:id/revoke',
    { schema: { tags, params: NumberedPath, body: Nothing, response: { 200: TokenEntry } } },
    (request) => tokens.revoke(request.params.id),
  );
};
