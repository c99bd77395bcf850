import type { CalendarDate } from '../../../../base/index.ts';
import type { Evaluation, IndicatorFigure, QuestionFacts, ReportFacts } from '../../../../commitments/index.ts';
import type { CsvValue } from '../../../../exchange/index.ts';

/** A table of the package: its columns by name, the first so many of which tell its rows apart. */
export interface PackageTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly keys: number;
  /** Gone through once. */
  readonly rows: Iterable<readonly CsvValue[]>;
}

/** A table of what was computed. */
export interface NumberTable extends PackageTable {
  readonly rows: readonly (readonly CsvValue[])[];
}

const figureColumns = [
  'PERIOD',
  'VALUE',
  'LOW',
  'HIGH',
  'REPORTING',
  'EXPECTED',
  'CAVEATS',
  'SOURCES',
  'AS_OF',
] as const;

/** Every figure that the report can show, as known on each of its two days. */
export function figureTable({ questions }: ReportFacts): NumberTable {
  const rows = questions.flatMap(({ definition, figures, past }) => [
    ...figures.map((figure) => [definition.id, 'present', ...figureValues(figure)]),
    ...figuresOnce(past).map((figure) => [definition.id, 'past', ...figureValues(figure)]),
  ]);
  return { name: 'figures.csv', columns: ['QUESTION', 'KNOWN', ...figureColumns], keys: 3, rows };
}

/** Of the day of comparison only the package says every figure. */
function figuresOnce(past: Evaluation | null): readonly IndicatorFigure[] {
  const figures = past?.all() ?? [];
  past?.forget();
  return figures;
}

/** Every figure that a map of the report shows. */
export function placeTable({ questions }: ReportFacts): NumberTable {
  const rows = questions.flatMap(({ definition, places }) =>
    (places?.figures ?? []).map(({ place, figure }) => [definition.id, place, ...figureValues(figure)]),
  );
  return { name: 'places.csv', columns: ['QUESTION', 'PLACE', ...figureColumns], keys: 2, rows };
}

/** Every number and every statement of the report, by what it says: `latest`, `said`, `change.to`, `goal.1.status` … */
export function numberTable({ questions, goals }: ReportFacts): NumberTable {
  const columns = ['QUESTION', 'NUMBER', ...figureColumns, 'STATEMENT'];
  const rows = [
    ...questions.flatMap((facts) => numbersOf(facts)),
    ...goals.flatMap(({ commitment, facts, progress }, index) => {
      const name = (part: string): string => `goal.${index + 1}.${part}`;
      const { baseline, current, status, possible, reasons, limit, covered, path, elapsed } = progress;
      const said = [commitment, status, possible.join('~'), reasons.join('~'), limit ?? '', path ?? '', elapsed].join(
        ' | ',
      );
      return [
        numberOf(facts, name('baseline'), baseline),
        numberOf(facts, name('current'), current),
        [facts.definition.id, name('status'), null, covered.value, covered.low, covered.high, ...nothing(5), said],
      ];
    }),
  ];
  return { name: 'numbers.csv', columns, keys: 2, rows };
}

function numbersOf(facts: QuestionFacts): readonly (readonly CsvValue[])[] {
  const { latest, said, known, change, verdict, revisions, definition } = facts;
  const { id } = definition;
  const counted = revisions === null ? [] : (['revised', 'added', 'withdrawn'] as const);
  return [
    numberOf(facts, 'latest', latest),
    numberOf(facts, 'said', said),
    numberOf(facts, 'known', known),
    numberOf(facts, 'change.from', change?.baseline ?? null),
    numberOf(facts, 'change.to', change?.current ?? null),
    [id, 'verdict', ...nothing(9), [verdict, ...(change?.reasons ?? [])].join(' | ')],
    ...counted.map((name) => [id, name, null, revisions?.[name] ?? null, ...nothing(7), null]),
  ];
}

function numberOf({ definition }: QuestionFacts, name: string, figure: IndicatorFigure | null): readonly CsvValue[] {
  return [definition.id, name, ...(figure === null ? nothing(9) : figureValues(figure)), null];
}

function figureValues(figure: IndicatorFigure): readonly CsvValue[] {
  const { period, value, low, high, reporting, expected, caveats, sources, asOf } = figure;
  const day: CalendarDate | null = asOf;
  return [period, value, low, high, reporting.length, expected, caveats.join('~'), sources.join('~'), day];
}

function nothing(cells: number): readonly null[] {
  return Array.from({ length: cells }, () => null);
}
