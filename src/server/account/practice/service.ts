import type { PracticeContent, PracticeList, PracticeQuery } from '../../../api/index.ts';
import { languages, type Text } from '../../../base/index.ts';
import type { AccountContext } from '../context.ts';
import { flat } from '../entry/read-entries.ts';
import { EntryService } from '../entry/service.ts';
import { practiceRules } from './practice-rules.ts';

/** Keeps practices, and finds them by shelf, country, commitment and words. */
export class PracticeService {
  readonly entries: EntryService<PracticeContent>;

  constructor(context: AccountContext) {
    this.entries = new EntryService(context, practiceRules);
  }

  /** By title, in the order of English. */
  async list({ q = '', shelf, country, commitment }: PracticeQuery): Promise<PracticeList> {
    const words = plain(q).split(/\s+/u).filter(Boolean);
    const found = (await this.entries.list()).map(flat).filter((practice) => {
      const text = textOf(practice);
      return (
        words.every((word) => text.includes(word)) &&
        (shelf === undefined || practice.shelf === shelf) &&
        (country === undefined || practice.adopted.some((one) => one.country === country)) &&
        (commitment === undefined || practice.commitments.includes(commitment))
      );
    });
    return { practices: found.toSorted((a, b) => a.title.en.localeCompare(b.title.en, 'en')) };
  }
}

function textOf({ title, description, contact, adopted }: PracticeContent): string {
  const texts: readonly (Text | null)[] = [title, description, contact, ...adopted.map(({ where }) => where)];
  return plain(texts.flatMap((text) => (text === null ? [] : languages.map((language) => text[language]))).join('\n'));
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
