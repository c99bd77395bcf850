/** What catalogues and laboratories write behind a name says nothing about the substance. */
const remark = /\s*\((?:crm|certified reference material|exempt preparation|reference standard|solution)\)$/iu;

export function withoutRemark(name: string): string {
  let rest = name;
  for (let shorter = rest.replace(remark, ''); shorter !== rest && shorter !== ''; shorter = rest.replace(remark, '')) {
    rest = shorter;
  }
  return rest;
}

/** "(+)-", "(±)-" in front of a name: which enantiomer, or the racemate. */
export const opticalSign = /^\(\s*(\+\/-|[±+−–-])\s*\)\s*-?\s*(?=\S{3})/u;

const stereoPrefix =
  /^(?:\((?:[rsRS](?:,[rsRS])*|\d?[RS](?:,\d?[RS])*|[dlDL]{1,2})\)\s*-?\s*|(?:[dl]|dl|[DLRS]|DL|rac|racemic|raceme|rac[ée]mique|rac[ée]mic[oa])[-\s]\s*)(?=\S{3})/u;

/** The name behind "(S)-", "d-" or "racemic"; nothing where it has no such prefix. */
export function withoutStereoPrefix(text: string): string | undefined {
  const name = text.trim();
  const rest = name.replace(stereoPrefix, '');
  return rest === name ? undefined : rest;
}
