import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { JointStatementStanding } from '../../src/api/index.ts';
import { plain, statementOf } from './_joint-statements.ts';
import { goodPassword, openHouse } from './_people.ts';

const house = openHouse({ country: 'CA' });

test('who wrote a wording does not approve it for their own country; somebody else does', async () => {
  const rights = { country: 'CA', sectors: ['health'], duties: ['analyse'], highestTlp: 'RED' };
  await house().makePerson('ana', rights);
  await house().makePerson('luc', rights);
  house().pass(3 * 24 * 60);
  const [ana, luc] = [house().browser(), house().browser()];
  expect((await ana.signIn('ana', goodPassword)).statusCode).toBe(200);
  expect((await luc.signIn('luc', goodPassword)).statusCode).toBe(200);
  const id = randomUUID();
  const path = `/api/v1/joint-statements/${id}`;
  const content = statementOf({ one: plain, two: { ...plain, position: 2 } });
  expect((await ana.post(path, { base: 0, content })).json()).toMatchObject({ outcome: 'saved' });
  const standing = JointStatementStanding.parse((await ana.get(`${path}/standing`)).json());
  const said = {
    paragraph: 'one',
    digest: standing.paragraphs[0]?.digest,
    country: 'CA',
    decision: 'approve',
    reason: null,
    basis: { kind: 'own' },
  };

  expect(standing.paragraphs[0]).toMatchObject({ mayApprove: false, lastChangedBy: 'Person ana' });
  expect((await ana.post(`${path}/approvals`, said)).json()).toMatchObject({ code: 'statement.second-person' });
  expect((await luc.post(`${path}/approvals`, said)).json()).toEqual({ done: true });
  expect(JointStatementStanding.parse((await luc.get(`${path}/standing`)).json()).paragraphs[0]).toMatchObject({
    mayApprove: true,
    approvals: [{ country: 'CA', state: 'approved', by: 'Person luc' }, {}, {}],
  });
  const stranger = house().browser();
  expect((await stranger.get(path)).json()).toMatchObject({ status: expect.any(Number) });
  expect((await stranger.post(`${path}/publication`, { base: 1 })).statusCode).toBeGreaterThanOrEqual(400);
});

test('a program speaks for no country, whatever it may edit', async () => {
  const { bearer } = await house().makeToken({
    scopes: ['commitment.edit'],
    country: 'CA',
    sectors: ['health'],
    highestTlp: 'RED',
  });
  const program = house().browser({ headers: { authorization: `Bearer ${bearer}` } });
  const id = randomUUID();
  const path = `/api/v1/joint-statements/${id}`;
  expect((await program.post(path, { base: 0, content: statementOf({ one: plain }) })).json()).toMatchObject({
    outcome: 'saved',
  });
  const { paragraphs, revision } = JointStatementStanding.parse((await program.get(`${path}/standing`)).json());
  const [paragraph] = paragraphs;
  const said = { paragraph: 'one', digest: paragraph?.digest, country: 'CA', decision: 'approve', reason: null };

  expect((await program.post(`${path}/approvals`, { ...said, basis: { kind: 'own' } })).statusCode).toBe(403);
  expect((await program.post(`${path}/publication`, { base: revision })).statusCode).toBe(403);
});
