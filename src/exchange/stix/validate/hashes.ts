import { isJsonObject, type JsonValue } from '../../json/json-value.ts';
import { type Check, dictionary } from './check.ts';
import { quoted, type Review } from './finding.ts';

function hexDigits(count: number): RegExp {
  return new RegExp(`^[0-9a-fA-F]{${count}}$`);
}

/** The vocabulary hash-algorithm-ov (section 10.9) and how its values are written. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['MD5', hexDigits(32)],
  ['SHA-1', hexDigits(40)],
  ['SHA-256', hexDigits(64)],
  ['SHA-512', hexDigits(128)],
  ['SHA3-256', hexDigits(64)],
  ['SHA3-512', hexDigits(128)],
  ['SSDEEP', /^[a-zA-Z0-9/+:.]{1,128}$/],
  ['TLSH', /^[a-zA-Z0-9]{70}$/],
]);

const hashKey = /^[a-zA-Z0-9_-]{3,250}$/;

function hashValues(value: JsonValue, review: Review): void {
  if (!isJsonObject(value)) return;
  for (const [algorithm, hash] of Object.entries(value)) {
    const form = forms.get(algorithm);
    if (typeof hash !== 'string') review.failAt(algorithm, 'hash', `${quoted(hash)} is not a string`, '2.7');
    else if (form !== undefined && !form.test(hash)) {
      review.failAt(algorithm, 'hash', `${quoted(hash)} is not a hash of ${algorithm}`, '2.7');
    }
  }
}

const hashDictionary = dictionary({ key: hashKey });

/** Hashes by algorithm; those of the vocabulary have their length, names of one's own have three characters or more. */
export const hashes: Check = (value, review) => {
  hashDictionary(value, review);
  hashValues(value, review);
};

/** Names that the hashes of an external reference may bear. */
const knownAlgorithm = /^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$/;

export const externalHashes: Check = (value, review) => {
  hashes(value, review);
  if (!isJsonObject(value)) return;
  for (const algorithm of Object.keys(value)) {
    if (!knownAlgorithm.test(algorithm)) {
      review.failAt(algorithm, 'hash', `${quoted(algorithm)} is not of hash-algorithm-ov`, '2.7');
    }
  }
};
