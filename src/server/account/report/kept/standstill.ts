/** A building that did not go on for so long was left by a process that ended; no step takes a tenth of it. */
const longestStepMilliseconds = 5 * 60_000;

/** Of what is being built at a moment, the moment after which it last went on. */
export function stillBuildsAfter(at: string): string {
  return new Date(Date.parse(at) - longestStepMilliseconds).toISOString();
}
