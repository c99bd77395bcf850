import { languages } from '../../base/index.ts';
import { alertAudiences, alertFields } from '../../model/index.ts';
import type { DraftForm, FormTexts } from './draft-form.ts';

/** A place that two people wrote differently since it was the same for both. */
export interface FormConflict {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface ThreeForms {
  /** As both had it last. */
  readonly base: DraftForm;
  readonly mine: DraftForm;
  readonly theirs: DraftForm;
}

/** What only one of two people changed, from both; where both changed the same place, somebody has to choose. */
export function findConflicts(forms: ThreeForms): readonly FormConflict[] {
  const conflicts: FormConflict[] = [];
  merge(forms, (conflict) => {
    conflicts.push(conflict);
    return 'mine';
  });
  return conflicts;
}

/** One text of both; at the places named the other person's words stand, elsewhere one's own. */
export function mergeForms(forms: ThreeForms, takeTheirs: ReadonlySet<string>): DraftForm {
  return merge(forms, ({ path }) => (takeTheirs.has(path) ? 'theirs' : 'mine'));
}

function merge({ base, mine, theirs }: ThreeForms, choose: (conflict: FormConflict) => 'mine' | 'theirs'): DraftForm {
  const pick = <T>(path: string, read: (form: DraftForm) => T): T => {
    const [before, own, other] = [read(base), read(mine), read(theirs)];
    const [was, one, two] = [before, own, other].map((value) => JSON.stringify(value));
    if (one === two || was === two) return own;
    if (was === one) return other;
    return choose({ path, mine: own, theirs: other }) === 'mine' ? own : other;
  };
  const texts = (path: string, read: (form: DraftForm) => FormTexts | undefined): FormTexts =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = pick(`${path}.${language}`, (form) => read(form)?.[language]);
        return text === undefined ? [] : [[language, text]];
      }),
    );
  const fields = alertFields.flatMap((name) => {
    const text = texts(`fields.${name}`, (form) => form.fields[name]?.text);
    const marking = pick(`fields.${name}.marking`, (form) => form.fields[name]?.marking ?? null);
    return Object.keys(text).length === 0 ? [] : [[name, { text, marking }]];
  });
  const audiences = alertAudiences.flatMap((name) => {
    const text = texts(`audiences.${name}`, (form) => form.audiences[name]);
    return Object.keys(text).length === 0 ? [] : [[name, text]];
  });
  return {
    title: texts('title', ({ title }) => title),
    fields: Object.fromEntries(fields),
    audiences: Object.fromEntries(audiences),
    severity: pick('severity', ({ severity }) => severity),
    reliability: pick('reliability', ({ reliability }) => reliability),
    credibility: pick('credibility', ({ credibility }) => credibility),
    from: pick('from', ({ from }) => from),
    until: pick('until', ({ until }) => until),
    substances: pick('substances', ({ substances }) => substances),
    places: pick('places', ({ places }) => places),
    signals: pick('signals', ({ signals }) => signals),
    series: pick('series', ({ series }) => series),
    findings: pick('findings', ({ findings }) => findings),
    request: pick('request', ({ request }) => request),
    marking: pick('marking', ({ marking }) => marking),
    wordingKept: pick('wordingKept', ({ wordingKept }) => wordingKept),
  };
}
