import type { z } from 'zod';
import type { AlertTextRequest } from '../../../api/index.ts';
import { languages } from '../../../base/index.ts';
import { type AlertField, alertFields, type Marking, type TranslatedText } from '../../../model/index.ts';
import { ownMarkingOf } from '../../access/index.ts';
import type { AlertBody, AlertPart, FindingPart } from './alert-text.ts';
import type { UnmarkedText } from './mark-text.ts';

type TextRequest = z.output<typeof AlertTextRequest>;

/** What somebody wrote, without evidence of the node: empty texts are none, lists name each thing once. */
export function readTextRequest(request: TextRequest, country: string): UnmarkedText {
  const { severity, reliability, credibility, from, until } = request;
  const fields: Partial<Record<AlertField, TranslatedText>> = {};
  const parts: AlertPart[] = [];
  for (const name of alertFields) {
    const field = request.fields[name];
    const text = field === undefined ? {} : withoutEmpty(field.text);
    if (field === undefined || Object.keys(text).length === 0) continue;
    if (field.marking === null) fields[name] = text;
    else
      parts.push({
        kind: 'field',
        name,
        apart: true,
        content: { text },
        marking: ownMarkingOf(field.marking, country),
      });
  }
  const ownMarking = ownMarkingOf(request.marking, country);
  const body: AlertBody = {
    title: withoutEmpty(request.title),
    fields,
    audiences: Object.fromEntries(
      Object.entries(request.audiences)
        .map(([name, text]) => [name, withoutEmpty(text)] as const)
        .filter(([, text]) => Object.keys(text).length > 0),
    ),
    severity,
    reliability,
    credibility,
    from,
    until,
    substances: [...new Set(request.substances)],
    places: [...new Set(request.places)],
    // What it rests on is found where it is stored; nobody says it of themselves.
    training: false,
  };
  return {
    body,
    parts: [...parts, ...request.findings.map((finding) => readFinding(finding, ownMarking, country))],
    request: request.request === null ? null : { ...request.request, text: withoutEmpty(request.request.text) },
    ownMarking,
    wordingKept: request.wordingKept,
  };
}

function readFinding(
  { apart, marking: asked, ...finding }: TextRequest['findings'][number],
  ownMarking: Marking,
  country: string,
): FindingPart {
  const marking = asked === null ? ownMarking : ownMarkingOf(asked, country);
  // What is marked as the alert has nothing to be held apart for.
  return { kind: 'finding', apart: apart && asked !== null, content: { ...finding, marking }, marking };
}

/** Translations that say something. */
export function withoutEmpty(text: z.output<typeof AlertTextRequest>['title']): TranslatedText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const translation = text[language];
      return translation === undefined || translation.text.trim() === '' ? [] : [[language, translation]];
    }),
  );
}
