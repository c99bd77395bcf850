import type { ControlItemEntry } from '../../../api/index.ts';
import type { Language } from '../../../base/index.ts';
import type { TableColumn } from '../table-file.ts';

/** Columns of the file of entries; codes as in the API, titles and names in one language. */
export function itemColumns(language: Language): readonly TableColumn<ControlItemEntry>[] {
  return [
    ['JURISDICTION', ({ jurisdiction }) => jurisdiction],
    ['INSTRUMENT', ({ instrument }) => instrument],
    ['INSTRUMENT_TITLE', ({ instrumentTitle }) => instrumentTitle[language]],
    ['LIST', ({ list }) => list],
    ['LIST_TITLE', ({ listTitle }) => listTitle[language]],
    ['ITEM', ({ item }) => item],
    ['SUBJECT_KIND', ({ subject }) => subject.kind],
    ['SUBJECT', ({ subject }) => subject.id],
    ['SUBJECT_NAME', ({ subject }) => subject.name[language]],
    ['TEXT_EN', ({ text }) => text.en ?? null],
    ['TEXT_FR', ({ text }) => text.fr ?? null],
    ['TEXT_ES', ({ text }) => text.es ?? null],
    ['TEXT_NL', ({ text }) => text.nl ?? null],
    ['SINCE', ({ since }) => since],
    ['SINCE_KIND', ({ sinceKind }) => sinceKind],
    ['UNTIL', ({ until }) => until],
    ['STATUS', ({ status }) => status],
    ['STANDING', ({ standing }) => standing],
    ['BASIS', ({ basis }) => basis],
    ['OUTCOME', ({ outcome }) => outcome],
    ['CONFIDENCE', ({ confidence }) => confidence],
    ['VERIFICATION', ({ verification }) => verification],
    ['CITATION', ({ citation }) => citation],
    ['SOURCE', ({ source }) => source],
    ['SOURCE_SHA256', ({ sourceSha256 }) => sourceSha256],
    ['RECORDED_ON', ({ recordedOn }) => recordedOn],
  ];
}
