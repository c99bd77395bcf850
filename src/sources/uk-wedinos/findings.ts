import { fold } from '../../base/index.ts';

/** Results that name no substance. */
type Outcome = 'no-active-component' | 'not-identified' | 'insufficient-sample';

const outcomes: ReadonlyMap<string, Outcome> = new Map([
  ['no active component identified', 'no-active-component'],
  ['unable to identify', 'not-identified'],
  ['unknown insufficient sample for further analysis', 'insufficient-sample'],
]);

export interface Findings {
  /** Names as the laboratory gives them, each once, in its order. */
  readonly names: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** Whether the export lost a part: it prints the word "Array" for a list it could not write. */
  readonly damaged: boolean;
}

/**
 * The components of one cell. They are separated by a comma and a space; a comma without a space belongs to a name
 * ("5,6-dichloro desmethylchlorphine").
 */
export function parseFindings(text: string): Findings {
  const names = new Map<string, string>();
  const found = new Set<Outcome>();
  let damaged = false;
  for (const part of text.split(/,\s+/)) {
    const name = part.trim();
    const outcome = outcomes.get(fold(name));
    if (outcome !== undefined) found.add(outcome);
    else if (name === 'Array') damaged = true;
    else if (name !== '' && fold(name) !== 'not stated' && !names.has(fold(name))) names.set(fold(name), name);
  }
  return { names: [...names.values()], outcomes: [...found], damaged };
}
