import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  ActionItemOutcome,
  type MarkingRequest,
  type MeetingContent,
  MeetingDetail,
  type MeetingEntry,
  MeetingFollowUp,
  MeetingList,
  Problem,
  SaveGoalRequest,
  SaveMeetingOutcome,
  SaveMeetingRequest,
} from '../../src/api/index.ts';
import { actAs, nodeReader, type Reader } from '../../src/server/access/index.ts';
import { openEntrance, today } from './_api.ts';
import { actionItem, agendaItem, decision, eighth, participant, said } from './_meetings.ts';
import { plantFigures } from './_planted-figures.ts';
import { plantedDeaths } from './_report-files.ts';

const entrance = openEntrance({ country: 'CA' }, ({ node }) =>
  plantFigures(node, [
    {
      ...plantedDeaths,
      figures: {
        '2024-02-01': plantedDeaths.figures['2024-02-01'],
        '2024-06-10': plantedDeaths.figures['2024-05-01'],
      },
    },
  ]),
);

interface Save {
  readonly base?: number;
  readonly marking?: MarkingRequest;
}

async function post(id: string, content: MeetingContent, more: Save = {}): Promise<unknown> {
  return (await entrance().post(`/api/v1/meetings/${id}`, { base: 0, content, ...more })).json();
}

async function saved(id: string, content: MeetingContent, more: Save = {}): Promise<MeetingEntry> {
  const outcome = SaveMeetingOutcome.parse(await post(id, content, more));
  if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome.conflicts));
  return outcome.entry;
}

async function detail(id: string): Promise<MeetingDetail> {
  return MeetingDetail.parse((await entrance().get(`/api/v1/meetings/${id}`)).json());
}

async function listed(): Promise<MeetingList> {
  return MeetingList.parse((await entrance().get('/api/v1/meetings')).json());
}

async function followUp(id: string): Promise<MeetingFollowUp> {
  return MeetingFollowUp.parse((await entrance().get(`/api/v1/meetings/${id}/follow-up`)).json());
}

async function withdraw(id: string): Promise<void> {
  const { history } = await detail(id);
  await entrance().post(`/api/v1/meetings/${id}/withdrawal`, { base: history[0]?.revision ?? 0 });
}

/** A meeting that is withdrawn after the test, so that the next one finds its number free. */
async function withMeeting(
  content: Partial<MeetingContent>,
  work: (meeting: MeetingEntry) => Promise<void>,
): Promise<void> {
  const meeting = await saved(randomUUID(), { ...eighth, ...content });
  try {
    await work(meeting);
  } finally {
    await withdraw(meeting.id);
  }
}

function person(name: string, more: Partial<Reader> = {}): Reader {
  return { ...nodeReader('CA'), kind: 'person', subject: `CA:${name}`, name, ...more };
}

test('the meetings whose statements are published are there; the next turn is of who hosted longest ago', async () => {
  const { today: day, series, meetings } = await listed();

  expect(day).toBe(today);
  expect(series).toMatchObject([{ id: 'nadd', members: ['CA', 'MX', 'US'], nextHost: 'MX', lastHeld: '2023-11-08' }]);
  expect(meetings).toMatchObject([
    { id: 'meeting-nadd-9', number: 9, host: 'CA', from: '2026-01-27', decisions: 8, statement: 'nadd-9' },
    { id: 'meeting-nadd-7', number: 7, host: 'US', guests: ['NL'], decisions: 9, marking: { tlp: 'CLEAR' } },
  ]);
});

