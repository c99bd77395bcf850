import { describe, expect, test } from 'vitest';
import { SourceMarkingAnswer } from '../../src/api/index.ts';
import { duties, type Marking, publicMarking, sectors } from '../../src/model/index.ts';
import { actAs, nodeReader, publicReader, type Reader, registerMarking } from '../../src/server/access/index.ts';
import { findingIndicators } from '../../src/server/act/index.ts';
import { plant } from '../../src/server/warn/_planted.ts';
import { openEntrance } from './_api.ts';

const [laboratory = ''] = findingIndicators;
const marked = (change: Partial<Marking>): Marking => ({ ...publicMarking, ...change });
const entrance = openEntrance({ country: 'CA', analyst: 'ana' }, async ({ node }) => {
  const series = { indicator: laboratory, start: '2023-01-01' };
  await plant(node.database, {
    series: [
      { ...series, substance: 'xylazine', values: [0, 4, 5] },
      { ...series, substance: 'medetomidine', values: [7], marking: marked({ tlp: 'AMBER', releasableTo: ['CA'] }) },
      { ...series, substance: 'levamisole', values: [3], marking: marked({ tlp: 'GREEN', sectors: ['police'] }) },
      { ...series, substance: 'bromazolam', values: [2], marking: marked({ tlp: 'RED', recipients: ['CA:bo'] }) },
      {
        ...series,
        substance: 'ketamine',
        values: [9],
        marking: marked({ tlp: 'GREEN', embargoUntil: '2030-01-01T00:00:00Z' }),
      },
    ],
  });
  await node.database.write(node.clearance, async (connection) => {
    const marking = await registerMarking(connection, marked({ tlp: 'AMBER', releasableTo: ['CA'] }));
    await connection.query(
      `insert into substance (id, kind, name, source_id, marking_id)
       values ('quiet:name', 'reported', '{"en": "Quiet name", "fr": "Quiet name", "es": "Quiet name"}', 'quiet', $1)`,
      [marking],
    );
  });
});

function person(subject: string, change: Partial<Reader> = {}): Reader {
  const name = subject.slice(3);
  return { kind: 'person', subject, name, country: 'CA', sectors: ['health'], duties, highestTlp: 'AMBER', ...change };
}

const readers: readonly Reader[] = [
  publicReader,
  person('CA:ana'),
  person('CA:pia', { sectors: ['police'], highestTlp: 'GREEN' }),
  person('CA:bo', { sectors, highestTlp: 'RED' }),
  person('US:joe', { country: 'US', sectors, highestTlp: 'RED' }),
  nodeReader('CA'),
];

/** What each service that remembers anything says to whoever asks now. */
async function look(): Promise<string> {
  const { gaps, register, unmapped, observe, control } = entrance().node;
  const on = '2024-06-15';
  const answers = await Promise.all([
    gaps.list({ on, limit: 500 }),
    gaps.matrix({ on }),
    gaps.history({ to: on, step: 'year' }),
    gaps.countBySubstance({ on }).then((counts) => [...counts]),
    register.list({ limit: 500, kind: 'reported' }),
    register.list({ limit: 50, q: 'medetomidine' }),
    unmapped.list({ which: 'all', limit: 100 }),
    observe.listSeries({ limit: 500 }),
    observe.listSources(),
    control.listItems({ limit: 50, on }),
  ]);
  return JSON.stringify(answers);
}

describe('readers who ask one after the other, and at the same time', () => {
  test('each see what they would see alone', async () => {
    const alone = new Map<string, string>();
    for (const reader of readers) alone.set(reader.subject, await actAs(reader, look));
    // Backwards: whoever remembered too much would tell those who may see less.
    for (const reader of readers.toReversed()) {
      expect([reader.subject, await actAs(reader, look)]).toEqual([reader.subject, alone.get(reader.subject)]);
    }
    const together = await Promise.all(readers.map(async (reader) => [reader.subject, await actAs(reader, look)]));

    for (const [subject = '', seen] of together) expect([subject, seen]).toEqual([subject, alone.get(subject)]);
    // The police reader here and the colleague from abroad happen to see the same.
    expect(new Set(alone.values()).size).toBe(readers.length - 1);
  });

  test('and it is what their markings let them', async () => {
    const seenBy = async (reader: Reader): Promise<readonly string[]> => {
      const { series } = await actAs(reader, () => entrance().node.observe.listSeries({ limit: 500 }));
      return series.map(({ substance }) => String(substance)).sort();
    };
    const [everybody, ana, pia, bo, joe, node] = await Promise.all(readers.map(seenBy));

    expect(everybody).toEqual(['xylazine']);
    expect(ana).toEqual(['medetomidine', 'xylazine']);
    expect(pia).toEqual(['levamisole', 'xylazine']);
    expect(bo).toEqual(['bromazolam', 'levamisole', 'medetomidine', 'xylazine']);
    expect(joe).toEqual(['levamisole', 'xylazine']);
    expect(node).toEqual(['bromazolam', 'ketamine', 'levamisole', 'medetomidine', 'xylazine']);
  });
});

