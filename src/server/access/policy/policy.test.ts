import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, actions, type Duty, duties, readerKinds } from '../../../model/index.ts';
import { authorise } from '../authorise.ts';
import { nodeReader, operatorReader, publicReader, type Reader } from '../reader.ts';
import { type ActionSubject, decide, readPolicies, readSchema, requestOf } from './policies.ts';
import { policyWords } from './policy-words.ts';

const ana: Reader = {
  kind: 'person',
  subject: 'CA:ana',
  name: 'Ana',
  country: 'CA',
  home: 'CA',
  sectors: ['health'],
  duties,
  highestTlp: 'AMBER',
};

function may(reader: Reader, action: Action, subject: ActionSubject = {}): string {
  try {
    authorise(reader, action, subject);
    return 'yes';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test('the policies fit the schema, with nothing that can never hold', () => {
  const answer = cedar.validate({
    schema: readSchema(),
    policies: { staticPolicies: Object.fromEntries(readPolicies()) },
  });

  expect(answer).toEqual({ type: 'success', validationErrors: [], validationWarnings: [], otherWarnings: [] });
});

test('every policy has words in three languages, and no words are left over', () => {
  expect(Object.keys(policyWords)).toEqual([...readPolicies().keys()]);
  for (const words of Object.values(policyWords)) {
    expect(Object.keys(words)).toEqual(['en', 'fr', 'es']);
    // A French semicolon, question or exclamation mark has its space (fr-CA: none before a semicolon).
    expect(words.fr).not.toMatch(/ [:!?»]|« /u);
  }
});

test('every action of the model is in the schema', () => {
  for (const action of actions) expect(may(ana, action), action).toBe('yes');
});

// Which duty an action needs: as the design of people and access says it.
const needed: Readonly<Record<Duty, readonly Action[]>> = {
  read: ['data.export', 'screening.submit'],
  analyse: [
    'data.ingest',
    'signal.decide',
    'setting.propose',
    'identification.decide',
    'text.load',
    'process.edit',
    'commitment.edit',
    'alert.draft',
    'alert.reply',
  ],
  approve: ['setting.accept', 'alert.review', 'alert.publish', 'alert.retract'],
  share: ['sharing.read', 'sharing.manage', 'sharing.answer'],
  administer: ['people.manage'],
  audit: ['audit.read'],
};

test.each(duties)('the duty to %s brings exactly its own actions', (duty) => {
  const allowed = actions.filter((action) => may({ ...ana, duties: [duty] }, action) === 'yes');

  expect(allowed.toSorted()).toEqual(needed[duty].toSorted());
});

describe('who does nothing', () => {
  test.each<[string, Reader]>([
    ['the public', publicReader],
    ['the public with every duty', { ...publicReader, duties }],
    ['a colleague of another country', { ...ana, country: 'US' }],
    ['whoever is at no node', { ...ana, home: '' }],
    ['whoever is of no country, at no node', { ...ana, country: '', home: '' }],
    ['whoever has no duty', { ...ana, duties: [] }],
    ['a token without scopes', { ...ana, kind: 'token', subject: 'token:7' }],
    ['a token with no scope left', { ...ana, kind: 'token', subject: 'token:7', scopes: [] }],
    ['another node', { ...ana, kind: 'peer', subject: 'peer:MX', country: 'MX', scopes: actions }],
    ['another node that says it is this one', { ...ana, kind: 'peer', subject: 'peer:CA' }],
  ])('%s', (_who, reader) => {
    for (const action of actions) expect(may(reader, action), action).toBe('access.not-allowed');
  });

  test('a person without a node’s word on where they are', () => {
    const { home: _, ...nowhere } = ana;
    for (const action of actions) expect(may(nowhere, action), action).toBe('access.not-allowed');
  });
});

describe('the second person', () => {
  const second: readonly Action[] = ['setting.accept', 'alert.review', 'alert.publish'];

  test.each(second)('%s by who wrote it is refused', (action) => {
    expect(may(ana, action, { author: 'CA:ana' })).toBe('access.second-person');
    expect(may(ana, action, { author: 'CA:bo' })).toBe('yes');
  });

  test.each(second)('%s by who works alone on the machine is allowed', (action) => {
    expect(may(operatorReader('CA', 'ana'), action, { author: 'CA:ana' })).toBe('yes');
  });

  test('who lacks the duty is told that, and not to find a second person', () => {
    expect(may({ ...ana, duties: ['analyse'] }, 'alert.publish', { author: 'CA:ana' })).toBe('access.not-allowed');
  });

  test('a token neither writes nor approves, so that nobody is their own second person', () => {
    const token: Reader = { ...ana, kind: 'token', subject: 'token:7', scopes: actions };
    for (const action of ['alert.draft', 'setting.propose', ...needed.approve] as const) {
      expect(may(token, action), action).toBe('access.not-allowed');
    }
    expect(may(token, 'alert.reply')).toBe('yes');
  });
});

test('scopes bound what duties bring', () => {
  const token: Reader = { ...ana, kind: 'token', subject: 'token:7', scopes: ['data.ingest', 'audit.read'] };

  expect(actions.filter((action) => may(token, action) === 'yes')).toEqual(['data.ingest', 'audit.read']);
  expect(may({ ...token, duties: ['analyse'] }, 'audit.read')).toBe('access.not-allowed');
});

test('an alert of another node is replied to, and not changed', () => {
  const theirs = { owner: 'US' };
  for (const action of ['alert.draft', 'alert.review', 'alert.publish', 'alert.retract'] as const) {
    expect(may(ana, action, theirs), action).toBe('access.not-allowed');
    expect(may(ana, action, { owner: 'CA' }), action).toBe('yes');
    expect(may(ana, action, { owner: '' }), action).toBe('access.not-allowed');
  }
  expect(may(ana, 'alert.reply', theirs)).toBe('yes');
});

test('the node and who works alone on it may do what every duty brings', () => {
  for (const reader of [nodeReader('CA'), operatorReader('CA', 'ana')]) {
    for (const action of actions) expect(may(reader, action), action).toBe('yes');
  }
});

const anyReader: fc.Arbitrary<Reader> = fc.record(
  {
    kind: fc.constantFrom(...readerKinds),
    subject: fc.constantFrom('CA:ana', 'CA:bo', 'token:7', 'peer:MX', 'public'),
    name: fc.constant('x'),
    country: fc.constantFrom('CA', 'MX', ''),
    home: fc.constantFrom('CA', 'MX', ''),
    sectors: fc.constant([]),
    duties: fc.subarray([...duties]),
    highestTlp: fc.constant(null),
    scopes: fc.subarray([...actions]),
  },
  { requiredKeys: ['kind', 'subject', 'name', 'country', 'sectors', 'duties', 'highestTlp'] },
);
const anySubject = fc.record(
  { author: fc.constantFrom('CA:ana', 'CA:bo'), owner: fc.constantFrom('CA', 'MX', '') },
  { requiredKeys: [] },
);

test('requests are as the schema has them, and the answer is the same with the schema at hand', () => {
  const schema = readSchema();
  const policies = { staticPolicies: Object.fromEntries(readPolicies()) };
  fc.assert(
    fc.property(anyReader, fc.constantFrom(...actions), anySubject, (reader, action, subject) => {
      const request = requestOf(reader, action, subject);
      // Actions and their groups stand in the schema.
      const entities = request.entities.filter(({ uid }) => !('type' in uid) || uid.type !== 'Action');
      const answer = cedar.isAuthorized({ ...request, entities, schema, validateRequest: true, policies });

      if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
      expect(answer.response.decision === 'allow').toBe(decide(reader, action, subject).allowed);
    }),
    { numRuns: 200 },
  );
});

test('fewer duties or scopes never allow more', () => {
  fc.assert(
    fc.property(
      anyReader,
      fc.constantFrom(...actions),
      anySubject,
      fc.subarray([...duties]),
      fc.subarray([...actions]),
      (reader, action, subject, fewerDuties, fewerScopes) => {
        const fewer: Reader = {
          ...reader,
          duties: reader.duties.filter((duty) => fewerDuties.includes(duty)),
          scopes: (reader.scopes ?? actions).filter((scope) => fewerScopes.includes(scope)),
        };
        // A program without scopes may do nothing: to have some is no less.
        if (reader.scopes === undefined && (reader.kind === 'token' || reader.kind === 'peer')) return;
        if (decide(fewer, action, subject).allowed) expect(decide(reader, action, subject).allowed).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});