describe('a meeting that cannot be what it says is refused', () => {
  test.each<[string, Partial<MeetingContent>]>([
    ['meeting.series-unknown', { series: 'unga' }],
    ['meeting.days-reversed', { from: '2024-06-05' }],
    ['meeting.held-in-future', { until: '2024-06-16' }],
    ['meeting.host-not-member', { host: 'NL' }],
    ['meeting.number-used', { number: 9 }],
    ['meeting.part-of-unknown', { partOf: 'nowhere' }],
    ['commitment.statement-unknown', { statement: 'nadd-8' }],
    ['meeting.reference-unknown', { decisions: { [randomUUID()]: { ...decision, agendaItem: randomUUID() } } }],
    ['meeting.commitment-unknown', { decisions: { [randomUUID()]: { ...decision, commitments: ['nowhere'] } } }],
    ['meeting.due-before-meeting', { actionItems: { [randomUUID()]: { ...actionItem, due: '2024-06-02' } } }],
    [
      'meeting.participant-twice',
      { participants: { [randomUUID()]: participant, [randomUUID()]: { ...participant, name: 'ZOE NUNEZ' } } },
    ],
    [
      'meeting.participant-of-nobody',
      { participants: { [randomUUID()]: { ...participant, country: null, organisation: null } } },
    ],
    [
      'account.translation-missing',
      { agenda: { [randomUUID()]: { ...agendaItem, title: { ...said('Ports'), fr: '' } } } },
    ],
  ])('%s', async (code, part) => {
    expect(await post(randomUUID(), { ...eighth, ...part })).toMatchObject({ status: 422, code });
  });

  test('parts that are no UUIDs, papers that are no addresses, lists without an end', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, () => [randomUUID(), agendaItem]));

    expect(await post(randomUUID(), { ...eighth, agenda: { first: agendaItem } })).toMatchObject({ status: 400 });
    expect(await post(randomUUID(), { ...eighth, agenda: many })).toMatchObject({ status: 400 });
  });

  test('one of which a commitment was withdrawn meanwhile can still be changed', async () => {
    const id = randomUUID();
    await entrance().post(`/api/v1/commitments/${id}`, {
      base: 0,
      content: {
        level: 'action',
        origin: 'dialogue',
        parent: 'nadd-2024',
        title: said('Short-lived'),
        description: null,
        horizon: null,
        owners: actionItem.owners,
        sectors: [],
        resources: null,
        dependsOn: [],
        lineage: [],
        passage: null,
      },
    });
    await withMeeting({ decisions: { [randomUUID()]: { ...decision, commitments: [id] } } }, async (meeting) => {
      const { entry } = (await entrance().get(`/api/v1/commitments/${id}`)).json();
      await entrance().post(`/api/v1/commitments/${id}/withdrawal`, { base: entry.revision });
      const { entry: last } = await detail(meeting.id);
      const { id: _, revision, writtenBy: _w, changedAt: _a, changedBy: _b, marking: _m, ...content } = last ?? meeting;

      expect(await post(meeting.id, { ...content, number: null }, { base: revision })).toMatchObject({
        outcome: 'saved',
      });
    });
  });
});

test('two secretaries who each add a decision at once: both are kept', async () => {
  await withMeeting({}, async (meeting) => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const ada = person('ada');
    const write = (reader: Reader, id: string, text: string): Promise<unknown> =>
      actAs(reader, () =>
        entrance().node.account.meetings.entries.save(
          meeting.id,
          SaveMeetingRequest.parse({
            base: meeting.revision,
            content: { ...eighth, decisions: { [id]: { ...decision, text: said(text) } } },
          }),
        ),
      );
    await write(ada, theirs, 'Of Ada');
    expect(await write(person('bo'), mine, 'Of Bo')).toMatchObject({
      outcome: 'saved',
      merged: [`/decisions/${theirs}`],
    });

    const { entry, history } = await detail(meeting.id);
    expect(
      Object.values(entry?.decisions ?? {})
        .map(({ text }) => text.en)
        .sort(),
    ).toEqual(['Of Ada', 'Of Bo']);
    expect(history[0]?.changed).toEqual([`/decisions/${mine}`]);
  });
});

