import type { CalendarDate } from '../../base/index.ts';
import type { ControlItem, ControlSubject } from '../../model/index.ts';

/** What an entry is about, as the last part of its key. */
export function subjectKey(subject: ControlSubject): string {
  if (subject.kind === 'substance') return subject.substance;
  return subject.kind === 'rule' ? subject.rule : subject.wording;
}

/**
 * Key of an entry: `<instrument>/<list>/<subject>`. A wording that has ended carries its last day, so that it and the one
 * that replaced it on the same list are two entries.
 */
export function itemKey(
  item: Pick<ControlItem, 'instrument' | 'list' | 'subject'>,
  endedOn: CalendarDate | null = null,
): string {
  const key = `${item.instrument}/${item.list}/${subjectKey(item.subject)}`;
  return endedOn === null ? key : `${key}~${endedOn}`;
}

/**
 * Of each entry the last version that the node knew on a day; of versions of one day the later in the list. Entries whose
 * place another one had taken by then are left out.
 */
export function versionsKnownOn(items: readonly ControlItem[], knownOn: CalendarDate): readonly ControlItem[] {
  const latest = new Map<string, ControlItem>();
  for (const item of items) {
    if (item.recordedOn > knownOn) continue;
    const known = latest.get(item.key);
    if (known === undefined || item.recordedOn >= known.recordedOn) latest.set(item.key, item);
  }
  return [...latest.values()].filter(({ supersededBy = null }) => supersededBy === null);
}
