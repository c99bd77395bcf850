import { describe, expect, test } from 'vitest';
import {
  DeliveryPage,
  DeliverySummary,
  Figure,
  IndicatorList,
  IssuePage,
  MuteEntry,
  MuteList,
  NodeInformation,
  ObservationPage,
  PlaceList,
  Problem,
  SeriesEntry,
  SeriesPage,
  SettingEntry,
  SettingList,
  SettingPreview,
  SignalDetail,
  SignalPage,
  SourceList,
  SourceSummary,
  SubstanceList,
  TodaySummary,
  VintageList,
  WatchList,
} from '../../src/api/index.ts';
import { sources } from '../../src/sources/index.ts';
import { today, walk } from './_api.ts';
import { quietThenSpike } from './_files.ts';
import { openPreparedEntrance, readerOf } from './_prepared.ts';

const entrance = openPreparedEntrance();
const read = readerOf(entrance);

describe('registers', () => {
  test('the node says what it is', async () => {
    const node = await read(NodeInformation, '/node');

    expect(node).toMatchObject({ country: 'CA', name: { en: 'Canada', es: 'Canadá' }, today, empty: false });
    expect(node.trainingData).toBe(false);
  });

  test('the day names late sources and what came in', async () => {
    const day = await read(TodaySummary, '/today');

    expect(day.today).toBe(today);
    expect(day.sinceYesterday.deliveries).toBe(4);
    expect(day.late.map(({ source }) => source)).toContain('us-cbp-drug-seizures');
    expect(day.lastScan?.series).toBeGreaterThan(0);
  });

  test('every source is listed and found by its id', async () => {
    const { sources: listed } = await read(SourceList, '/sources');

    expect(listed.map(({ id }) => id).sort()).toEqual(sources.map(({ id }) => id).sort());
    for (const source of listed) expect(await read(SourceSummary, `/sources/${source.id}`)).toEqual(source);
  });

  test('places are narrowed by level, country and whether there are figures', async () => {
    const { places: all } = await read(PlaceList, '/places');
    const { places: ofCanada } = await read(PlaceList, '/places?country=CA&level=subdivision');
    const { places: withData } = await read(PlaceList, '/places?withData=true');

    // ISO 3166-2:CA has ten provinces and three territories.
    expect(ofCanada).toHaveLength(13);
    expect(withData.map(({ id }) => id)).toContain('CA-BC');
    expect(withData.length).toBeLessThan(all.length);
  });

  test('a substance is found by any of its names', async () => {
    const { substances } = await read(SubstanceList, '/substances?q=fentanilo');

    expect(substances.map(({ id }) => id)).toContain('fentanyl');
  });

  test('indicators say what they measure and who reports them', async () => {
    const { indicators } = await read(IndicatorList, '/indicators');

    expect(indicators.find(({ id }) => id === 'overdose-deaths')?.sources).toEqual(['ca-bc-deaths']);
  });
});

