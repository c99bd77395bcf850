import type { z } from 'zod';
import type { AlertDetail, AlertText, AlertTextRequest, MarkingEntry, TranslatedTextEntry } from '../../api/index.ts';
import { alertAudiences, alertFields } from '../../model/index.ts';
import { markingRequestOf } from '../markings/marking-request.ts';

/** A whole text as its author has it on the screen: what is sent when it is saved. */
export type DraftForm = z.output<typeof AlertTextRequest>;
export type FormTexts = DraftForm['title'];

/** What is on the screen when writing begins: the draft, else what is published. */
export function formOf({
  draft,
  text,
  markingReasons,
}: Pick<AlertDetail, 'draft' | 'text' | 'markingReasons'>): DraftForm | null {
  const shown = draft?.text ?? text;
  if (shown === null) return null;
  const own = draft?.ownMarking ?? markingReasons.find(({ because }) => because === 'own')?.marking ?? shown.marking;
  return formOfText(shown, own, draft?.wordingKept ?? []);
}

function formOfText(text: AlertText, own: MarkingEntry, wordingKept: DraftForm['wordingKept']): DraftForm {
  const { severity, reliability, credibility, from, until, substances, places, request } = text;
  const fields = alertFields.flatMap((name) => {
    const field = text.fields[name];
    if (field === undefined) return [];
    return [[name, { text: { ...field.text }, marking: field.marking === null ? null : requestOf(field.marking) }]];
  });
  const audiences = alertAudiences.flatMap((name) => {
    const audience = text.audiences[name];
    return audience === undefined ? [] : [[name, { ...audience }]];
  });
  return {
    title: { ...text.title },
    fields: Object.fromEntries(fields),
    audiences: Object.fromEntries(audiences),
    severity,
    reliability,
    credibility,
    from,
    until,
    substances: [...substances],
    places: [...places],
    signals: text.signals.flatMap(({ today, apart }) => (today === null ? [] : [{ id: today.signal, apart }])),
    series: text.series.flatMap(({ today, apart }) => (today === null ? [] : [{ id: today.series, apart }])),
    findings: text.findings.map(({ substance, methods, foundOn, place, samples, form, apart, marking }) => ({
      substance,
      methods: [...methods],
      foundOn,
      place,
      samples,
      form,
      apart,
      marking: sameMarking(marking, own) ? null : requestOf(marking),
    })),
    request: request === null ? null : { text: { ...request.text }, due: request.due },
    marking: requestOf(own),
    wordingKept: wordingKept.map((word) => ({ ...word })),
  };
}

type FormMarking = DraftForm['marking'];

function requestOf(marking: MarkingEntry): FormMarking {
  return markingRequestOf(marking);
}

function sameMarking(one: MarkingEntry, other: MarkingEntry): boolean {
  return JSON.stringify(requestOf(one)) === JSON.stringify(requestOf(other));
}

/** The text of one language changed; an emptied one is none. */
export function withText(
  texts: FormTexts,
  language: keyof FormTexts,
  change: Partial<NonNullable<FormTexts[keyof FormTexts]>>,
): FormTexts {
  const before = texts[language] ?? { text: '', state: 'draft' as const };
  const after = { ...before, ...change };
  const others = Object.entries(texts).filter(([name]) => name !== language);
  return Object.fromEntries([...others, ...(after.text === '' ? [] : [[language, after]])]);
}

/** Whether anything is written in any language. */
export function isWritten(texts: TranslatedTextEntry | undefined): boolean {
  return texts !== undefined && Object.keys(texts).length > 0;
}
