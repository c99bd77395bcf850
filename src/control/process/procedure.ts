import type { Text } from '../../base/index.ts';
import type { Jurisdiction } from '../../model/index.ts';

/** How a jurisdiction puts a substance on a list, step by step. */
export interface Procedure {
  /** `<jurisdiction>-<what>`; never changes once processes refer to it. */
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly title: Text;
  readonly steps: readonly ProcedureStep[];
}

export interface ProcedureStep {
  readonly id: string;
  readonly title: Text;
  readonly clock: Clock | null;
  /** Where the step and its clock stand. */
  readonly source: string;
}

/** A period that the law sets between two steps. */
export interface Clock {
  /** The step from whose day it runs. */
  readonly after: string;
  readonly period: ClockPeriod;
  /** `not-before`: the step may not be earlier; `by`: it may not be later; `takes-effect`: it is on that day by itself. */
  readonly bound: 'not-before' | 'by' | 'takes-effect';
  /** What the clock says, for people. */
  readonly text: Text;
}

export type ClockPeriod =
  | { readonly unit: 'days'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number };

/** Marks a clock that nobody here has read in the official text. */
export const asRecalled: Text = {
  en: ' (as recalled: check the text)',
  fr: ' (de mémoire : à vérifier dans le texte)',
  es: ' (de memoria: cotéjese con el texto)',
};

export function text(en: string, fr: string, es: string): Text {
  return { en, fr, es };
}

/** Marks a clock that nobody here has read in the official text. */
export function recalled(clock: Text): Text {
  return { en: clock.en + asRecalled.en, fr: clock.fr + asRecalled.fr, es: clock.es + asRecalled.es };
}

export function days(count: number): ClockPeriod {
  return { unit: 'days', count };
}

export function months(count: number): ClockPeriod {
  return { unit: 'months', count };
}
