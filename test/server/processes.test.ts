import { describe, expect, test } from 'vitest';
import { Gap, ProcedureList, ProcessList, type ProcessRequest, SchedulingProcess } from '../../src/api/index.ts';
import { analystClearance, publicClearance } from '../../src/server/access/index.ts';
import { ProcessService } from '../../src/server/act/index.ts';
import { openEntrance, today } from './_api.ts';

const entrance = openEntrance({ country: 'CA', analyst: 'officer' });

const request: ProcessRequest = {
  jurisdiction: 'UN',
  procedure: 'un-1988-precursor',
  subject: { kind: 'substance', id: '1-boc-4-ap' },
  owner: 'Precursor unit',
  startedOn: '2023-09-01',
};

async function open(change: Partial<ProcessRequest> = {}): Promise<SchedulingProcess> {
  const answer = await entrance().post('/api/v1/processes', { ...request, ...change });
  expect(answer.statusCode, answer.body).toBe(200);
  return SchedulingProcess.parse(answer.json());
}

async function post(path: string, body: unknown): Promise<SchedulingProcess> {
  const answer = await entrance().post(`/api/v1/processes/${path}`, body);
  expect(answer.statusCode, answer.body).toBe(200);
  return SchedulingProcess.parse(answer.json());
}

async function refusalOf(path: string, body: unknown): Promise<unknown> {
  const answer = await entrance().post(`/api/v1/processes${path}`, body);
  const { status, code } = answer.json<{ status: number; code: string }>();
  return [status, code];
}

async function list(query = ''): Promise<ProcessList['processes']> {
  return ProcessList.parse((await entrance().get(`/api/v1/processes${query}`)).json()).processes;
}

function stepOf({ steps }: SchedulingProcess, step: string): SchedulingProcess['steps'][number] | undefined {
  return steps.find((one) => one.step === step);
}

test('the procedures say their steps, their clocks and where they stand', async () => {
  const { procedures } = ProcedureList.parse((await entrance().get('/api/v1/procedures')).json());

  const clock = procedures.find(({ id }) => id === 'un-1988-precursor')?.steps.at(-1)?.clock?.en;
  expect(clock).toBe('180 days after the communication (1988, art. 12(6))');
  expect(new Set(procedures.map(({ jurisdiction }) => jurisdiction)).size).toBe(6);
});

describe('a process', () => {
  test('begins with its first step, on the day it starts', async () => {
    const process = await open({ note: 'Asked for by the ninth meeting.' });

    expect(process).toMatchObject({ state: 'open', overdue: false, nextDate: null, owner: 'Precursor unit' });
    expect(stepOf(process, 'notification')).toMatchObject({ doneOn: '2023-09-01', dueBasis: 'none' });
    expect(process.history).toEqual([
      { at: `${today}T12:00:00Z`, by: 'officer', event: 'opened', note: 'Asked for by the ninth meeting.' },
    ]);
  });

  test('that starts on a day to come is due then', async () => {
    const process = await open({ startedOn: '2024-09-01' });

    expect(stepOf(process, 'notification')).toMatchObject({ doneOn: null, dueOn: '2024-09-01', dueBasis: 'person' });
    expect(process.nextDate).toBe('2024-09-01');
  });

  test('the treaty’s 180 days count by themselves, and end it', async () => {
    const { id } = await open();

    const waiting = await post(`${id}/steps/communication`, { doneOn: '2024-05-01' });
    expect(stepOf(waiting, 'in-force')).toMatchObject({ doneOn: null, dueOn: '2024-10-28', dueBasis: 'law' });
    expect(waiting.nextDate).toBe('2024-10-28');

    // 2022-11-23 is the day on which the decision about it took effect.
    for (const step of ['transmission', 'assessment', 'decision'])
      await post(`${id}/steps/${step}`, { doneOn: '2022-03-16' });
    const done = await post(`${id}/steps/communication`, { doneOn: '2022-05-27' });
    expect(stepOf(done, 'in-force')).toMatchObject({ doneOn: '2022-11-23' });
    expect(done.state).toBe('done');
    expect((await list('?state=done')).map((process) => process.id)).toContain(id);
  });

  test('keeps documents, notes and days, and who wrote them', async () => {
    const { id } = await open();
    await post(`${id}/steps/assessment`, { dueOn: '2024-06-01', note: 'The Board meets in May.' });

    const process = await post(`${id}/steps/assessment`, {
      document: { title: 'Questionnaire', url: 'https://www.incb.org/' },
    });

    expect(stepOf(process, 'assessment')).toMatchObject({
      dueOn: '2024-06-01',
      dueBasis: 'person',
      note: 'The Board meets in May.',
      documents: [{ title: 'Questionnaire', url: 'https://www.incb.org/' }],
    });
    expect(process.overdue).toBe(true);
    expect(process.history.map(({ event, note }) => [event, note])).toEqual([
      ['opened', null],
      ['step-due:assessment', '2024-06-01'],
      ['step-note:assessment', 'The Board meets in May.'],
      ['document-added:assessment', 'Questionnaire'],
    ]);
    expect((await list())[0]?.overdue).toBe(true);
  });

  test('a step can be taken back', async () => {
    const { id } = await open();
    await post(`${id}/steps/decision`, { doneOn: '2024-03-01' });

    const process = await post(`${id}/steps/decision`, { doneOn: null });

    expect(stepOf(process, 'decision')?.doneOn).toBeNull();
    expect(process.history.at(-1)).toMatchObject({ event: 'step-undone:decision' });
  });

  test('is stopped, reopened and handed over; nothing of its history is lost', async () => {
    const { id } = await open();

    const stopped = await post(`${id}`, { state: 'stopped', note: 'The notification was withdrawn.' });
    expect(stopped).toMatchObject({ state: 'stopped', nextDate: null, overdue: false });
    expect(await refusalOf(`/${id}/steps/decision`, { doneOn: '2024-03-01' })).toEqual([409, 'process.not-open']);

    const reopened = await post(`${id}`, { state: 'open', owner: 'Legal unit' });
    expect(reopened).toMatchObject({ state: 'open', owner: 'Legal unit' });
    expect(reopened.history.map(({ event, note }) => [event, note])).toEqual([
      ['opened', null],
      ['stopped', 'The notification was withdrawn.'],
      ['owner-changed', 'Legal unit'],
      ['reopened', null],
    ]);
    expect((await post(`${id}/steps/decision`, { doneOn: '2024-03-01' })).history).toHaveLength(5);
  });

  test('is found by jurisdiction and by what it is about', async () => {
    const { id } = await open({
      jurisdiction: 'CA',
      procedure: 'ca-temporary-order',
      subject: { kind: 'class', id: 'CA-I-16' },
    });

    expect((await list('?jurisdiction=CA')).map((process) => process.id)).toEqual([id]);
    const [found] = await list('?substance=CA-I-16');
    expect(found?.subject.name.text.en).toBe('CDSA, Schedule I, Fentanyl analogues (CA-I-16)');
    expect(await list('?substance=caffeine')).toEqual([]);
  });

  test('opened for a gap shows there', async () => {
    const key = 'treaty-not-transposed~1-boc-4-ap~MX';
    const { id } = await open({ jurisdiction: 'MX', procedure: 'mx-precursor-agreement', gap: key });

    const gap = Gap.parse((await entrance().get(`/api/v1/gaps/${key}`)).json());
    expect(gap.process).toBe(id);

    await post(`${id}`, { state: 'stopped' });
    expect(Gap.parse((await entrance().get(`/api/v1/gaps/${key}`)).json()).process).toBeNull();
  });
});

