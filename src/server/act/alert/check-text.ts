import type { AlertCheck, TranslationCell } from '../../../api/index.ts';
import { type CalendarDate, type Language, languages } from '../../../base/index.ts';
import { checkWording, type TranslatedText, type WordingMatch } from '../../../model/index.ts';
import { type AlertTextContent, type KeptWord, type PlacedText, textsOf } from './alert-text.ts';

export interface CheckOptions {
  /** Every text that is published must be final in these. */
  readonly requiredLanguages: readonly Language[];
  readonly today: CalendarDate;
}

/**
 * What keeps a text from being published. Of article 13 (2) of Regulation (EU) 2023/1322, the risk (a) and the event (b) are
 * asked for; what is not known of the others stays away. A text that exists in one language must exist in all required ones.
 */
export function checkText(content: AlertTextContent, { requiredLanguages, today }: CheckOptions): AlertCheck[] {
  const texts = textsOf(content);
  return [
    ...missingParts(content, texts),
    ...texts.flatMap((placed) => missingTranslations(placed, requiredLanguages)),
    ...texts.flatMap((placed) => openWording(placed, content.wordingKept)),
    ...namedApart(content),
    ...impossibleDays(content, today),
  ];
}

/** Words that are kept in what the reader sees of a text; of what is hidden from them they learn no word. */
export function wordingKeptIn(content: AlertTextContent): KeptWord[] {
  const found = textsOf(content).flatMap(({ text }) => wordingOf(text));
  return content.wordingKept.filter(({ language, term }) =>
    found.some((match) => match.language === language && match.term.id === term),
  );
}

/** How far each text is in each language. */
export function describeTranslations(
  content: AlertTextContent,
  requiredLanguages: readonly Language[],
): TranslationCell[] {
  return textsOf(content).flatMap(({ path, text }) =>
    languages.map((language) => ({
      path,
      language,
      state: text[language]?.state ?? ('missing' as const),
      required: requiredLanguages.includes(language),
    })),
  );
}

/** Findings of the wording check in all languages of a text. */
export function wordingOf(text: TranslatedText): (WordingMatch & { readonly language: Language })[] {
  return languages.flatMap((language) =>
    checkWording(text[language]?.text ?? '', language).map((match) => ({ ...match, language })),
  );
}

export function describeMatch({
  language,
  term,
  found,
  start,
  end,
}: WordingMatch & { readonly language: Language }): NonNullable<AlertCheck['wording']> {
  const { id, alternatives, why, source } = term;
  return { language, term: id, found, start, end, alternatives: [...alternatives], why, source: { ...source } };
}

function problem(kind: AlertCheck['problem'], path: string, language: Language | null = null): AlertCheck {
  return { problem: kind, path, language, wording: null };
}

function missingParts({ body, parts }: AlertTextContent, texts: readonly PlacedText[]): AlertCheck[] {
  const written = new Set(texts.filter(({ text }) => Object.keys(text).length > 0).map(({ path }) => path));
  const marked = parts.flatMap((part) => (part.kind === 'field' ? [`fields.${part.name}`] : []));
  const missing = ['title', 'fields.risk', 'fields.event'].filter(
    (path) => !written.has(path) && !marked.includes(path),
  );
  if (body.places.length === 0) missing.push('places');
  return missing.map((path) => problem('missing', path));
}

function missingTranslations({ path, text }: PlacedText, required: readonly Language[]): AlertCheck[] {
  if (Object.keys(text).length === 0) return [];
  return required.flatMap((language) => {
    const translation = text[language];
    if (translation === undefined) return [problem('translation-missing', path, language)];
    return translation.state === 'final' ? [] : [problem('translation-draft', path, language)];
  });
}

function openWording({ path, text }: PlacedText, kept: readonly KeptWord[]): AlertCheck[] {
  return wordingOf(text)
    .filter(({ language, term }) => !kept.some((word) => word.language === language && word.term === term.id))
    .map((match) => ({
      problem: 'wording' as const,
      path,
      language: match.language,
      wording: describeMatch(match),
    }));
}

/** What everybody sees names nothing that only evidence held apart names: the name alone would tell of it. */
function namedApart({ body, parts }: AlertTextContent): AlertCheck[] {
  const named = (apart: boolean): { readonly substances: Set<string>; readonly places: Set<string> } => {
    const shown = parts.flatMap((part) => (part.apart === apart && part.kind !== 'field' ? [part.content] : []));
    return {
      substances: new Set(shown.flatMap(({ substance }) => substance ?? [])),
      places: new Set(shown.flatMap(({ place }) => place ?? [])),
    };
  };
  const withheld = named(true);
  const common = named(false);
  const told = (kind: 'substances' | 'places'): AlertCheck[] =>
    body[kind]
      .filter((id) => withheld[kind].has(id) && !common[kind].has(id))
      .map((id) => problem('named-by-what-is-apart', `${kind}.${id}`));
  return [...told('substances'), ...told('places')];
}

function impossibleDays(
  { body: { from, until }, request, marking }: AlertTextContent,
  today: CalendarDate,
): AlertCheck[] {
  const found: AlertCheck[] = [];
  if (from !== null && until !== null && from > until) found.push(problem('days-in-wrong-order', 'until'));
  if (request !== null && request.due < today) found.push(problem('request-overdue', 'request'));
  if (marking.expires !== null && marking.expires.slice(0, 10) <= today) found.push(problem('expired', 'marking'));
  return found;
}

/** The text as it is published: translations that are no draft any more. */
export function withoutDrafts(content: AlertTextContent): AlertTextContent {
  const { body, parts, request } = content;
  const fields = Object.fromEntries(Object.entries(body.fields).map(([name, text]) => [name, finalOf(text)]));
  const audiences = Object.fromEntries(Object.entries(body.audiences).map(([name, text]) => [name, finalOf(text)]));
  return {
    ...content,
    body: { ...body, title: finalOf(body.title), fields, audiences },
    parts: parts.map((part) =>
      part.kind === 'field' ? { ...part, content: { text: finalOf(part.content.text) } } : part,
    ),
    request: request === null ? null : { ...request, text: finalOf(request.text) },
  };
}

function finalOf(text: TranslatedText): TranslatedText {
  return Object.fromEntries(Object.entries(text).filter(([, { state }]) => state === 'final'));
}
