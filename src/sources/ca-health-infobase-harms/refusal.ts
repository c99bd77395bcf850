import type { IssueCode } from '../../model/index.ts';
import type { Output, UnknownCode } from '../source.ts';

/** Why a row stays out: an unknown code with the known ones, or a code that contradicts the row's others. */
export type Refusal =
  | {
      readonly column: string;
      readonly code: UnknownCode;
      readonly text: string;
      readonly known: Iterable<string>;
    }
  | {
      readonly column: string;
      readonly code: Exclude<IssueCode, UnknownCode>;
      readonly text: string;
      readonly suggestion?: string;
    };

export function refuse(output: Output, refusal: Refusal): void {
  if ('known' in refusal) output.unknown(refusal.column, refusal.code, refusal.text, refusal.known);
  else output.reject(refusal.column, refusal.code, refusal.text, refusal.suggestion);
}
