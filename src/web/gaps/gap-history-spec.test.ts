import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { GapHistory, LagList } from '../../api/index.ts';
import { lightPalette } from '../../charts/index.ts';
import { speak } from '../_speak.ts';
import { drawTimeSeries } from '../charts/draw-time-series.tsx';
import { daysOf } from './gap-headline.tsx';
import { gapHistorySpec } from './gap-history-spec.ts';
import { inOneDirection } from './gap-lags.tsx';
import { shareOf } from './gap-matrix.tsx';
import { historyQuestion } from './history-question.ts';

const en = speak('en');
const points: GapHistory['points'] = [
  {
    on: '2025-01-01',
    open: 3,
    byKind: [
      { kind: 'listed-elsewhere', open: 2 },
      { kind: 'treaty-not-transposed', open: 1 },
    ],
    medianDaysOpen: 400,
    coveredShare: 0.5,
  },
  {
    on: '2025-02-01',
    open: 5,
    byKind: [
      { kind: 'listed-elsewhere', open: 1 },
      { kind: 'treaty-not-transposed', open: 4 },
    ],
    medianDaysOpen: null,
    coveredShare: null,
  },
];

describe('the history of gaps', () => {
  test('has a line for each kind that ever had a gap, the largest today first', () => {
    const { lines } = gapHistorySpec(points, 'open', en);

    expect(lines.map(({ key }) => key)).toEqual(['treaty-not-transposed', 'listed-elsewhere']);
    expect(lines[0]?.points.map(({ value }) => value)).toEqual([1, 4]);
  });

  test('leaves a gap where nothing is known, and says shares in percent', () => {
    const [line] = gapHistorySpec(points, 'covered', en).lines;

    expect(line?.points.map(({ value }) => value)).toEqual([50, null]);
    expect(line?.points[0]?.label).toContain('50%');
  });

  test('is drawn', () => {
    const { node } = drawTimeSeries(gapHistorySpec(points, 'open', en), { width: 700, palette: lightPalette });

    expect(renderToStaticMarkup(node)).not.toMatch(/NaN|undefined/);
  });

  test('asks the same for the line at the top and for the figure', () => {
    expect(historyQuestion({ on: '2024-02-29', span: '2' }, '2026-11-22')).toEqual({
      from: '2022-02-28',
      to: '2024-02-29',
      knownOn: undefined,
      step: 'month',
    });
    expect(historyQuestion({}, '2026-11-22').from).toBe('2016-11-22');
  });
});

test('the share of a class counts names and class wordings, not what a person must read', () => {
  const cell = { jurisdiction: 'CA', named: 14, asClass: 49, review: 0, proposed: 0, noEntry: 0, openGaps: 0 } as const;

  expect(shareOf(cell)).toBe(1);
  expect(shareOf({ ...cell, asClass: 0, review: 40, noEntry: 9 })).toBeCloseTo(14 / 63, 12);
  expect(shareOf({ ...cell, named: 0, asClass: 0 })).toBeNull();
});

test('of the lags of a pair the one that is not negative is shown', () => {
  const lag = (
    from: 'US' | 'UN',
    to: 'US' | 'UN',
    medianDays: number | null,
    substances = 81,
  ): LagList['lags'][number] => ({
    from,
    to,
    substances,
    medianDays,
    lowerQuartileDays: null,
    upperQuartileDays: null,
    firstInFrom: 0,
  });

  expect(inOneDirection([lag('US', 'UN', 337), lag('UN', 'US', -337)]).map(({ from }) => from)).toEqual(['US']);
  expect(inOneDirection([lag('US', 'UN', 0), lag('UN', 'US', 0)])).toHaveLength(1);
  expect(inOneDirection([lag('US', 'UN', null, 0)])).toEqual([]);
});

test('the days of the texts are those loaded, else those shipped, each once', () => {
  const loaded = { run: 1, asOf: '2026-06-14', loadedAt: '', entries: 1 };

  expect(
    daysOf([
      { latest: null, shippedAsOf: '2026-07' },
      { latest: loaded, shippedAsOf: '2026-06-15' },
      { latest: null, shippedAsOf: '2026-07' },
      { latest: null, shippedAsOf: null },
    ]),
  ).toEqual(['2026-06-14', '2026-07']);
});
