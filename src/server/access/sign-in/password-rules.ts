import { VigiaError } from '../../../base/index.ts';
import { commonPasswords } from './common-passwords.ts';

/**
 * NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where the password is the only factor, at least 64 allowed, no rules
 * of composition, no change without reason, and a list of what is tried first.
 */
export const leastCharacters = 15;
const mostCharacters = 256;
/** What must be left of a password without the words that everybody would try with this account. */
const leastBesideNames = 8;

export interface Account {
  readonly id: string;
  readonly name: string;
}

/** Throws where the password is too short, too long or among those that are tried first. */
export function requireGoodPassword(password: string, account: Account): void {
  const text = password.normalize('NFKC');
  // The standard counts code points.
  const characters = Array.from(text).length;
  if (characters < leastCharacters) throw new VigiaError('password.too-short', { least: leastCharacters });
  if (characters > mostCharacters) throw new VigiaError('password.too-long', { most: mostCharacters });
  const plain = text.toLowerCase().replaceAll(/\s/gu, '');
  if (isCommon(plain)) throw new VigiaError('password.too-common');
  if (isMostlyNames(plain, account)) throw new VigiaError('password.names-the-account');
}

function isCommon(plain: string): boolean {
  const letters = plain.replace(/[\d\p{P}\p{S}]+$/u, '').replace(/^[\d\p{P}\p{S}]+/u, '');
  return (
    commonPasswords.has(plain) ||
    commonPasswords.has(letters) ||
    isRepetition(plain) ||
    isRun(plain) ||
    (letters.length > 0 && isRepetition(letters) && plain.length - letters.length < leastBesideNames)
  );
}

/** `abcabcabcabcabc`: a short piece over and over, or a common one. */
function isRepetition(plain: string): boolean {
  for (let length = 1; length <= plain.length / 2; length += 1) {
    const piece = plain.slice(0, length);
    const again = piece.repeat(Math.ceil(plain.length / length)).slice(0, plain.length);
    if (again === plain && (length <= 4 || commonPasswords.has(piece) || isRun(piece))) return true;
  }
  return false;
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklñzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
];

/** Neighbours in the alphabet, among the digits or on the keyboard, forwards or backwards, with few breaks. */
function isRun(plain: string): boolean {
  const letters = Array.from(plain);
  const breaks = letters.slice(1).filter((letter, index) => !areNeighbours(letters[index] ?? '', letter)).length;
  return breaks <= letters.length / 5;
}

function areNeighbours(one: string, other: string): boolean {
  return one === other || rows.some((row) => row.includes(one + other) || row.includes(other + one));
}

function isMostlyNames(plain: string, { id, name }: Account): boolean {
  const words = [id, ...id.split(/[._-]/u), name.replaceAll(/\s/gu, ''), ...name.split(/[\s-]+/u), 'vigía', 'vigia']
    .map((word) => word.toLowerCase().normalize('NFKC'))
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain);
  return (
    rest !== plain && (rest.length < leastBesideNames || commonPasswords.has(rest) || isRepetition(rest) || isRun(rest))
  );
}
