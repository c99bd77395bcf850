import type { CalendarDate } from '../../base/index.ts';
import type { Cell } from '../../model/index.ts';
import type { Reader } from '../access/index.ts';

/** All of a source's figures of an indicator: what is withheld of them is decided for all together. */
export interface FigureTable {
  readonly source: string;
  readonly indicator: string;
}

export interface GuardedCell {
  readonly series: number;
  readonly period: CalendarDate;
  readonly asOf: CalendarDate;
}

/** What one reader gets of tables that were judged for them. */
export interface FigureScreen {
  /** Whether all of the table is shown as it is; one that was not judged is not. */
  shows(table: FigureTable): boolean;
  withholds(cell: GuardedCell, table: FigureTable): boolean;
}

/** Keeps small counts within their audience; the room of sharing has the rules. */
export interface FigureGuard {
  /** Whether anything of the indicator may be withheld from the reader; where not, nothing needs to be looked up. */
  concerns(reader: Reader, indicator: string): boolean;
  /** What is withheld from the reader of these tables. Not to be asked within a transaction. */
  screenFor(reader: Reader, at: string, tables: readonly FigureTable[]): Promise<FigureScreen>;
}

const openScreen: FigureScreen = { shows: () => true, withholds: () => false };

/** For a node that serves nobody but itself. */
export const noGuard: FigureGuard = { concerns: () => false, screenFor: async () => openScreen };

type Withheld = Required<Pick<Cell, 'value' | 'status' | 'confidentiality'>> & {
  readonly low: null;
  readonly high: null;
  readonly reason: 'suppressed';
};

/** A cell that is withheld tells neither its size nor whether it is withheld for another's sake. */
export const withheldCell: Withheld = {
  value: null,
  low: null,
  high: null,
  status: 'Q',
  confidentiality: 'C',
  reason: 'suppressed',
};
