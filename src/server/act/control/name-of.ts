import { sameText } from '../../../base/index.ts';
import type { RegisterName } from '../../../control/index.ts';
import { findSubstance, type SubstanceId } from '../../../model/index.ts';

/** Name of an item of the register. */
export function nameOfSubstance(id: SubstanceId): RegisterName {
  const text = findSubstance(id)?.name ?? sameText(id);
  const origin = (name: string): 'systematic' | 'english' => (name === text.en ? 'english' : 'systematic');
  return { text, origin: { en: 'systematic', fr: origin(text.fr), es: origin(text.es) } };
}
