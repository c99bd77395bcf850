/**
 * Salts and hydrates in names, in English, French and Spanish: "fentanyl hydrochloride", "chlorhydrate de fentanyl",
 * "clorhidrato de fentanilo", "fentanyl HCl". Identity only: which word stands for a counter-ion.
 */
const acids: readonly string[] = [
  '(?:mono|di|tri)?hydrochloride',
  '(?:mono|di|tri)?chlorhydrate',
  '(?:mono|di|tri)?clorhidrato',
  '(?:mono|di)?hcl',
  '(?:mono|di)?hydrobromide',
  '(?:mono|di)?bromhydrate',
  '(?:mono|di)?bromhidrato',
  '(?:mono|di)?hbr',
  '(?:di)?hydroiodide',
  '(?:di)?iodhydrate',
  '(?:di)?yodhidrato',
  '(?:bi|hemi|hydrogen ?)?sulf?ph?ate',
  '(?:bi|hemi)?sulfate',
  '(?:bi|hemi)?sulfato',
  '(?:di)?phosphate',
  '(?:di)?fosfato',
  '(?:hydrogen ?)?citrate',
  'citrato',
  '(?:bi|hemi|hydrogen ?)?tartrate',
  '(?:bi|hemi)?tartrato',
  '(?:hydrogen ?)?(?:hemi)?fumarate',
  '(?:hemi)?fumarato',
  '(?:hydrogen ?)?maleate',
  'maléate',
  'maleato',
  '(?:hemi|di|bi)?oxalate',
  '(?:hemi|di)?oxalato',
  'mesylate',
  'mésylate',
  'mesilato',
  'methanesulfonate',
  'besylate',
  'bésylate',
  'besilato',
  'tosylate',
  'tosilato',
  '(?:hemi)?succinate',
  '(?:hemi)?succinato',
  'lactate',
  'lactato',
  'nitrate',
  'nitrato',
  'acetate',
  'acétate',
  'acetato',
  'sodium',
  'sodique',
  'sódico',
  'sódica',
  'potassium',
  'potassique',
  'potásico',
  'potásica',
];
const others: readonly string[] = [
  '(?:mono|di|tri|hemi|sesqui)?hydrate',
  '(?:mono|di|tri|hemi|sesqui)?hidrato',
  'anhydrous',
  'anhydre',
  'anhidro',
  'anhidra',
  'base',
  'free ?base',
  'base libre',
  'salt',
  'sel',
  'sal',
  'salt undetermined',
];
const word = `(?:${[...acids, ...others].join('|')})`;
const atEnd = new RegExp(`^(.+?)[\\s,]+\\(?${word}\\)?$|^(.+\\S)\\s*\\(${word}\\)$`, 'iu');
const inFront = new RegExp(`^${word}\\s+(?:de\\s+la\\s+|de\\s+l['’]|de\\s+|del\\s+|d['’]|of\\s+)(.+)$`, 'iu');
const ester = /\b(?:acetate|acétate|acetato|phosphate|fosfato|nitrate|nitrato|succinate|succinato)\b/iu;

/** A name without the salt or hydrate it says, and whether that word may as well mean an ester, another molecule. */
export interface StrippedName {
  readonly name: string;
  readonly maybeEster: boolean;
}

/** The name without its salt; nothing where it names none. */
export function stripSalt(name: string): StrippedName | undefined {
  let rest = name.trim();
  // "clorhidrato de fentanilo monohidrato": a few words at most.
  for (let round = 0; round < 4; round += 1) {
    const shorter = withoutOne(rest);
    if (shorter === undefined) break;
    rest = shorter;
  }
  return rest === name.trim() ? undefined : { name: rest, maybeEster: ester.test(name) };
}

function withoutOne(name: string): string | undefined {
  const front = inFront.exec(name);
  if (front !== null) return front[1]?.trim();
  const end = atEnd.exec(name);
  return (end?.[1] ?? end?.[2])?.replace(/[\s,]+$/u, '');
}
