import type { CalendarDate, Frequency } from '../../base/index.ts';
import type { Cell, SeriesDefinition } from '../../model/index.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { findAsOf } from './as-of.ts';
import { unlabelledName } from './breakdowns.ts';
import type { UnitCode } from './codes.ts';
import { type ReportedPeriod, readPeriod, timePeriods } from './period-label.ts';
import { branch, createPlanTree, findPlan, growPlan } from './plan-tree.ts';
import { type Refusal, refuse } from './refusal.ts';
import { planRow, type RowPlan } from './row-plan.ts';
import { numericTokens, readValue, tokens } from './value.ts';

const columns = [
  'Substance',
  'Source',
  'Specific_Measure',
  'Region',
  'PRUID',
  'Time_Period',
  'Year_Quarter',
  'Aggregator',
  'Disaggregator',
  'Unit',
  'Value',
] as const;

/** Since 2026: all events together, no `Type_Event`; `Suppr.` and `n/a` in words. */
export const harmsTable: CsvLayout = {
  format: 'csv',
  id: 'harms-2026',
  calendar: 'gregorian',
  columns,
  encoding: 'utf-8',
  open: (file) => open(file, { words: tokens, eventColumn: -1 }),
};

/** Until 2025: a `Type_Event` column after the measure; figures not given may be the numbers -1 and -2. */
export const harmsTableWithEventType: CsvLayout = {
  format: 'csv',
  id: 'harms-2023-event-type',
  calendar: 'gregorian',
  columns: [...columns.slice(0, 3), 'Type_Event', ...columns.slice(3)],
  encoding: 'utf-8',
  open: (file) => open(file, { words: numericTokens, eventColumn: file.column('Type_Event') }),
};

/** Distinct values remembered per unit; a file has a few thousand. */
const mostValues = 20_000;

/** Branch of the rows whose `Aggregator` repeats their period. */
const sameAsPeriod = '=';

interface Span {
  readonly frequency: Frequency;
  from: CalendarDate;
  to: CalendarDate;
}

interface Variant {
  readonly words: ReadonlyMap<string, Cell>;
  /** Position of `Type_Event`; -1 where the layout has none. */
  readonly eventColumn: number;
}

