import { nameKey } from '../../model/index.ts';

const positions: Readonly<Record<string, string>> = { o: 'ortho', m: 'meta', p: 'para', orto: 'ortho' };

/**
 * What the spellings of one name share, a little wider than the register's own key: o-, m- and p- are ortho-, meta- and
 * para-, Spanish "alfa" is alpha, "sulph" is sulf, raised and lowered digits are digits, whatever stands for a prime is one.
 */
export function identityKey(name: string): string {
  const plain = name
    .replace(/(?<=[\d\p{L}])[´`‘ʹʼ]/gu, '′')
    .normalize('NFKC')
    .replace(/(?<![\p{L}\p{N}])(o|m|p|orto)(?=-\s?\p{L})/giu, (letter) => positions[letter.toLowerCase()] ?? letter)
    .replace(/(?<!\p{L})alfa(?!\p{L})/giu, 'alpha')
    .replace(/sulph/giu, 'sulf');
  return nameKey(plain);
}
