import type { QueryKind } from '../../model/index.ts';
import { findByKey } from './find-by-key.ts';
import type { QueryProblem } from './identity.ts';
import { isKnownName, mostNameLetters } from './name-index.ts';

/** A text, and what it is; `text` is tidied: without spaces around it, without a label such as "CAS:" or "InChIKey=". */
export interface Query {
  readonly kind: QueryKind;
  readonly text: string;
  readonly problem: QueryProblem | null;
}

const casLabel = /^cas(?:\s*(?:rn|no\.?|nr\.?|n[º°]|number|#))?\s*[:=]?\s*(?=\d)/iu;
const casForm = /^(\d{2,7})[-‐‑–−](\d{2})[-‐‑–−](\d)$/u;
const fullKey = /^[a-z]{14}-[a-z]{10}-[a-z]$/iu;

/**
 * What kind of text this is. A name of the register is a name whatever it looks like: "PHP", "CO" and "PCC" could be read as
 * SMILES. Then, in this order: CAS registry number (a wrong check digit is a problem of its own), InChI, InChIKey (whole, or
 * a first block that the register knows), SMILES, and whatever is left is a name.
 */
export function readQuery(input: string): Query {
  // A file of one endless line is refused before any pattern runs over it.
  const trimmed = input.length > 100_000 ? input : input.trim();
  if (trimmed === '') return { kind: 'name', text: '', problem: 'empty' };
  if (trimmed.length <= mostNameLetters) return readShort(trimmed);
  if (trimmed.startsWith('InChI=')) return { kind: 'inchi', text: trimmed, problem: null };
  const hasSpace = /\s/u.test(trimmed.slice(0, 5_000));
  return hasSpace ? { kind: 'name', text: '', problem: 'too-long' } : { kind: 'smiles', text: trimmed, problem: null };
}

function readShort(text: string): Query {
  const cas = casForm.exec(text.replace(casLabel, ''));
  if (cas !== null) {
    const number = `${cas[1]}-${cas[2]}-${cas[3]}`;
    return { kind: 'cas', text: number, problem: hasRightCheckDigit(number) ? null : 'wrong-check-digit' };
  }
  if (isKnownName(text)) return { kind: 'name', text, problem: null };
  if (text.startsWith('InChI=1')) return { kind: 'inchi', text, problem: null };
  const key = text.replace(/^InChIKey\s*[=:]\s*/iu, '');
  if (fullKey.test(key)) return { kind: 'inchikey', text: key.toUpperCase(), problem: null };
  if (key !== text && /^[A-Z]{14}$/iu.test(key)) return { kind: 'inchikey', text: key.toUpperCase(), problem: null };
  if (/^[A-Z]{14}$/u.test(key) && findByKey(key).length > 0) return { kind: 'inchikey', text: key, problem: null };
  return { kind: looksLikeSmiles(text) ? 'smiles' : 'name', text, problem: null };
}

/** The last digit is the sum of the others, weighted 1, 2, 3 … from the right, modulo 10 (CAS). */
export function hasRightCheckDigit(cas: string): boolean {
  const digits = Array.from(cas.replaceAll('-', ''), Number);
  const check = digits.pop();
  return digits.reverse().reduce((sum, digit, place) => sum + digit * (place + 1), 0) % 10 === check;
}

const smilesPiece =
  /\[\d{0,3}(?:[A-Z][a-z]?|[bcnops]|se|as|\*)(?:@{1,2}|@[A-Z]{2}\d+)?(?:H\d?)?(?:[+-]{1,3}|[+-]\d)?(?::\d+)?\]|Br|Cl|[BCNOPSFI]|[bcnops]|[-=#$:/\\.()]|\d|%\d\d/uy;

/**
 * Whether a text without spaces can only be meant as SMILES: it consists of atoms, bonds, branches and ring digits, and shows
 * a double or triple bond, an atom in brackets, a ring that opens and closes, or a chain of three or more atoms with two
 * carbons in a row. A text with "=" is taken for a SMILES even where it is damaged: no name has one.
 */
function looksLikeSmiles(text: string): boolean {
  if (/\s/u.test(text) || !/[A-Za-z]/u.test(text)) return false;
  if (/[^=]=[^=]/u.test(text) && /^[\x21-\x7e]+$/u.test(text)) return true;
  if (!/^[A-Za-z[]/u.test(text) || !isMadeOf(smilesPiece, text)) return false;
  if (/[#[]|[@/\\]/u.test(text)) return true;
  if (hasRing(text)) return true;
  return /^(?:Br|Cl|[BCNOPSFI()])+$/u.test(text) && text.length >= 3 && /CC|C\(C/u.test(text);
}

/** A ring digit that is opened at one atom and closed at another, at least two atoms on. */
function hasRing(text: string): boolean {
  return /(\d)[^\d]{2,}.*\1|%(\d\d).{2,}%\2/u.test(text) && /[Cc]/u.test(text);
}

function isMadeOf(piece: RegExp, text: string): boolean {
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) if (!piece.test(text)) return false;
  return true;
}