describe('listings page to the end without gaps or repeats', () => {
  test.each([1, 2, 3, 4, 100])('deliveries by %i', async (limit) => {
    const found = await walk(
      async (cursor) => {
        const page = await read(DeliveryPage, `/deliveries?limit=${limit}${more(cursor)}`);
        return { items: page.deliveries, next: page.next };
      },
      { limit },
    );

    expect(found.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
    expect(await read(DeliverySummary, '/deliveries/3')).toEqual(found[1]);
  });

  test.each([7, 10, 25, 26])('issues by %i', async (limit) => {
    const found = await walk(
      async (cursor) => {
        const page = await read(IssuePage, `/issues?limit=${limit}${more(cursor)}`);
        expect(page.total).toBe(25);
        return { items: page.issues, next: page.next };
      },
      { limit },
    );

    // Rows as a spreadsheet shows them: the header is row 1, forty rows follow.
    expect(found.map(({ row }) => row)).toEqual(Array.from({ length: 25 }, (_, index) => 42 + index));
    expect(new Set(found.map(({ code, column }) => `${column}: ${code}`))).toEqual(
      new Set(['Area of Responsibility: unknown-place']),
    );
  });

  test.each([13, 100, 10_000])('series by %i', async (limit) => {
    const found = await walk(
      async (cursor) => {
        const page = await read(SeriesPage, `/series?source=us-cbp-drug-seizures&limit=${limit}${more(cursor)}`);
        return { items: page.series, next: page.next };
      },
      { limit },
    );
    const { counts } = await read(SourceSummary, '/sources/us-cbp-drug-seizures');

    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found).toHaveLength(counts.series);
    expect(await read(SeriesEntry, `/series/${found[5]?.id}`)).toEqual(found[5]);
  });

  test.each([97, 1_000])('observations by %i', async (limit) => {
    const found = await walk(
      async (cursor) => {
        const page = await read(
          ObservationPage,
          `/observations?source=us-cbp-drug-seizures&limit=${limit}${more(cursor)}`,
        );
        expect(new Set(page.observations.map(({ series }) => series))).toEqual(
          new Set(page.series.map(({ id }) => id)),
        );
        return { items: page.observations, next: page.next };
      },
      { limit },
    );

    // Each of the 700 rows gives a count and a mass.
    expect(found).toHaveLength(1_400);
    expect(new Set(found.map(({ series, period }) => `${series} ${period}`)).size).toBe(1_400);
  });
});

function more(cursor: string | undefined): string {
  return cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
}

describe('figures', () => {
  test('are given as they were known on a day', async () => {
    const month = 'source=ca-bc-deaths&from=2023-01-01&to=2023-01-31';
    const values = async (asKnownOn: string): Promise<unknown> =>
      (await read(ObservationPage, `/observations?${month}${asKnownOn}`)).observations.map(({ value, asOf }) => [
        value,
        asOf,
      ]);

    expect(await values('&asKnownOn=2024-02-19')).toEqual([]);
    expect(await values('&asKnownOn=2024-02-20')).toEqual([[quietThenSpike[60], '2024-02-20']]);
    expect(await values('&asKnownOn=2024-03-19')).toEqual([[quietThenSpike[60], '2024-02-20']]);
    expect(await values('&asKnownOn=2024-03-20')).toEqual([[44, '2024-03-20']]);
    expect(await values('')).toEqual([[44, '2024-03-20']]);
  });

  test('keep every vintage of a series', async () => {
    const [series] = (await read(SeriesPage, '/series?source=ca-bc-deaths')).series;
    const { vintages, asOfDates } = await read(VintageList, `/series/${series?.id}/vintages`);

    expect(asOfDates).toEqual(['2024-02-20', '2024-03-20']);
    expect(vintages).toHaveLength(73);
  });

  test('are drawn as lines, by place and as known on a day', async () => {
    const figure = await read(Figure, '/figures?indicator=overdose-deaths&place=CA-BC&asKnownOn=2024-02-25');

    expect(figure.lines).toHaveLength(1);
    expect(figure.lines[0]?.points.map(({ value }) => value)).toEqual(quietThenSpike);
    expect(figure.asOfDates).toEqual(['2024-02-20', '2024-03-20']);
  });

  test('are narrowed by every filter', async () => {
    const count = async (filter: string): Promise<number> =>
      (await read(ObservationPage, `/observations?limit=100000&${filter}`)).observations.length;
    const all = await count('');

    expect(all).toBe(1_472);
    expect(await count('indicator=drug-seizure-events')).toBe(700);
    expect(await count('place=CA-BC')).toBe(72);
    expect(await count('within=CA')).toBe(72);
    expect(await count('within=US')).toBe(1_400);
    expect(await count('frequency=M')).toBe(all);
    expect(await count('frequency=A')).toBe(0);
    expect(await count('dimensions=land-filter:land-only')).toBe(700);
    expect(await count('substance=fentanyl~heroin')).toBe(
      (await count('substance=fentanyl')) + (await count('substance=heroin')),
    );
    expect(await count('substance=fentanyl')).toBeGreaterThan(0);
  });
});

