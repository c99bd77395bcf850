import type { ControlItem, LegalText } from '../../model/index.ts';
import { classItems } from './class-items.ts';
import { seedRecordedOn, seedRows, seedSources } from './seed.generated.ts';
import type { SeedRow } from './seed-row.ts';
import { itemKey } from './versions.ts';

let built: readonly ControlItem[] | undefined;

/** The shipped matrix: entries that name a substance, class wordings, and wordings that no machine can check. */
export function seedItems(): readonly ControlItem[] {
  built ??= [...seedRows.map(namedItem), ...classItems()];
  return built;
}

function namedItem(row: SeedRow): ControlItem {
  const [substance, jurisdiction, instrument, list, item, text, since, sinceKind, until, status, ...rest] = row;
  const [confidence, verification, citation, source] = rest;
  const subject = { kind: 'substance', substance } as const;
  const ended = until !== null && until < seedRecordedOn ? until : null;
  return {
    key: itemKey({ instrument, list, subject }, ended),
    jurisdiction,
    instrument,
    list,
    item: withoutList(item, list),
    subject,
    text: text === null ? {} : published(text, row),
    since,
    sinceKind,
    until,
    status,
    basis: 'named',
    confidence,
    verification,
    citation,
    source: seedSources[source] ?? '',
    sourceSha256: null,
    recordedOn: seedRecordedOn,
  };
}

/** The line's number in its list: `I.16.5` of list `I` is line `16.5`, `VI.1.30` of `VI-1` line `30`. */
function withoutList(item: string | null, list: string): string | null {
  const prefix = `${list.replaceAll('-', '.')}.`;
  return item?.startsWith(prefix) === true ? item.slice(prefix.length) : item;
}

/** The compiled matrix gives the line of Canadian texts in English, of Mexican ones in Spanish, of Dutch ones in Dutch. */
function published(text: string, [, jurisdiction]: SeedRow): LegalText {
  if (jurisdiction === 'MX') return { es: text };
  return jurisdiction === 'NL' ? { nl: text } : { en: text };
}
