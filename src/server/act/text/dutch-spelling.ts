/**
 * Dutch names of substances, as the Opiumwet spells them, in the spellings of international nonproprietary names: "morfine",
 * "clonitazeen", "hydrocodon", "levorfanol". Dutch follows its rules without exception, so that each rule gives one more
 * spelling to look up; a spelling that nothing has finds nothing.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/alfa/giu, 'alpha'],
  [/metamf/giu, 'methamf'],
  [/(?<=[\p{L}])aat(?![\p{L}])/giu, 'ate'],
  [/een(?![\p{L}])/giu, 'ene'],
  [/methyleen/giu, 'methylene'],
  [/(?<=[\p{L}])on(?![\p{L}])/giu, 'one'],
  [/fluor(?!o)/giu, 'fluoro'],
  [/chloor/giu, 'chloro'],
  [/broom/giu, 'bromo'],
  [/jood/giu, 'iodo'],
  [/indool/giu, 'indole'],
  [/tussenproduct/giu, 'intermediate'],
  [/\s?racemaat/giu, ''],
  [/carbonzuur/giu, 'carboxylic acid'],
  [/zuur(?![\p{L}])/giu, 'ic acid'],
];

/** What is no chemical name has a word of its own in each language. */
const words: Readonly<Record<string, string>> = {
  hennep: 'cannabis',
  hasjiesj: 'cannabis resin',
  hennepolie: 'cannabis oil',
  cocablad: 'coca leaf',
  bolkaf: 'poppy straw',
  'concentraat van bolkaf': 'concentrate of poppy straw',
  qat: 'khat',
};

/** The name itself, and how it is spelled internationally. */
export function spellingsOf(dutch: string): readonly string[] {
  const word = words[dutch.toLowerCase()];
  if (word !== undefined) return [dutch, word];
  const international = rules.reduce((name, [pattern, spelling]) => name.replace(pattern, spelling), dutch);
  return [...new Set([dutch, ...[dutch, international].flatMap(withPh), international])];
}

/** International names write f in some ("amfetamine"), ph in most ("morphine", "phenazocine"). */
function withPh(name: string): string[] {
  const ph = name.replace(/f(?!l|entan)/giu, 'ph');
  const ending = (spelled: string): string[] => [
    spelled,
    spelled.replace(/cybine$/iu, 'cybin').replace(/locine$/iu, 'locin'),
  ];
  return [...ending(name), ...ending(ph)];
}
