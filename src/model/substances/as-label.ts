/**
 * A name as it stands at the start of a headline, an option or a cell: "Fentanyl", "Étonitazène".
 * A locant (`N-`, `2-`) or a code (`mCPP`) keeps its case.
 */
export function asLabel(name: string): string {
  return /^\p{Ll}{3}/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
