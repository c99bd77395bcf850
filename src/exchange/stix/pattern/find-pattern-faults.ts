import { type PatternComparison, parsePattern } from './parse-pattern.ts';
import { PatternFault, type Token } from './pattern-tokens.ts';

/** What is wrong with a pattern, and at which character (from 0). */
export interface StixPatternFault {
  readonly message: string;
  readonly at: number;
  readonly section: string;
}

const longestPattern = 100_000;

const typeName = /^-?[a-z0-9]+(?:-[a-z0-9]+)*-?$/;
const propertyName = /^[a-z0-9_]{3,250}$/;

const observableTypes: ReadonlySet<string> = new Set(
  `artifact autonomous-system directory domain-name email-addr email-message file ipv4-addr ipv6-addr mac-addr mutex
  network-traffic process software url user-account windows-registry-key x509-certificate`.split(/\s+/),
);

function hexDigits(count: number): RegExp {
  return new RegExp(`^[0-9a-fA-F]{${count}}$`);
}

/** Values of hashes by algorithm, its name without hyphens and in capitals. */
const hashForms: ReadonlyMap<string, RegExp> = new Map([
  ['MD5', hexDigits(32)],
  ['MD6', /^[0-9a-fA-F]{32}/],
  ['RIPEMD160', hexDigits(40)],
  ['SHA1', hexDigits(40)],
  ['SHA224', hexDigits(56)],
  ['SHA256', hexDigits(64)],
  ['SHA384', hexDigits(96)],
  ['SHA512', hexDigits(128)],
  ['SHA3224', hexDigits(56)],
  ['SHA3256', hexDigits(64)],
  ['SHA3384', hexDigits(96)],
  ['SHA3512', hexDigits(128)],
  ['SSDEEP', /^[a-zA-Z0-9/+:.]{1,128}$/],
  ['WHIRLPOOL', hexDigits(128)],
]);

/** Only whole values have the form of a hash: what LIKE and MATCHES look for may be a part of one. */
const wholeValues: ReadonlySet<string> = new Set(['=', '==', '!=', '<>', 'IN']);

function fault(message: string, at: number, section: string): StixPatternFault {
  return { message, at, section };
}

function hashFault(literal: Token, algorithm: string, form: RegExp): StixPatternFault | undefined {
  const value = literal.text.replaceAll("'", '');
  if (form.test(value)) return undefined;
  return fault(`${literal.text.slice(0, 80)} is not a hash of ${algorithm}`, literal.at, '10.9');
}

function hashFaults({ path, operator, literals }: PatternComparison): readonly StixPatternFault[] {
  const algorithm = path.at(-1);
  if (!path.includes('hashes') || typeof algorithm !== 'string' || !wholeValues.has(operator)) return [];
  const form = hashForms.get(algorithm.toUpperCase().replaceAll(/['-]/g, ''));
  if (form === undefined) return [];
  return literals.flatMap((literal) => hashFault(literal, algorithm, form) ?? []);
}

function nameFaults({ type, path, at }: PatternComparison): readonly StixPatternFault[] {
  const faults: StixPatternFault[] = [];
  const known = observableTypes.has(type);
  if (!known && (!typeName.test(type) || type.length < 3 || type.length > 250)) {
    faults.push(fault(`${type.slice(0, 80)} is not the name of an object type`, at, '3.1'));
  }
  const property = String(path[0]);
  if (!propertyName.test(property) && !(known && property === 'id')) {
    faults.push(fault(`${property.slice(0, 80)} is not the name of a property`, at, '3.1'));
  }
  return faults;
}

/** What keeps a text from being a STIX pattern (chapter 9): its grammar first, then names and hashes in it. */
export function findPatternFaults(pattern: string): readonly StixPatternFault[] {
  if (pattern.length > longestPattern) {
    return [fault(`longer than ${longestPattern} characters`, longestPattern, '9')];
  }
  try {
    return parsePattern(pattern).flatMap((comparison) => [...hashFaults(comparison), ...nameFaults(comparison)]);
  } catch (error) {
    if (error instanceof PatternFault) return [fault(error.message, error.at, error.section)];
    throw error;
  }
}
