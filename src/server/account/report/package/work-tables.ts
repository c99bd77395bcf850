import type { z } from 'zod';
import type { CalendarDate } from '../../../../base/index.ts';
import {
  findWorkIndicator,
  type IndicatorDefinition,
  type WorkFigure,
  workFigure,
} from '../../../../commitments/index.ts';
import type { CsvValue } from '../../../../exchange/index.ts';
import type { GatheredQuestion } from '../gather-report.ts';
import type { WorkPartRow, WorkPeriodRow } from './format.ts';
import type { PackageTable } from './number-rows.ts';

/**
 * What figures of the node's own work follow from: the periods of which something is said, and their parts, each from the first
 * to the last period of a row of periods in which it says the same.
 */
export function workTables(questions: readonly GatheredQuestion[]): readonly PackageTable[] {
  const answered = questions.flatMap(({ asked, present, past }) =>
    (
      [
        ['present', present.work],
        ['past', past?.known.work],
      ] as const
    ).flatMap(([known, figures]) => (figures === undefined ? [] : [{ id: asked.definition.id, known, figures }])),
  );
  return [
    {
      name: 'work-periods.csv',
      columns: ['QUESTION', 'KNOWN', 'PERIOD', 'SOURCES', 'AS_OF'],
      keys: 3,
      rows: answered.flatMap(({ id, known, figures }) =>
        figures.map(({ period, sources, asOf }) => [id, known, period, sources.join('~'), asOf]),
      ),
    },
    {
      name: 'work-parts.csv',
      columns: ['QUESTION', 'KNOWN', 'ITEM', 'FROM', 'TO', 'VALUE', 'LOW', 'HIGH'],
      keys: 4,
      rows: answered.flatMap(({ id, known, figures }) => runsOf(figures).map((run) => [id, known, ...run])),
    },
  ];
}

interface Run {
  readonly item: string;
  readonly from: CalendarDate;
  to: CalendarDate;
  readonly said: readonly CsvValue[];
}

function runsOf(figures: readonly WorkFigure[]): readonly (readonly CsvValue[])[] {
  const runs: Run[] = [];
  let open = new Map<string, Run>();
  for (const { period, parts } of figures) {
    const next = new Map<string, Run>();
    for (const { item, value, low, high } of parts) {
      const said = [value, low, high];
      const before = open.get(item);
      const going = before?.said.every((one, index) => one === said[index]) === true ? before : undefined;
      const run = going ?? { item, from: period, to: period, said };
      run.to = period;
      if (going === undefined) runs.push(run);
      next.set(item, run);
    }
    open = next;
  }
  return runs.map(({ item, from, to, said }) => [item, from, to, ...said]);
}

/** The figures of a question about the node's own work, computed from their parts. */
export function unpackWork(
  { measure }: IndicatorDefinition,
  periods: readonly z.infer<typeof WorkPeriodRow>[],
  parts: readonly z.infer<typeof WorkPartRow>[],
): readonly WorkFigure[] {
  const indicator = findWorkIndicator(measure.indicator);
  const [place] = measure.places;
  if (indicator === undefined || place === undefined) return [];
  return periods.map(({ PERIOD, SOURCES, AS_OF }) =>
    workFigure(indicator.id, {
      place,
      period: PERIOD,
      parts: parts
        .filter(({ FROM, TO }) => FROM <= PERIOD && PERIOD <= TO)
        .map(({ ITEM, VALUE, LOW, HIGH }) => ({ item: ITEM, value: VALUE, low: LOW, high: HIGH })),
      sources: SOURCES === '' ? [] : SOURCES.split('~'),
      asOf: AS_OF === '' ? null : AS_OF,
    }),
  );
}