describe('names of participants', () => {
  test('stay within the own country, whatever the meeting was before', async () => {
    const { entry } = await detail('meeting-nadd-7');
    if (entry === null) throw new Error('the seventh meeting is not there');
    const { id, revision, writtenBy: _w, changedAt: _, changedBy: _b, marking: _m, ...content } = entry;
    const named = { ...content, participants: { [randomUUID()]: participant } };

    expect(await post(id, named, { base: revision, marking: { tlp: 'CLEAR' } })).toMatchObject({
      status: 422,
      code: 'account.names-published',
    });
    expect((await saved(id, named, { base: revision })).marking).toMatchObject({
      tlp: 'AMBER+STRICT',
      releasableTo: ['CA'],
    });
    const abroad = await actAs({ ...nodeReader('US'), home: 'CA' }, () =>
      entrance().node.account.meetings.entries.find(id),
    );
    expect(abroad.entry).toMatchObject({ head: { revision: 0 }, content: { participants: {} } });
    expect(JSON.stringify(abroad)).not.toContain('Núñez');
    await withdraw(id);
    await saved(id, content, { base: (await detail(id)).history[0]?.revision ?? 0, marking: { tlp: 'CLEAR' } });
  });
});

describe('an action item', () => {
  const item = randomUUID();

  async function enter(meeting: string, one: string = item): Promise<unknown> {
    return (
      await entrance().post(`/api/v1/meetings/${meeting}/action-items/${one}/commitment`, { note: 'agreed' })
    ).json();
  }

  test('becomes an action of the tree, once, and the commitment is the truth from then on', async () => {
    await withMeeting({ actionItems: { [item]: actionItem } }, async ({ id }) => {
      const first = ActionItemOutcome.parse(await enter(id));
      const second = ActionItemOutcome.parse(await enter(id));

      expect(first).toMatchObject({
        added: true,
        commitment: {
          level: 'action',
          parent: actionItem.parent,
          title: actionItem.title,
          horizon: { from: '2024-06-04', until: '2024-06-10' },
          marking: { tlp: 'AMBER+STRICT', releasableTo: ['CA'] },
        },
        meeting: { actionItems: { [item]: { commitment: first.commitment.id } } },
      });
      expect(second).toEqual({ ...first, added: false });
      expect((await detail(id)).history[0]?.changed).toEqual([`/actionItems/${item}/commitment`]);
      expect((await followUp(id)).present).toMatchObject({
        meeting: { openActionItems: 1 },
        actionItems: [{ id: item, state: 'overdue', due: '2024-06-10', commitment: { id: first.commitment.id } }],
      });
    });
  });

  test('becomes one action where two people press at once', async () => {
    await withMeeting({ actionItems: { [item]: actionItem } }, async ({ id }) => {
      const outcomes = (await Promise.all([enter(id), enter(id), enter(id)])).map((one) =>
        ActionItemOutcome.parse(one),
      );

      expect(outcomes.filter(({ added }) => added)).toHaveLength(1);
      expect(new Set(outcomes.map(({ commitment }) => commitment.id)).size).toBe(1);
    });
  });

  test('is entered anew where its commitment was withdrawn', async () => {
    await withMeeting({ actionItems: { [item]: actionItem } }, async ({ id }) => {
      const { commitment } = ActionItemOutcome.parse(await enter(id));
      await entrance().post(`/api/v1/commitments/${commitment.id}/withdrawal`, { base: commitment.revision });
      expect((await followUp(id)).present.actionItems).toMatchObject([{ state: 'gone', commitment: { title: null } }]);

      const again = ActionItemOutcome.parse(await enter(id));
      expect(again.added).toBe(true);
      expect(again.commitment.id).not.toBe(commitment.id);
    });
  });

  test('nothing is stored where the tree refuses it', async () => {
    const parent = 'nadd-2024';
    const late = { ...actionItem, parent, due: '2025-06-30' };
    await withMeeting({ actionItems: { [item]: late } }, async ({ id, revision }) => {
      expect(await enter(id)).toMatchObject({ status: 422, code: 'commitment.horizon-outside' });
      expect((await detail(id)).entry).toMatchObject({ revision, actionItems: { [item]: { commitment: null } } });
    });
    await withMeeting({ actionItems: { [item]: { ...actionItem, parent: null } } }, async ({ id }) => {
      expect(await enter(id)).toMatchObject({ status: 422, code: 'meeting.action-parent-missing' });
      expect(await enter(id, randomUUID())).toMatchObject({ status: 404, code: 'meeting.action-unknown' });
      expect(await enter(id, 'constructor')).toMatchObject({ status: 404, code: 'meeting.action-unknown' });
    });
  });

  test('who writes on the meeting meanwhile keeps their draft', async () => {
    await withMeeting({ actionItems: { [item]: actionItem } }, async ({ id, revision }) => {
      const content = { ...eighth, actionItems: { [item]: actionItem }, title: said('Mine') };
      await entrance().post(`/api/v1/meetings/${id}/draft`, { base: revision, content });
      await enter(id);

      expect((await detail(id)).draft).toMatchObject({ base: revision, content: { title: said('Mine') } });
      expect(await saved(id, content, { base: revision })).toMatchObject({
        title: said('Mine'),
        actionItems: { [item]: { commitment: expect.any(String) } },
      });
    });
  });

  test('is not for who may only read', async () => {
    await withMeeting({ actionItems: { [item]: actionItem } }, async ({ id }) => {
      const guest = person('guest', { duties: ['read'] });
      const refused = actAs(guest, () =>
        entrance().node.account.meetings.enterActionItem({ meeting: id, item, note: null }),
      );
      await expect(refused).rejects.toMatchObject({ code: 'access.not-allowed' });
    });
  });
});