describe('what is refused, and changes nothing', () => {
  test.each([
    ['a procedure of another jurisdiction', { jurisdiction: 'MX' }, [422, 'process.procedure-unknown']],
    ['a procedure that nobody has', { procedure: 'un-2088' }, [422, 'process.procedure-unknown']],
    [
      'a substance that nobody knows',
      { subject: { kind: 'substance', id: 'unobtainium' } },
      [422, 'process.subject-unknown'],
    ],
    ['a gap that there is not', { gap: 'listed-elsewhere~unobtainium' }, [404, 'gap.not-found']],
    ['a day that is none', { startedOn: '2024-02-30' }, [400, 'request.invalid']],
    ['a field that there is not', { marking: 'CLEAR' }, [400, 'request.invalid']],
  ])('%s', async (_what, change, expected) => {
    const before = await list();

    expect(await refusalOf('', { ...request, ...change })).toEqual(expected);
    expect(await list()).toEqual(before);
  });

  test('steps', async () => {
    const { id } = await open();

    expect(await refusalOf(`/${id}/steps/nonsense`, { note: 'x' })).toEqual([404, 'process.unknown-step']);
    expect(await refusalOf(`/${id}/steps/decision`, { doneOn: '2024-06-16' })).toEqual([422, 'process.day-to-come']);
    expect(await refusalOf(`/${id}/steps/decision`, { document: { title: 'x', url: 'javascript' } })).toEqual([
      400,
      'request.invalid',
    ]);
    expect(await refusalOf('/99999/steps/decision', { note: 'x' })).toEqual([404, 'process.not-found']);
    expect(await refusalOf('/99999', { note: 'x' })).toEqual([404, 'process.not-found']);
    expect((await entrance().get('/api/v1/processes/99999')).statusCode).toBe(404);
  });
});

describe('who may not see it', () => {
  test.each([
    ['the public', publicClearance()],
    ['another country', analystClearance('US')],
  ])('%s finds nothing', async (_who, clearance) => {
    const { node } = entrance();
    const { id } = await open();
    const outside = new ProcessService(
      { ...node.actContext, clearance, reader: node.operator },
      { requireGap: () => Promise.resolve() },
    );

    expect((await outside.list()).processes).toEqual([]);
    await expect(outside.find(id)).rejects.toMatchObject({ code: 'process.not-found' });
    await expect(outside.change(id, { owner: 'x' })).rejects.toMatchObject({ code: 'process.not-found' });
    expect((await node.asNode(() => node.processes.find(id))).owner).toBe('Precursor unit');
  });
});
