/** A text as a literal of a STIX pattern (STIX 2.1, section 9.6.1). */
function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function comparison(path: string, value: string): string {
  return `${path} = ${literal(value)}`;
}

/** Matches any of the substances that a register names, by InChIKey where they have one. */
export function substancePattern(
  substances: readonly { readonly id: string; readonly inchiKey: string | undefined }[],
): string {
  const comparisons = substances.map(({ id, inchiKey }) =>
    inchiKey === undefined
      ? comparison('chemical-substance:register_id', id)
      : comparison('chemical-substance:inchikey', inchiKey),
  );
  return `[${[...new Set(comparisons)].join(' OR ')}]`;
}

/** Matches the record of an alert, where a pattern may name types of the standard only. */
export function recordPattern(address: string): string {
  return `[${comparison('url:value', address)}]`;
}
