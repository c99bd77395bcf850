import { describe, expect, test } from 'vitest';
import { Gap, GapHistory, GapMatrix, GapPage, LagList } from '../../src/api/index.ts';
import { seedItems } from '../../src/control/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { publicClearance, registerMarking } from '../../src/server/access/index.ts';
import { appendVersions, findingIndicators, GapService, MatrixCache } from '../../src/server/act/index.ts';
import { plant } from '../../src/server/warn/_planted.ts';
import { openEntrance, walk } from './_api.ts';

const compiledOn = '2026-11-21';
const secret: Marking = { ...publicMarking, tlp: 'AMBER+STRICT', releasableTo: ['CA'] };
const [laboratory = ''] = findingIndicators;

const entrance = openEntrance({ country: 'CA' }, async ({ node }) => {
  await plant(node.database, {
    series: [
      { indicator: laboratory, substance: 'xylazine', start: '2023-01-01', values: [0, 4, 5] },
      { indicator: laboratory, substance: 'fentanyl', start: '2023-01-01', values: [90, 80, 120] },
      { indicator: laboratory, substance: 'levamisole', start: '2023-01-01', values: [1, 0, 1] },
      { indicator: laboratory, substance: 'medetomidine', start: '2024-01-01', values: [7], marking: secret },
    ],
  });
});