describe('who may not do a thing', () => {
  test.each<[string, Reader]>([
    ['the public', publicReader],
    ['a colleague from abroad', person('US:joe', { country: 'US', highestTlp: 'RED' })],
    ['a reader without that duty', person('CA:pia', { duties: ['read', 'audit'] })],
  ])('%s', async (_who, reader) => {
    const { node } = entrance();
    const refused = (work: () => Promise<unknown>): Promise<void> =>
      expect(actAs(reader, async () => work())).rejects.toMatchObject({ code: 'access.not-allowed' });

    await refused(() => node.observe.ingest('us-dea-nflis', { path: '/nowhere/annual.csv' }));
    await refused(() => node.warn.addNote(1, { note: 'x' }));
    await refused(() => node.warn.decide(1, { verdict: 'verify', expectedState: 'new' }));
    await refused(() => node.mutes.unmute(1));
    await refused(() => node.settings.decide(1, { decision: 'accept' }));
    await refused(() => node.unmapped.decide('quiet:name', { decision: 'not-a-substance' }));
    await refused(() => node.processes.change(1, { note: 'x' }));
    await refused(() => node.texts.load('any-authority-list', []));
    await refused(() =>
      node.observe.chooseSourceMarking('us-dea-nflis', { tlp: 'AMBER', reason: 'Agreement of May.' }),
    );
  });

  test('a reader who only reads may take files out and have lists checked, the public may not', async () => {
    const { node } = entrance();
    actAs(person('CA:pia', { duties: ['read'] }), () => node.observe.requireExport());

    expect(() => actAs(publicReader, () => node.observe.requireExport())).toThrow();
    expect(() => actAs(publicReader, () => node.gaps.each({}))).toThrow();
  });
});

describe('the marking of a source’s deliveries', () => {
  const source = 'us-dea-nflis';
  const table = (count: number): string =>
    ['YYYY,SubstanceDetected,Freq,Percent_p100,Cumsum_p100', `2021,Fentanyl,${count},100,100`].join('\n');
  const seriesFor = (reader: Reader): Promise<number> =>
    actAs(reader, async () => (await entrance().node.observe.listSeries({ limit: 500, source })).series.length);
  const choose = async (body: object): Promise<unknown[]> => {
    const answer = await entrance().post(`/api/v1/sources/${source}/marking`, { reason: 'Agreement of May.', ...body });
    return [
      answer.statusCode,
      answer.statusCode === 200 ? SourceMarkingAnswer.parse(answer.json()) : answer.json().code,
    ];
  };

  test('can be tightened, for what comes from then on and for what is computed with it', async () => {
    await entrance().upload(source, { name: 'annual.csv', text: table(10), asOf: '2024-01-15' });
    const before = await seriesFor(publicReader);
    const [status, answer] = await choose({ tlp: 'AMBER', releasableTo: ['US', 'CA'] });

    expect(status).toBe(200);
    expect(answer).toMatchObject({
      own: { tlp: 'CLEAR' },
      marking: { tlp: 'AMBER', releasableTo: ['CA', 'US'] },
      inWords: { fr: 'TLP:AMBER · communicable à\u00a0: CA, US' },
      history: [{ by: 'ana', reason: 'Agreement of May.' }],
    });
    expect([before, await seriesFor(publicReader)]).toEqual([2, 2]);
    await entrance().upload(source, { name: 'annual.csv', text: table(11), asOf: '2024-02-15' });
    expect(await seriesFor(publicReader)).toBe(0);
    expect(await seriesFor(person('CA:ana'))).toBe(2);
    expect(await seriesFor(person('US:joe', { country: 'US' }))).toBe(2);
    expect(await seriesFor(person('MX:luz', { country: 'MX' }))).toBe(0);
  });

  test('cannot exclude the node itself', async () => {
    expect(await choose({ tlp: 'AMBER', releasableTo: ['US'] })).toEqual([422, 'source.marking-excludes-node']);
  });

  test('may keep them from everybody abroad', async () => {
    const { node } = entrance();
    const asked = actAs(node.operator, () =>
      node.observe.chooseSourceMarking('us-dea-nflis', { tlp: 'AMBER', releasableTo: [], reason: 'none' }),
    );

    await expect(asked).resolves.toMatchObject({ marking: { tlp: 'AMBER', releasableTo: [] } });
    expect((await entrance().post('/api/v1/sources/nobody/marking', { tlp: 'RED', reason: 'x' })).statusCode).toBe(404);
  });
});
