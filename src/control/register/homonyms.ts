import type { SubstanceId } from '../../model/index.ts';

/** A name that published lists use for two different compounds. */
export interface Homonym {
  readonly names: readonly string[];
  readonly substances: readonly SubstanceId[];
}

/**
 * Names that mean two compounds, found by comparing published lists (names against the structures beside them). MPPP:
 * desmethylprodine, or 4'-methyl-alpha-pyrrolidinopropiophenone. PHP: rolicyclidine, or alpha-PHP. 3-Methylfentanyl: the
 * methyl group on the piperidine ring, or on a phenyl ring where the prime of 3' was lost.
 */
export const homonyms: readonly Homonym[] = [
  { names: ['MPPP'], substances: ['mppp', '4-meppp'] },
  { names: ['PHP'], substances: ['rolicyclidine', 'alpha-php'] },
  { names: ['3-methylfentanyl', "3'-methylfentanyl"], substances: ['3-methylfentanyl', 'meta-methylfentanyl'] },
];
