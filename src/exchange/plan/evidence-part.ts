import { languages } from '../../base/index.ts';
import type { JsonValue } from '../json/json-value.ts';
import { joinItems, splitItems } from './cell-list.ts';
import type { Part, ReportFault } from './cells.ts';
import type { CommitmentText } from './commitment-text.ts';
import { columnsOf } from './parts.ts';

/** Stands for a day that nobody knows. */
const noDay = 'none';

/** What shows how far it is: titles, addresses and days, each as many, in the same order. */
export const evidencePart: Part<CommitmentText> = {
  name: 'evidence',
  columns: [...columnsOf('evidence_title'), 'evidence_address', 'evidence_day'],
  write: ({ evidence }) => [
    ...languages.map((language) => joinItems(evidence.map(({ title }) => title[language]))),
    joinItems(evidence.map(({ address }) => address)),
    joinItems(evidence.map(({ day }) => day ?? noDay)),
  ],
  read: readEvidence,
};

function readEvidence(cells: readonly string[], report: ReportFault): JsonValue {
  const spoken = cells.map(splitItems);
  const [titles = [], , , addresses = [], days = []] = spoken;
  const differing = spoken.findIndex(({ length }) => length !== titles.length);
  // A row without days speaks of none.
  if (differing !== -1 && !(differing === spoken.length - 1 && days.length === 0)) {
    report('items-differ', differing);
    return [];
  }
  return titles.map((_, at) => ({
    title: Object.fromEntries(languages.map((language, of) => [language, spoken[of]?.[at] ?? ''])),
    address: addresses[at] ?? '',
    day: days[at] === undefined || days[at] === noDay ? null : days[at],
  }));
}
