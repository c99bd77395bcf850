import type { IndicatorQuestion } from '../../../commitments/index.ts';
import { questions } from '../../../domains/index.ts';
import type { Connection } from '../../store/index.ts';
import { listEntries } from '../entry/read-entries.ts';
import { questionRules } from './question-rules.ts';

/** Questions of the catalogue, and those that people composed as far as the reader may see them. */
export async function knownQuestions(connection: Connection): Promise<readonly IndicatorQuestion[]> {
  const composed = await listEntries(connection, questionRules);
  return [...questions, ...composed.map(({ head, content }) => ({ ...content, id: head.id }))];
}
