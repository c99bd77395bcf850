import type { Gap } from '../../../api/index.ts';
import type { Language } from '../../../base/index.ts';
import type { TableColumn } from '../table-file.ts';

/** Columns of the file of gaps; lists inside a cell are separated by spaces or bars. */
export function gapColumns(language: Language): readonly TableColumn<Gap>[] {
  return [
    ['KEY', ({ key }) => key],
    ['KIND', ({ kind }) => kind],
    ['TITLE', ({ title }) => title[language]],
    ['SUBJECT', ({ subject }) => subject.id],
    ['NAME', ({ subject }) => subject.name.text[language]],
    ['LISTED_BY', ({ listedBy }) => listedBy.map(({ jurisdiction }) => jurisdiction).join(' ')],
    ['LISTED_SINCE', ({ listedBy }) => listedBy.map(({ since }) => since ?? '?').join(' ')],
    ['CITATIONS', ({ listedBy }) => listedBy.map(({ citation }) => citation).join(' | ')],
    [
      'UNVERIFIED',
      ({ listedBy }) => listedBy.flatMap((entry) => (entry.unverified ? [entry.jurisdiction] : [])).join(' '),
    ],
    ['NO_ENTRY_FOUND_IN', ({ missingIn }) => missingIn.join(' ')],
    ['OPENED_ON', ({ openedOn }) => openedOn],
    ['CLOSED_ON', ({ closedOn }) => closedOn],
    ['DAYS_OPEN', ({ daysOpen }) => daysOpen],
    ['DUE_ON', ({ dueOn }) => dueOn],
    ['LAG_DAYS', ({ lagDays }) => lagDays],
    ['FINDINGS', ({ evidence }) => evidence.findings],
    ['FIRST_SEEN', ({ evidence }) => evidence.firstSeen[0]?.date ?? null],
    ['FIRST_SEEN_IN', ({ evidence }) => evidence.firstSeen[0]?.place ?? null],
    ['CAUTIONS', ({ caution }) => caution.map((text) => text[language]).join(' | ')],
    ['PROCESS', ({ process }) => process],
  ];
}