function open({ fileName, column, output }: OpenFile, { words, eventColumn }: Variant): CsvReader {
  const at = {
    substance: column('Substance'),
    harm: column('Source'),
    measure: column('Specific_Measure'),
    event: eventColumn,
    region: column('Region'),
    pruid: column('PRUID'),
    time: column('Time_Period'),
    label: column('Year_Quarter'),
    aggregator: column('Aggregator'),
    disaggregator: column('Disaggregator'),
    unit: column('Unit'),
    value: column('Value'),
  };
  const planColumns = [
    at.harm,
    at.measure,
    at.region,
    at.disaggregator,
    at.unit,
    at.substance,
    at.pruid,
    at.time,
    ...(at.event < 0 ? [] : [at.event]),
  ];
  const asOf = findAsOf(fileName);
  const plans = createPlanTree();
  const periods = new Map<string, Map<string, ReportedPeriod>>(timePeriods.map((name) => [name, new Map()]));
  const values = new Map<UnitCode, Map<string, Cell>>();
  const series = new Map<RowPlan, Map<ReportedPeriod, number>>();
  const spans = new Map<string, Span>();
  const incomplete = new Set<string>();
  let everyCodeKnown = true;

  return {
    row(cells) {
      const plan = findRowPlan(cells);
      if ('code' in plan) {
        everyCodeKnown = false;
        refuse(output, plan);
        return;
      }
      const label = cells[at.label] ?? '';
      const period = findPeriod(cells[at.time] ?? '', label);
      const cell = findCell(plan, cells[at.value] ?? '');
      const refusal = findRefusal(plan, cells, period, cell);
      if (refusal !== undefined || 'code' in period || 'code' in cell) {
        incomplete.add(plan.dataset);
        if (refusal !== undefined) refuse(output, refusal);
        return;
      }
      if (plan.unlabelled) output.flag('Disaggregator', 'missing-value', '', unlabelledName);
      output.observe(findSeries(plan, period), period.start, cell);
      extend(plan, period);
    },
    // An unknown code may be a new name of a known thing: then what the file seems to lack is there under that name.
    end() {
      if (!everyCodeKnown) return;
      for (const [dataset, { frequency, from, to }] of spans) {
        if (!incomplete.has(dataset)) output.covers(dataset, frequency, from, to);
      }
    },
  };

  function findRowPlan(cells: readonly string[]): RowPlan | Refusal {
    const aggregator = cells[at.aggregator] ?? '';
    const branchName = aggregator !== '' && aggregator === cells[at.label] ? sameAsPeriod : aggregator;
    const known = findPlan(plans, cells, planColumns)?.branches.get(branchName)?.plan;
    if (known !== undefined) return known;
    const read = (index: number): string => cells[index] ?? '';
    const plan = planRow({
      substance: read(at.substance),
      harm: read(at.harm),
      measure: read(at.measure),
      event: at.event < 0 ? undefined : read(at.event),
      region: read(at.region),
      pruid: read(at.pruid),
      timePeriod: read(at.time),
      aggregator,
      disaggregator: read(at.disaggregator),
      unit: read(at.unit),
    });
    if (!('code' in plan)) branch(growPlan(plans, cells, planColumns), branchName).plan = plan;
    return plan;
  }

  function findPeriod(timePeriod: string, label: string): ReportedPeriod | Refusal {
    const labels = periods.get(timePeriod);
    const known = labels?.get(label);
    if (known !== undefined) return known;
    const period = readPeriod(timePeriod, label);
    if (period === undefined) {
      return { column: 'Year_Quarter', code: 'unknown-period', text: label, known: labels?.keys() ?? [] };
    }
    if (asOf !== undefined && period.start > asOf) {
      return { column: 'Year_Quarter', code: 'inconsistent', text: label };
    }
    labels?.set(label, period);
    return period;
  }

  function findCell({ unit }: RowPlan, text: string): Cell | Refusal {
    let cells = values.get(unit);
    if (cells === undefined) {
      cells = new Map();
      values.set(unit, cells);
    }
    const known = cells.get(text);
    if (known !== undefined) return known;
    const cell = readValue(text, unit, words);
    if (!('code' in cell) && cells.size < mostValues) cells.set(text, Object.freeze(cell));
    return cell;
  }

  function findRefusal(
    plan: RowPlan,
    cells: readonly string[],
    period: ReportedPeriod | Refusal,
    cell: Cell | Refusal,
  ): Refusal | undefined {
    if ('code' in period) return period;
    const aggregator = cells[at.aggregator] ?? '';
    const label = cells[at.label] ?? '';
    if (plan.repeatsPeriod && aggregator !== label) {
      return { column: 'Aggregator', code: 'inconsistent', text: aggregator, suggestion: label };
    }
    return 'code' in cell ? cell : undefined;
  }

  function findSeries(plan: RowPlan, period: ReportedPeriod): number {
    let handles = series.get(plan);
    if (handles === undefined) {
      handles = new Map();
      series.set(plan, handles);
    }
    let handle = handles.get(period);
    if (handle === undefined) {
      handle = output.series(define(plan, period));
      handles.set(period, handle);
    }
    return handle;
  }

  function extend(plan: RowPlan, { start, frequency, partial }: ReportedPeriod): void {
    if (partial) return;
    const span = spans.get(plan.dataset);
    if (span === undefined) spans.set(plan.dataset, { frequency, from: start, to: start });
    else if (start < span.from) span.from = start;
    else if (start > span.to) span.to = start;
  }
}

function define(plan: RowPlan, { frequency, window, partial }: ReportedPeriod): SeriesDefinition {
  const { indicator, place, substance, dimensions, dataset } = plan;
  const part = partial ? `${dataset}/part-year` : dataset;
  return { indicator, place, substance, frequency, window, dimensions, dataset: part };
}