async function list(query: string): Promise<GapPage> {
  const answer = await entrance().get(`/api/v1/gaps?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return GapPage.parse(answer.json());
}

async function problemOf(path: string): Promise<unknown> {
  const answer = await entrance().get(`/api/v1${path}`);
  const { status, code } = answer.json<{ status: number; code: string }>();
  return [status, code];
}

describe('the list of gaps', () => {
  test('comes in pages that end and together hold everything once', async () => {
    const { total } = await list('limit=1');
    const gaps = await walk(
      async (cursor) => {
        const page = await list(`limit=50${cursor === undefined ? '' : `&cursor=${cursor}`}`);
        return { items: page.gaps, next: page.next };
      },
      { limit: 50 },
    );

    expect(total).toBeGreaterThan(100);
    expect(gaps).toHaveLength(total);
    expect(new Set(gaps.map(({ key }) => key)).size).toBe(total);
  });

  // CHEM: the treaty lists 1-boc-4-AP from 2022-11-23; no entry was found in the Mexican texts.
  test('is the law of the day asked for', async () => {
    const keys = async (on: string): Promise<readonly string[]> =>
      (await list(`substance=1-boc-4-ap&on=${on}`)).gaps.map(({ key }) => key);

    expect(await keys('2020-05-14')).toEqual([]);
    expect(await keys('2020-05-15')).toEqual(['listed-elsewhere~1-boc-4-ap']);
    expect(await keys('2022-11-22')).toEqual(['listed-elsewhere~1-boc-4-ap']);
    expect((await keys('2022-11-23')).toSorted()).toEqual([
      'treaty-not-transposed~1-boc-4-ap~MX',
      'treaty-not-transposed~1-boc-4-ap~NL',
    ]);
    expect(await keys('2023-03-01')).toEqual(['treaty-not-transposed~1-boc-4-ap~MX']);
  });

  test('is empty for a day on which the node knew nothing', async () => {
    expect((await list(`knownOn=2026-11-20&on=2026-11-20&kind=listed-elsewhere`)).total).toBe(0);
  });

  test.each([
    ['kind=treaty-not-transposed', ({ kind }: Gap) => kind === 'treaty-not-transposed'],
    ['jurisdiction=CA', ({ missingIn }: Gap) => missingIn.includes('CA')],
    ['class=nitazenes', ({ subject }: Gap) => subject.classes.includes('nitazenes')],
    ['minDays=3000', ({ daysOpen }: Gap) => (daysOpen ?? 0) >= 3_000],
    ['state=closed', ({ closedOn }: Gap) => closedOn !== null],
  ])('%s leaves those that fit, and no others', async (query, fits) => {
    const all = await list(`limit=5000&state=all&on=${compiledOn}`);
    const state = query.startsWith('state') ? '' : '&state=all';
    const found = await list(`limit=5000&on=${compiledOn}&${query}${state}`);

    expect(found.total).toBeGreaterThan(0);
    expect(found.gaps.map(({ key }) => key)).toEqual(all.gaps.filter(fits).map(({ key }) => key));
  });

  test('counts by kind and jurisdiction stay the same when one of them is chosen', async () => {
    const all = await list(`on=${compiledOn}`);
    const chosen = await list(`on=${compiledOn}&kind=treaty-not-transposed&jurisdiction=CA`);

    expect(chosen.total).toBe(3);
    expect(chosen.counts).toEqual(all.counts);
    expect(all.counts).toContainEqual({ kind: 'treaty-not-transposed', jurisdiction: 'MX', count: 113 });
  });

  test('names what laboratories found and nobody lists, with where it was seen first', async () => {
    const { gaps } = await list('kind=found-and-listed-nowhere&on=2024-06-15');

    expect(gaps.map(({ subject }) => subject.id)).toEqual(['xylazine', 'medetomidine']);
    expect(gaps[0]).toMatchObject({
      openedOn: '2023-02-01',
      evidence: {
        findings: 9,
        firstSeen: [{ country: 'US', source: 'test-source', date: '2023-02-01', place: 'US-TX' }],
      },
    });
  });

  test('never says that something is not controlled', async () => {
    const { gaps } = await list(`limit=5000&state=all&on=${compiledOn}`);

    const words = gaps.flatMap(({ title, caution }) => [title, ...caution].flatMap((text) => Object.values(text)));
    expect(words.filter((text) => /not controlled|non contrôlé|no controlad/iu.test(text))).toEqual([]);
  });

  test('refuses what it does not know', async () => {
    expect(await problemOf('/gaps?kind=nonsense')).toEqual([400, 'request.invalid']);
    expect(await problemOf('/gaps?cursor=x')).toEqual([400, 'request.invalid']);
    expect(await problemOf('/gaps/history?from=2026-01-02&to=2026-01-01')).toEqual([400, 'request.invalid']);
    expect(await problemOf('/gaps/listed-elsewhere~unobtainium')).toEqual([404, 'gap.not-found']);
  });
});

describe('one gap', () => {
  test('has an address', async () => {
    for (const key of ['treaty-not-transposed~bromazolam~US', 'class-against-names~CA-II-2-(8)~US']) {
      const answer = await entrance().get(`/api/v1/gaps/${encodeURIComponent(key)}?on=${compiledOn}`);

      expect(answer.statusCode, answer.body).toBe(200);
      expect(Gap.parse(answer.json()).key).toBe(key);
    }
  });

  test('says what weakens it', async () => {
    const answer = await entrance().get(`/api/v1/gaps/treaty-not-transposed~bromazolam~US?on=${compiledOn}`);
    const { title, caution, listedBy, dueOn } = Gap.parse(answer.json());

    expect(title).toEqual({
      en: 'Bromazolam: listed under the UN conventions, no entry found in the United States',
      fr: 'Bromazolam\u00a0: inscription aux conventions des Nations Unies, aucune inscription trouvée aux États-Unis',
      es: 'Bromazolam: con entrada en los tratados de las Naciones Unidas, no se encontró entrada en los Estados Unidos',
    });
    expect(dueOn).toBe('2024-08-28');
    expect(listedBy.map(({ jurisdiction, unverified }) => [jurisdiction, unverified])).toEqual([
      ['UN', true],
      ['CA', false],
    ]);
    const words = caution.map(({ en }) => en).join(' ');
    expect(words).toContain('Proposed in the United States');
    expect(words).toContain('single acts and pages to 2026-07');
    expect(words).toContain('Unverified: entries of UN');
  });

  test.each(['bromazolam', 'norfentanyl', 'xylazine', '4-ap', 'fentanyl'])(
    'of %s is the same whether all gaps are at hand or only its own',
    async (substance) => {
      const { node } = entrance();
      await node.asNode(async () => {
        const days = { on: compiledOn };
        const fresh = new GapService(node.actContext, { matrices: new MatrixCache(node.database) });

        const alone = await fresh.gapsOf(substance, days);
        const counts = await node.gaps.countBySubstance(days);

        expect(alone).toEqual(await node.gaps.gapsOf(substance, days));
        expect(alone).toHaveLength(counts.get(substance) ?? 0);
        // The page of a substance, the list of gaps about it and the numbers of the register say the same.
        expect(alone).toHaveLength((await node.gaps.list({ ...days, substance })).total);
      });
    },
  );
});

test('the file holds the rows of the list', async () => {
  const { total } = await list(`on=${compiledOn}&jurisdiction=CA`);
  const file = await entrance().get(`/api/v1/gaps.csv?on=${compiledOn}&jurisdiction=CA&language=fr`);

  const lines = file.body.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(file.headers['content-type']).toContain('text/csv');
  expect(lines).toHaveLength(total + 1);
  expect(lines[0]).toMatch(/^KEY,KIND,TITLE,/u);
  expect(file.body).toContain('aucune inscription trouvée au Canada');
});

// The rows of the published overview (nitazenes, orphines): named, class wording, review, no entry.
test.each([
  ['nitazenes', 23, { UN: '12 0 0 11', CA: '2 21 0 0', MX: '2 0 0 21', US: '21 0 0 2', NL: '4 0 0 19' }],
  ['orphines', 5, { UN: '1 0 0 4', CA: '2 0 0 3', MX: '0 0 0 5', US: '2 0 0 3', NL: '1 0 0 4' }],
  ['new-benzodiazepines', 18, { UN: '7 0 0 11', CA: '0 18 0 0', MX: '0 0 18 0', NL: '1 0 0 17' }],
])('the matrix of %s', async (id, substances, cells) => {
  const answer = await entrance().get(`/api/v1/gaps/matrix?on=${compiledOn}`);
  const row = GapMatrix.parse(answer.json()).classes.find((one) => one.class === id);

  expect(row?.substances).toBe(substances);
  const found = row?.cells.map(({ jurisdiction, named, asClass, review, noEntry }) => [
    jurisdiction,
    `${named} ${asClass} ${review} ${noEntry}`,
  ]);
  expect(Object.fromEntries(found ?? [])).toMatchObject(cells);
});

describe('the indicators over time', () => {
  test('ten years of months, the last of them today', async () => {
    const answer = await entrance().get(`/api/v1/gaps/history?to=${compiledOn}`);
    const { points } = GapHistory.parse(answer.json());

    expect(points).toHaveLength(121);
    expect(points.at(-1)?.on).toBe(compiledOn);
    expect(points[0]?.on).toBe('2016-11-30');
    const { total } = await list(`on=${compiledOn}&limit=1`);
    expect(points.at(-1)?.open).toBe(total);
    expect(points.at(-1)?.byKind.reduce((sum, { open }) => sum + open, 0)).toBe(total);
  });

  test('the share of findings that all three countries list', async () => {
    const answer = await entrance().get(`/api/v1/gaps/history?from=2023-01-01&to=2024-06-15&step=year`);
    const { points } = GapHistory.parse(answer.json());

    // 290 findings of fentanyl; xylazine 9, levamisole 2, medetomidine 7 are in no list.
    expect(points.map(({ on }) => on)).toEqual(['2023-12-31', '2024-06-15']);
    expect(points[0]?.coveredShare).toBeCloseTo(290 / 301, 10);
    expect(points[1]?.coveredShare).toBeCloseTo(290 / 308, 10);
  });

  test('ten years of months take less than a second', async () => {
    await entrance().node.asNode(async () => {
      const { gaps } = entrance().node;
      await gaps.history({ to: compiledOn });
      const start = performance.now();
      await gaps.history({ to: compiledOn });

      expect(performance.now() - start).toBeLessThan(1_000);
    });
  });
});

test('the lags', async () => {
  const answer = await entrance().get('/api/v1/gaps/lags');
  const { lags } = LagList.parse(answer.json());

  expect(lags.find(({ from, to }) => from === 'US' && to === 'UN')).toMatchObject({
    substances: 81,
    medianDays: 337,
    firstInFrom: 56,
  });
});

describe('what a reader may not see', () => {
  function serviceOf(clearance = publicClearance()): GapService {
    const { node } = entrance();
    return new GapService(
      { ...node.actContext, clearance, reader: node.operator },
      { matrices: new MatrixCache(node.database) },
    );
  }

  test('of figures makes no gap for them', async () => {
    const { gaps } = await serviceOf().list({ kind: 'found-and-listed-nowhere', on: '2024-06-15' });

    expect(gaps.map(({ subject }) => subject.id)).toEqual(['xylazine']);
  });

  test('of lists makes no gap for them, in whichever order they and others ask', async () => {
    const { node } = entrance();
    await node.asNode(async () => {
      const outside = serviceOf();
      const about = async (service: GapService): Promise<readonly string[]> =>
        (await service.list({ substance: 'xylazine', on: '2024-06-15' })).gaps.map(({ key }) => key);
      expect(await about(outside)).toEqual(['found-and-listed-nowhere~xylazine']);
      const [known] = seedItems();
      if (known === undefined) throw new Error('the shipped matrix is empty');

      await node.database.write(node.clearance, async (connection) => {
        const item = {
          ...known,
          key: 'local/watch/xylazine',
          jurisdiction: 'CA' as const,
          instrument: 'local' as const,
          list: 'watch',
          subject: { kind: 'substance', substance: 'xylazine' } as const,
          since: '2024-01-01',
          sinceKind: 'in-force' as const,
        };
        const markingId = await registerMarking(connection, secret);
        await appendVersions(connection, [item], { markingId, recordedAt: '2024-06-15T12:00:00Z' });
      });

      expect(await about(node.gaps)).toEqual(['listed-elsewhere~xylazine']);
      expect(await about(outside)).toEqual(['found-and-listed-nowhere~xylazine']);
      expect(await about(serviceOf())).toEqual(['found-and-listed-nowhere~xylazine']);
      expect(await about(node.gaps)).toEqual(['listed-elsewhere~xylazine']);
    });
  });

  test('new entries show at once', async () => {
    const { node } = entrance();
    await node.asNode(async () => {
      const before = await node.gaps.list({ substance: 'medetomidine', on: '2024-06-15' });
      const [known] = seedItems();
      if (known === undefined) throw new Error('the shipped matrix is empty');

      await node.database.write(node.clearance, async (connection) => {
        const subject = { kind: 'substance', substance: 'medetomidine' } as const;
        const item = {
          ...known,
          key: 'us-csa/V/medetomidine',
          jurisdiction: 'US' as const,
          subject,
          since: '2024-06-01',
        };
        const markingId = await registerMarking(connection, publicMarking);
        await appendVersions(connection, [item], { markingId, recordedAt: '2024-06-15T12:00:00Z' });
      });
      const after = await node.gaps.list({ substance: 'medetomidine', on: '2024-06-15' });

      expect(before.gaps.map(({ kind }) => kind)).toEqual(['found-and-listed-nowhere']);
      expect(after.gaps).toMatchObject([
        { kind: 'listed-elsewhere', openedOn: '2024-06-01', missingIn: ['CA', 'MX', 'NL'] },
      ]);
    });
  });
});
