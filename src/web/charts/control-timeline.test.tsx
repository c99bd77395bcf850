import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { estimateTextWidth, lightPalette } from '../../charts/index.ts';
import { hatchPath } from './control-bar.tsx';
import { controlTimelineLegend, drawControlTimeline } from './control-timeline.tsx';
import { layoutControlTimeline } from './control-timeline-layout.ts';
import { type ControlBar, type ControlTimelineSpec, extentOfControl } from './control-timeline-spec.ts';

function bar(key: string, from: string | null, to: string | null, part: Partial<ControlBar> = {}): ControlBar {
  return { key, from, to, uncertainStart: false, look: 'named', treatyDue: null, label: key, ...part };
}

const spec: ControlTimelineSpec = {
  title: 'Carisoprodol',
  locale: 'en-CA',
  today: '2026-11-22',
  on: null,
  groups: [
    {
      key: 'CA',
      label: 'Canada',
      nothing: 'No entry found',
      lanes: [
        {
          key: 'V',
          label: 'Schedule V',
          bars: [bar('order', '2025-04-14', '2026-04-13', { look: 'temporary' })],
        },
        { key: 'IV', label: 'Schedule IV', bars: [bar('iv', '2025-12-19', null)] },
      ],
    },
    { key: 'NL', label: 'Netherlands', nothing: 'No entry found', lanes: [] },
    {
      key: 'MX',
      label: 'Mexico',
      nothing: 'No entry found',
      lanes: [{ key: '245', label: 'art. 245', bars: [bar('mx', null, null, { uncertainStart: true })] }],
    },
  ],
  words: {
    looks: {
      named: 'By name',
      class: 'By class',
      temporary: 'Temporary',
      decided: 'Decided',
      proposed: 'Proposed',
      review: 'Open wording',
      ended: 'Ended',
    },
    uncertain: 'Perhaps earlier',
    treatyDue: '180 days',
    today: 'today',
    on: 'law on',
  },
};

describe('the timeline of control', () => {
  test('leaves room for the name of a jurisdiction beside the words that nothing was found', () => {
    const long = {
      ...spec,
      groups: [{ key: 'EU', label: 'Union européenne', nothing: 'Aucune inscription', lanes: [] }],
    };
    expect(layoutControlTimeline(long, 1200).gutter).toBeGreaterThan(estimateTextWidth('Union européenne', 13) + 8);
  });

  test('begins before the first day it knows, and ends after today', () => {
    const old = {
      ...spec,
      groups: [{ ...spec.groups[0]!, lanes: [{ key: 'a', label: 'a', bars: [bar('a', '1964-07-01', null)] }] }],
    };

    expect(extentOfControl(old)).toEqual({ from: '1963-01-01', to: '2027-11-22' });
    expect(extentOfControl(spec).from < '2016-11-22').toBe(true);
  });

  test.each([340, 700, 1200])('stands within %i pixels, in order, without overlap of lanes', (width) => {
    const layout = layoutControlTimeline(spec, width);
    const lanes = layout.groups.flatMap((group) => group.lanes);

    for (const { bars } of lanes) {
      for (const { left, right } of bars) {
        expect(left).toBeGreaterThanOrEqual(layout.box.left);
        expect(right).toBeLessThanOrEqual(layout.box.left + layout.box.width);
        expect(right).toBeGreaterThan(left);
      }
    }
    const middles = lanes.map(({ y }) => y);
    for (const [index, y] of middles.entries()) if (index > 0) expect(y - middles[index - 1]!).toBeGreaterThan(18);
    expect(renderToStaticMarkup(<g>{drawControlTimeline(spec, { width, palette: lightPalette }).node}</g>)).not.toMatch(
      /NaN|Infinity|undefined|var\(/,
    );
  });

  test('puts a day where it belongs on the axis', () => {
    const layout = layoutControlTimeline(spec, 1200);
    const order = layout.groups[0]!.lanes[0]!.bars[0]!;
    const { from, to } = extentOfControl(spec);
    const days = (day: string): number => Date.parse(day) / 86_400_000;
    const share = (order.right - order.left) / layout.box.width;

    expect(share).toBeCloseTo((days('2026-04-13') - days('2025-04-14')) / (days(to) - days(from)), 6);
  });

  test('says what it knows nothing of, and names only what it draws', () => {
    const drawn = renderToStaticMarkup(<g>{drawControlTimeline(spec, { width: 900, palette: lightPalette }).node}</g>);

    expect(drawn).toContain('>No entry found</text>');
    expect(drawn).toContain('today 2026-11-22');
    expect(controlTimelineLegend(spec).map(({ label }) => label)).toEqual(['By name', 'Temporary', 'Perhaps earlier']);
    expect(
      controlTimelineLegend({
        ...spec,
        groups: [
          {
            ...spec.groups[0]!,
            lanes: [{ key: 'a', label: 'a', bars: [bar('a', '2022-11-23', null, { treatyDue: '2023-05-22' })] }],
          },
        ],
      }).map(({ label }) => label),
    ).toEqual(['By name', '180 days']);
  });

  test('hatches inside its box', () => {
    const points = [...hatchPath({ x: 10, y: 20, width: 33, height: 13 }).matchAll(/[ML]([\d.]+),([\d.]+)/g)];

    expect(points.length).toBeGreaterThan(8);
    for (const [, x, y] of points) {
      expect(Number(x)).toBeGreaterThanOrEqual(10);
      expect(Number(x)).toBeLessThanOrEqual(43);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(33);
    }
  });
});
