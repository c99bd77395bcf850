import type { CalendarDate, Text } from '../../base/index.ts';
import type { Part } from './cells.ts';
import { numberOf, readQuantity, textPart, wordPart } from './parts.ts';

/** What a table says of a goal: what was agreed of a figure. */
export interface GoalText {
  readonly commitment: string;
  /** Question about progress that is asked. */
  readonly question: string;
  /** Start of the period from which progress is measured. */
  readonly baseline: CalendarDate;
  readonly agreed: { readonly value: number; readonly unit: string; readonly asOf: CalendarDate } | null;
  readonly target: { readonly value: number; readonly unit: string; readonly by: CalendarDate } | null;
  /** In the unit of the question. */
  readonly limit: number | null;
  readonly note: Text | null;
}

/** Columns of a goal beside its identifier, in order; others' programs read them by name. */
export const goalParts: readonly Part<GoalText>[] = [
  wordPart('commitment', ({ commitment }) => commitment),
  wordPart('question', ({ question }) => question),
  wordPart('baseline', ({ baseline }) => baseline),
  {
    name: 'agreed',
    columns: ['agreed_value', 'agreed_unit', 'agreed_as_of'],
    write: ({ agreed }) => [agreed?.value ?? null, agreed?.unit ?? null, agreed?.asOf ?? null],
    read: (cells, report) => readQuantity(cells, 'asOf', report),
  },
  {
    name: 'target',
    columns: ['target_value', 'target_unit', 'target_by'],
    write: ({ target }) => [target?.value ?? null, target?.unit ?? null, target?.by ?? null],
    read: (cells, report) => readQuantity(cells, 'by', report),
  },
  {
    name: 'limit',
    columns: ['limit'],
    write: ({ limit }) => [limit],
    read: ([cell = ''], report) => numberOf(cell, () => report('not-a-number')),
  },
  textPart('note', ({ note }) => note),
];
