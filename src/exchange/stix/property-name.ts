/** A word of ours as a property is named in STIX: `health-risks` is `health_risks` (STIX 2.1, section 3.1). */
export function propertyName(word: string): string {
  return word.replaceAll('-', '_');
}
