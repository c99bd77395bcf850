const greekLetters: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  ß: 'beta',
  γ: 'gamma',
  δ: 'delta',
  λ: 'lambda',
  ω: 'omega',
};

/**
 * What two spellings of one chemical name share: lower case, no accents, Greek letters in words, no spaces, hyphens or commas.
 * A prime on a locant (4'-methyl) is kept, because it changes the molecule.
 */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[αβßγδλω]/gu, (letter) => greekLetters[letter] ?? letter)
    .replace(/(?<=\d|alpha|beta|alfa)['’′]/gu, 'prime')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const saltWords =
  'hydrochloride|dihydrochloride|monohydrochloride|hcl|hydrobromide|hydroiodide|sulfate|sulphate|citrate|tartrate|bitartrate|fumarate|maleate|phosphate|acetate|oxalate|mesylate|besylate|succinate|sodium|base|freebase|free base';
const salt = new RegExp(
  `[\\s,]+(?:(?:${saltWords})|salt undeterm(?:ined|nied)|isomer undetermined|\\(?undetermined isomer\\)?)\\s*$`,
  'iu',
);

/** Phenols and alcohols form no salts: their acetate is an ester, another molecule. */
const formsEsters =
  /cannabinol|\bthc\b|\bhhc\b|testosterone|trenbolone|boldenone|nandrolone|methenolone|progesterone|estradiol/iu;

/** A reported name without the salt it names at the end. */
export function withoutSalt(name: string): string {
  if (formsEsters.test(name)) return name;
  let rest = name;
  for (let shorter = rest.replace(salt, ''); shorter !== rest; shorter = rest.replace(salt, '')) rest = shorter;
  return rest.trim();
}

/** A reported name without its explanation in brackets: those after a space, nested or not; others belong to the name. */
export function withoutBrackets(name: string): string {
  const start = name.search(/\S\s+\(/u);
  if (start < 0) return name;
  let depth = 0;
  let kept = name.slice(0, start + 1);
  for (const character of name.slice(start + 1)) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept.replace(/\s+/gu, ' ').trim();
}