describe('signals', () => {
  test('are listed, explained, decided and annotated', async () => {
    const { post } = entrance();
    const page = await read(SignalPage, '/signals?indicator=overdose-deaths');
    const lead = page.groups[0]?.lead;
    expect(lead).toMatchObject({ place: 'CA-BC', period: '2023-12-01', observed: 90, state: 'new' });

    const address = `/api/v1/signals/${lead?.id}`;
    const detail = await read(SignalDetail, `/signals/${lead?.id}`);
    expect(detail.points.at(-1)?.value).toBe(90);
    const refused = await post(`${address}/verdict`, { verdict: 'dismiss' });
    expect([refused.statusCode, Problem.parse(refused.json()).code]).toEqual([422, 'signal.reason-required']);
    const verified = await post(`${address}/verdict`, { verdict: 'verify', expectedState: 'new' });
    expect(SignalDetail.parse(verified.json()).state).toBe('verified');
    const late = await post(`${address}/verdict`, { verdict: 'verify', expectedState: 'new' });
    expect([late.statusCode, Problem.parse(late.json()).code]).toEqual([409, 'signal.state-conflict']);
    const noted = await post(`${address}/notes`, { note: 'Asked the coroners.' });
    expect(SignalDetail.parse(noted.json()).history.at(-1)).toMatchObject({
      event: 'note',
      note: 'Asked the coroners.',
    });
  });

  test('refuse a verdict that is none', async () => {
    const answer = await entrance().post('/api/v1/signals/1/verdict', { verdict: 'maybe' });

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([400, 'request.invalid']);
  });
});

describe('what is kept off the list and what watches ask for', () => {
  test('a mute is made, listed, and ended once', async () => {
    const { post } = entrance();
    const request = { scope: 'indicator-source', indicator: 'drug-seizure-events', source: 'us-cbp-drug-seizures' };
    const made = await post('/api/v1/mutes', { ...request, reason: 'reporting-change', until: '2024-07-01' });
    const { id } = MuteEntry.parse(made.json());

    expect((await read(MuteList, '/mutes')).mutes).toMatchObject([{ id, active: true, until: '2024-07-01' }]);
    expect(MuteEntry.parse((await post(`/api/v1/mutes/${id}/end`, {})).json()).active).toBe(false);
    const again = await post(`/api/v1/mutes/${id}/end`, {});
    expect([again.statusCode, Problem.parse(again.json()).code]).toEqual([409, 'mute.ended']);
    const unreasoned = await post('/api/v1/mutes', { ...request, until: '2024-07-01' });
    expect(unreasoned.statusCode).toBe(400);
    expect((await read(MuteList, '/mutes?which=ended')).mutes).toHaveLength(1);
  });

  test('a setting is previewed, proposed and rejected', async () => {
    const { post } = entrance();
    const { watches, secondPerson } = await read(WatchList, '/watches');
    const watch = watches.find(({ indicator, frequency }) => indicator === 'overdose-deaths' && frequency === 'M');
    expect([watch?.methods[0]?.method, secondPerson]).toEqual(['farrington-flexible', false]);
    const change = {
      indicator: 'overdose-deaths',
      frequency: 'M',
      method: 'farrington-flexible',
      parameters: { alpha: 0.2 },
    };

    const preview = SettingPreview.parse((await post('/api/v1/watch-settings/preview', change)).json());
    // The one departure of the file: the spike of its last month.
    expect(preview).toMatchObject({ series: 1, periods: 24, before: { signals: 1 } });
    const proposed = await post('/api/v1/watch-settings', { ...change, reason: 'Let more through.' });
    const { id, state } = SettingEntry.parse(proposed.json());
    expect(state).toBe('proposed');
    const address = `/api/v1/watch-settings/${id}/decision`;
    const unsaid = await post(address, { decision: 'reject' });
    expect([unsaid.statusCode, Problem.parse(unsaid.json()).code]).toEqual([422, 'setting.review-own']);
    const rejected = await post(address, { decision: 'reject', reviewOwn: true, note: 'Too many.' });
    expect(SettingEntry.parse(rejected.json())).toMatchObject({ state: 'rejected', reviewedByProposer: true });
    expect((await read(SettingList, '/watch-settings')).settings).toMatchObject([{ id, state: 'rejected' }]);
  });
});
