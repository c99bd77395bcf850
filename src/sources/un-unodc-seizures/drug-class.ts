import type { Text } from '../../base/index.ts';
import type { SubstanceId } from '../../model/index.ts';

/** A word of the file that means no item of the register: the word, its group, and the class of this source that it becomes. */
export type DrugClass = readonly [word: string, group: string, slug: string, within: SubstanceId, name: Text];

/** A name in the three languages. */
export function text(en: string, fr: string, es: string): Text {
  return { en, fr, es };
}
