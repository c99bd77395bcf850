import { expect, test } from 'vitest';
import type { Meeting } from '../../model/index.ts';
import { meetingSeries } from '../content/meeting-series.ts';
import { shippedMeetings } from '../content/meetings.ts';
import { statements } from '../content/statements.ts';
import { shippedCommitments } from '../index.ts';
import { actionItem, agendaItem, decision, meeting, participant } from './_meeting.ts';
import { checkMeeting } from './check-meeting.ts';

const around = {
  series: meetingSeries,
  others: new Map<string, Meeting>(shippedMeetings.map((one) => [one.id, one])),
  commitments: new Set(shippedCommitments.map(({ id }) => id)),
  statements: new Set(statements.map(({ id }) => id)),
  today: '2026-11-22',
};

function problemsOf(more: Partial<Meeting>): readonly string[] {
  return checkMeeting(meeting(more), around).map(({ kind, part, other }) =>
    [kind, part, other]
      .map((told) => (typeof told === 'string' ? told : told.en))
      .filter(Boolean)
      .join(' | '),
  );
}

test('what ships has nothing wrong, each decision once', () => {
  const ids = shippedMeetings.flatMap(({ decisions }) => Object.keys(decisions));

  for (const { id, ...one } of shippedMeetings) {
    const others = new Map([...around.others].filter(([other]) => other !== id));
    expect(checkMeeting(one, { ...around, others })).toEqual([]);
  }
  expect(ids).toHaveLength(9 + 8);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a whole meeting has nothing wrong', () => {
  const problems = problemsOf({
    agenda: { a: agendaItem({ papers: ['p'], commitments: ['nadd-2026'] }) },
    papers: {
      p: {
        title: meeting().title,
        languages: ['en'],
        address: null,
        reference: '1',
        country: 'CA',
        day: null,
        order: 0,
      },
    },
    decisions: { d: decision({ agendaItem: 'a' }) },
    actionItems: { i: actionItem({ decision: 'd' }) },
    participants: { z: participant(), y: participant({ country: 'MX' }) },
  });

  expect(problems).toEqual([]);
});

test.each<readonly [string, Partial<Meeting>, readonly string[]]>([
  ['a series that nobody knows', { series: 'unga' }, ['series-unknown | unga']],
  ['days that run backwards', { from: '2027-01-28', until: '2027-01-27' }, ['days-reversed | 2027-01-28 | 2027-01-27']],
  ['held before its day', { status: 'held' }, ['held-in-future | 2027-01-27 | 2026-11-22']],
  ['a host that is no member', { host: 'NL' }, ['host-not-member | NL | CA, MX, US']],
  [
    'a number that another one has',
    { number: 9 },
    ['number-used | 9 | Ninth meeting of the North American Drug Dialogue'],
  ],
  ['part of nothing', { partOf: 'nowhere' }, ['part-of-unknown | nowhere']],
  ['a statement that nobody published', { statement: 'nadd-8' }, ['statement-unknown | nadd-8']],
  ['a paper that is not there', { agenda: { a: agendaItem({ papers: ['p'] }) } }, ['reference-unknown | Ports | p']],
  [
    'an agenda item that is not there',
    { decisions: { d: decision({ agendaItem: 'constructor' }) } },
    ['reference-unknown | Share samples | constructor'],
  ],
  [
    'a decision that is not there',
    { actionItems: { i: actionItem({ decision: 'd' }) } },
    ['reference-unknown | Send samples | d'],
  ],
  [
    'commitments that nobody knows',
    {
      agenda: { a: agendaItem({ commitments: ['x'] }) },
      decisions: { d: decision({ commitments: ['y'] }) },
      actionItems: { i: actionItem({ parent: 'z', commitment: 'w' }) },
    },
    [
      'commitment-unknown | Ports | x',
      'commitment-unknown | Share samples | y',
      'commitment-unknown | Send samples | z',
      'commitment-unknown | Send samples | w',
    ],
  ],
  [
    'due before the meeting',
    { actionItems: { i: actionItem({ due: '2027-01-25' }) } },
    ['due-before-meeting | Send samples | 2027-01-25'],
  ],
  [
    'somebody who comes for nobody',
    { participants: { a: participant({ country: null }) } },
    ['participant-of-nobody | Zoé Núñez'],
  ],
  [
    'the same person twice, written otherwise',
    { participants: { a: participant(), b: participant({ name: ' ZOE  nunez' }) } },
    ['participant-twice |  ZOE  nunez'],
  ],
])('%s', (_, more, problems) => {
  expect(problemsOf(more)).toEqual(problems);
});

test('a cancelled meeting gives its number back, and takes none', () => {
  const others = new Map([['x', meeting({ status: 'cancelled' })]]);

  expect(checkMeeting(meeting(), { ...around, others })).toEqual([]);
  expect(problemsOf({ number: 9, status: 'cancelled' })).toEqual([]);
});

test('a part of a part is none', () => {
  const others = new Map([
    ['whole', meeting()],
    ['part', meeting({ partOf: 'whole', number: null })],
  ]);
  const kinds = (partOf: string): readonly string[] =>
    checkMeeting(meeting({ number: null, partOf }), { ...around, others }).map(({ kind }) => kind);

  expect(kinds('whole')).toEqual([]);
  expect(kinds('part')).toEqual(['part-of-unknown']);
});
