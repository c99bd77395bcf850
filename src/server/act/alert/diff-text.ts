import { type AlertChange, markingEntry } from '../../../api/index.ts';
import { languages } from '../../../base/index.ts';
import { type AlertPart, type AlertTextContent, textsOf } from './alert-text.ts';

type Comparable = Pick<AlertTextContent, 'body' | 'parts' | 'request' | 'marking'>;

/** What one text says otherwise than another, place by place. Both hold only what the reader may see. */
export function diffTexts(before: Comparable, after: Comparable): AlertChange[] {
  const [old, current] = [linesOf(before), linesOf(after)];
  return [...new Set([...old.keys(), ...current.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: current.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function linesOf(content: Comparable): Map<string, string> {
  const { body, parts, marking } = content;
  const { severity, reliability, credibility, from, until, substances, places } = body;
  const lines = new Map<string, string>();
  for (const { path, text } of textsOf(content)) {
    for (const language of languages) {
      const translation = text[language];
      if (translation !== undefined) lines.set(`${path}.${language}`, translation.text);
    }
  }
  const simple = { severity, reliability, credibility, from, until, due: content.request?.due ?? null };
  for (const [path, value] of Object.entries(simple)) if (value !== null) lines.set(path, value);
  for (const id of substances) lines.set(`substances.${id}`, id);
  for (const id of places) lines.set(`places.${id}`, id);
  for (const [path, line] of parts.flatMap(evidenceLines)) lines.set(path, line);
  lines.set('marking', JSON.stringify(markingEntry(marking)));
  return lines;
}

function evidenceLines(part: AlertPart): [string, string][] {
  if (part.kind === 'field') return [];
  if (part.kind === 'signal') {
    const { kind, indicator, place, substance, period, observed, expected, asOf } = part.content;
    const key = [indicator, place, substance ?? '', period, kind].join('~');
    return [[`signals.${key}`, JSON.stringify({ observed, expected, asOf })]];
  }
  if (part.kind === 'series') {
    const { source, indicator, place, substance, frequency, asOf } = part.content;
    return [[`series.${[source, indicator, place, substance ?? '', frequency].join('~')}`, asOf]];
  }
  const { substance, place, foundOn, samples, form, methods } = part.content;
  const key = [substance, place ?? '', foundOn ?? ''].join('~');
  return [[`findings.${key}`, JSON.stringify({ samples, form, methods })]];
}