test('the follow-up says of the meeting before it what was said then and what is known now', async () => {
  await withMeeting({ decisions: { [randomUUID()]: decision } }, async ({ id }) => {
    await actAs(entrance().node.operator, () =>
      entrance().node.account.goals.entries.save(
        randomUUID(),
        SaveGoalRequest.parse({
          base: 0,
          content: {
            commitment: 'nadd-2024/trend-data',
            question: 'ca-opioid-deaths',
            baseline: '2023-10-01',
            agreed: null,
            target: { value: 6000, unit: '{deaths}', by: '2024-12-31' },
            limit: null,
            note: null,
          },
        }),
      ),
    );
    const tenth = {
      ...eighth,
      number: 10,
      host: 'MX',
      from: '2024-12-01',
      until: '2024-12-02',
      status: 'planned' as const,
    };
    const next = await saved(randomUUID(), tenth);
    const { previous, present } = await followUp(next.id);

    expect(present).toMatchObject({
      since: today,
      decisions: [],
      actionItems: [],
      meeting: { sameHostAsBefore: true },
    });
    expect(previous).toMatchObject({ since: '2024-06-04', meeting: { id, title: eighth.title } });
    expect(previous?.decisions).toMatchObject([
      {
        text: decision.text,
        countries: ['CA', 'MX'],
        commitments: [
          {
            id: 'nadd-2024/trend-data',
            goals: [{ since: { status: 'inconclusive' }, now: { status: 'achieved' } }],
          },
        ],
      },
    ]);
    await withdraw(next.id);
  });
});

test('a calendar takes a meeting in, and reads nobody’s name in it', async () => {
  const agenda = { [randomUUID()]: agendaItem };
  await withMeeting({ agenda, participants: { [randomUUID()]: participant } }, async ({ id }) => {
    const answer = await entrance().get(`/api/v1/meetings/${id}/calendar?language=es`);

    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.body).toContain(`UID:${id}@vigia\r\n`);
    expect(answer.body).toContain('SUMMARY;LANGUAGE=es:Eighth meeting (es)\r\n');
    expect(answer.body).toContain('DTEND;VALUE=DATE:20240605\r\n');
    expect(answer.body).toContain('DESCRIPTION;LANGUAGE=es:1. Ports (es)\r\n');
    expect(answer.body).toContain('CLASS:CONFIDENTIAL\r\n');
    expect(answer.body).not.toContain('Núñez');
  });
  const unknown = await entrance().get(`/api/v1/meetings/${randomUUID()}/calendar`);
  expect(Problem.parse(unknown.json())).toMatchObject({ status: 404, code: 'account.entry-unknown' });
});
