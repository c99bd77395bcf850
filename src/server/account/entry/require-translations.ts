import { languages, VigiaError } from '../../../base/index.ts';
import { type Content, pointerTo } from '../../../commitments/index.ts';

/** Throws where a text lacks one of the languages that it must be read in: all of them, any one, or none so far. */
export function requireTranslations(content: Content, required: 'all' | 'any' | 'later' = 'all'): void {
  if (required === 'later') return;
  const missing = missingTranslations(content, '');
  if (required === 'any') {
    const empty = missing.find((one) => one.languages.length === languages.length);
    if (empty !== undefined) throw new VigiaError('account.text-missing', { part: empty.path });
    return;
  }
  const [first] = missing;
  if (first === undefined) return;
  throw new VigiaError('account.translation-missing', {
    part: first.path,
    languages: [...first.languages],
    others: missing.slice(1, 20).map(({ path }) => path),
  });
}

interface Missing {
  /** JSON Pointer (RFC 6901) to the text. */
  readonly path: string;
  readonly languages: readonly string[];
}

function missingTranslations(content: Content, path: string): readonly Missing[] {
  if (typeof content !== 'object' || content === null) return [];
  const parts = Object.entries(content);
  if (parts.length === languages.length && languages.every((language) => Object.hasOwn(content, language))) {
    const blank = parts.flatMap(([language, text]) =>
      typeof text === 'string' && text.trim() === '' ? [language] : [],
    );
    return blank.length === 0 ? [] : [{ path, languages: blank.sort() }];
  }
  return parts.flatMap(([name, part]) => missingTranslations(part, pointerTo(path, name)));
}
