/** What a finding objects to; texts in other languages hang on this code. */
export type StixFindingCode =
  | 'structure'
  | 'size'
  | 'type-name'
  | 'identifier'
  | 'spec-version'
  | 'required'
  | 'property-name'
  | 'property-type'
  | 'property-value'
  | 'empty-list'
  | 'vocabulary'
  | 'timestamp'
  | 'time-order'
  | 'reference'
  | 'hash'
  | 'external-reference'
  | 'extension'
  | 'marking'
  | 'selector'
  | 'language'
  | 'pattern'
  | 'exclusive';

/** One breach of a requirement of STIX 2.1. */
export interface StixFinding {
  /** Where in the object, as `external_references[0].url`; empty for the object itself. */
  readonly path: string;
  readonly code: StixFindingCode;
  readonly message: string;
  /** Section of the OASIS Standard STIX 2.1. */
  readonly section: string;
}

/** More findings than this about one object tell nobody anything. */
const mostFindings = 50;

/**
 * Collects findings and knows where in the object the checks are.
 * The path is kept as steps and written out only for a finding: objects without fault are the many.
 */
export class Review {
  readonly #steps: (string | number)[] = [];
  readonly #findings: StixFinding[] = [];

  get findings(): readonly StixFinding[] {
    return this.#findings;
  }

  get faultless(): boolean {
    return this.#findings.length === 0;
  }

  enter(step: string | number): void {
    this.#steps.push(step);
  }

  leave(): void {
    this.#steps.pop();
  }

  fail(code: StixFindingCode, message: string, section: string): void {
    if (this.#findings.length >= mostFindings) return;
    this.#findings.push({ path: this.#path(), code, message, section });
  }

  failAt(step: string, code: StixFindingCode, message: string, section: string): void {
    this.enter(step);
    this.fail(code, message, section);
    this.leave();
  }

  #path(): string {
    let path = '';
    for (const step of this.#steps) {
      if (typeof step === 'number') path += `[${step}]`;
      else path += path === '' ? step : `.${step}`;
    }
    return path;
  }
}

const longestQuote = 80;

/** A value in a message: as JSON, cut short. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
