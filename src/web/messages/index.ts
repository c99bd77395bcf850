import type { Language } from '../../base/index.ts';
import type { MessageId } from './en.ts';

export type { MessageId } from './en.ts';
export type Catalogue = Readonly<Record<MessageId, string>>;

/** The catalogue of one language; only the one in use is loaded. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).english;
    case 'fr':
      return (await import('./fr.ts')).french;
    case 'es':
      return (await import('./es.ts')).spanish;
  }
}
