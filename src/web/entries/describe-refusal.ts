import type { Problem } from '../../api/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { ProblemAnswer, problemText } from '../data/client.ts';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';
import { describeFailure } from '../parts/query-view.tsx';

/** Why the node refused an entry: parts, languages and countries as people call them, where the node gives their codes. */
export function describeRefusal(error: unknown, voice: Voice, nameOf: (pointer: string) => string): string {
  if (!(error instanceof ProblemAnswer)) return describeFailure(error, voice);
  const unread = unreadParts(error.problem);
  if (unread.length > 0) return voice.text('entry.unread', { parts: list([...new Set(unread.map(nameOf))]) });
  const details = Object.entries(error.problem.details).map(([name, value]) => [name, say(name, value)] as const);
  return problemText({ ...error.problem, details: Object.fromEntries(details) }, voice.language);

  function say(name: string, value: unknown): unknown {
    if (typeof value === 'string' && name === 'part' && value.startsWith('/')) return nameOf(value);
    const codes = codesIn(value);
    if (codes.length === 0) return value;
    if (name === 'languages') return list(codes.map((code) => nameOfLanguage(code, voice.locale)));
    return codes.every((code) => /^[A-Z]{2}$/u.test(code))
      ? list(codes.map((code) => formatCountry(code, voice)))
      : value;
  }

  function list(names: readonly string[]): string {
    return new Intl.ListFormat(voice.locale, { type: 'unit' }).format(names);
  }
}

/** Codes in a detail, which is one, a list, or a list in one text. */
function codesIn(value: unknown): readonly string[] {
  const codes: readonly unknown[] = typeof value === 'string' ? value.split(', ') : Array.isArray(value) ? value : [];
  const texts = codes.filter((code) => typeof code === 'string');
  return texts.length === codes.length ? texts : [];
}

/** Parts of the content that are not written as they have to be: the node tells them to programs, each with a reason. */
function unreadParts({ code, details }: Problem): readonly string[] {
  const { problem } = details;
  if (code !== 'request.invalid' || typeof problem !== 'string') return [];
  return [...problem.matchAll(/(?:^|; )\/content(\/\S+)/gu)].flatMap(([, pointer]) => pointer ?? []);
}
