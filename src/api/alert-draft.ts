import type { z } from 'zod';
import { alertAudiences, alertFields, caveats } from '../model/index.ts';
import type { AlertDetail, AlertText } from './alert.ts';
import type { AlertTextRequest } from './alert-request.ts';
import type { MarkingEntry, MarkingRequest } from './marking.ts';

type TextRequest = z.output<typeof AlertTextRequest>;

/** What a request to save a draft says where nothing is changed: the draft, else what is published. Null: there is no text. */
export function textRequestOf({
  draft,
  text,
  markingReasons,
  wordingKept,
}: Pick<AlertDetail, 'draft' | 'text' | 'markingReasons' | 'wordingKept'>): TextRequest | null {
  const shown = draft?.text ?? text;
  if (shown === null) return null;
  const own = draft?.ownMarking ?? markingReasons.find(({ because }) => because === 'own')?.marking ?? shown.marking;
  return requestOfText(shown, own, draft?.wordingKept ?? wordingKept);
}

function requestOfText(text: AlertText, own: MarkingEntry, wordingKept: TextRequest['wordingKept']): TextRequest {
  const { severity, reliability, credibility, from, until, substances, places, request } = text;
  const fields = alertFields.flatMap((name) => {
    const field = text.fields[name];
    if (field === undefined) return [];
    return [
      [name, { text: { ...field.text }, marking: field.marking === null ? null : markingRequestOf(field.marking) }],
    ];
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
      marking: sameMarking(marking, own) ? null : markingRequestOf(marking),
    })),
    request: request === null ? null : { text: { ...request.text }, due: request.due },
    marking: markingRequestOf(own),
    wordingKept: wordingKept.map((word) => ({ ...word })),
  };
}

/** A marking as somebody asks for it: without its originator, which is the node. */
export function markingRequestOf(marking: MarkingEntry): z.output<typeof MarkingRequest> {
  const { tlp, releasableTo, sectors, legalBasis, recipients, embargoUntil, expires } = marking;
  return {
    tlp,
    releasableTo: [...releasableTo],
    sectors: [...sectors],
    caveats: caveats.filter((caveat) => marking.caveats.includes(caveat)),
    legalBasis,
    recipients: [...recipients],
    embargoUntil,
    expires,
  };
}

function sameMarking(one: MarkingEntry, other: MarkingEntry): boolean {
  return JSON.stringify(markingRequestOf(one)) === JSON.stringify(markingRequestOf(other));
}
