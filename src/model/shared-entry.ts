import type { TranslatedText } from './alert.ts';
import type { Marking } from './marking.ts';
import type { JsonValue } from './source-record.ts';

/** An entry of the account room as nodes pass it to each other: a commitment, a goal, a judgement, an approval. */
export interface SharedEntry {
  /** UUID from which the identifiers of its objects follow. */
  readonly uid: string;
  /** Of the entry in its node. */
  readonly id: string;
  readonly kind: string;
  /** ISO 3166-1 alpha-2 of the node that wrote it; nobody else changes it. */
  readonly owner: string;
  /** Number of the version in its node. */
  readonly version: number;
  /** ISO 8601, milliseconds, UTC. */
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly title: TranslatedText;
  /** null: withdrawn. */
  readonly content: JsonValue;
  readonly marking: Marking;
}
