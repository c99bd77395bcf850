import { describe, expect, test } from 'vitest';
import { classesOf, findSubstance, isSubstanceWithin } from './find-substance.ts';
import { nameKey } from './name-key.ts';
import { substances } from './substances.ts';

describe('the register of substances', () => {
  test('gives every item a kebab-case id of its own', () => {
    expect(new Set(substances.map(({ id }) => id)).size).toBe(substances.length);
    expect(substances.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id))).toEqual([]);
  });

  test('gives every item a name in three languages', () => {
    const nameless = substances.filter(({ name }) => [name.en, name.fr, name.es].some((text) => text.trim() === ''));

    expect(nameless).toEqual([]);
  });

  test('writes names as labels, and leaves locants and codes as they are', () => {
    const names = ['fentanyl', 'opioids', 'etonitazene', 'n-desethyl-isotonitazene', 'mcpp', '2c-b', 'fluorofentanyl'];

    expect(names.map((id) => findSubstance(id)?.name.fr)).toEqual([
      'Fentanyl',
      'Opioïdes',
      'Étonitazène',
      'N-déséthyl isotonitazène',
      'mCPP',
      '2C-B',
      'Fluorofentanyl (isomère non déterminé)',
    ]);
  });

  test('holds every class and every marked substance that it names', () => {
    const named = substances.flatMap(({ classes = [], markerOf }) => [
      ...classes,
      ...(markerOf === undefined ? [] : [markerOf]),
    ]);

    expect(named.filter((id) => findSubstance(id) === undefined)).toEqual([]);
  });

  test('takes only classes as classes, and no class into itself', () => {
    const wrong = substances.filter(
      ({ id }) =>
        classesOf(id).includes(id) || classesOf(id).some((classId) => findSubstance(classId)?.kind !== 'class'),
    );

    expect(wrong).toEqual([]);
  });

  test('lets no name mean two items', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, name, synonyms = [] } of substances) {
      for (const key of new Set([id, name.en, name.fr, name.es, ...synonyms].map(nameKey))) {
        const owner = owners.get(key);
        if (owner !== undefined) twice.push(`${key}: ${owner}, ${id}`);
        owners.set(key, id);
      }
    }

    expect(twice).toEqual([]);
  });

  test('identifies a molecule once', () => {
    const keys = substances.flatMap(({ inchiKey }) => (inchiKey === undefined ? [] : [inchiKey]));

    expect(keys.filter((key) => !/^[A-Z]{14}-[A-Z]{10}-[A-Z]$/u.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(438);
  });

  // CAS: the last digit is the sum of the others, weighted 1, 2, 3 … from the right, modulo 10.
  test('carries CAS registry numbers with a right check digit', () => {
    const wrong = substances.filter(({ cas }) => cas !== undefined && !isCasNumber(cas));

    expect(isCasNumber('437-38-8')).toBe(false);
    expect(wrong).toEqual([]);
  });

  // PubChem CID 3345, 446220, 5462328, 5707.
  test.each([
    ['fentanyl', 'PJMPHNIQZUBGLI-UHFFFAOYSA-N'],
    ['cocaine', 'ZPUCINDJVBIVPJ-LJISPDSOSA-N'],
    ['heroin', 'GVGLGOZIDCSQPN-PVHGPHFFSA-N'],
    ['xylazine', 'BPICBUSOMSTKRF-UHFFFAOYSA-N'],
  ])('knows %s by the InChIKey that PubChem gives', (id, inchiKey) => {
    expect(findSubstance(id)?.inchiKey).toBe(inchiKey);
  });

  test('speaks of substances and never of the people who use them', () => {
    const words = /abus|addict|toxicoman|adicto|adicci|junkie/iu;
    const texts = substances.flatMap(({ id, name, synonyms = [] }) => [id, name.en, name.fr, name.es, ...synonyms]);

    // The one exception is found by, never shown: the publisher's own title of T43.6.
    expect(texts.filter((text) => words.test(text))).toEqual(['Psychostimulants with abuse potential (T43.6)']);
  });
});

describe('classes', () => {
  test.each([
    ['para-fluorofentanyl', 'fluorofentanyl'],
    ['para-fluorofentanyl', 'opioids'],
    ['isotonitazene', 'nitazenes'],
    ['bromazolam', 'benzodiazepines'],
    ['mdma', 'psychostimulants-t43-6'],
    ['synthetic-opioids-t40-4', 'opioids-t40-0-t40-4-t40-6'],
    ['heroin', 'opioids-t40-0-t40-4-t40-6'],
    ['cocaine', 'any-drug'],
  ])('%s belongs to %s', (id, classId) => {
    expect(isSubstanceWithin(id, classId)).toBe(true);
  });

  // NCHS technical notes of the provisional counts: T40.4 excludes methadone, T40.2 excludes heroin.
  test.each([
    ['methadone', 'synthetic-opioids-t40-4'],
    ['heroin', 'natural-semisynthetic-opioids-t40-2'],
    ['cocaine', 'psychostimulants-t43-6'],
    ['fentanyl', 'fentanyl-analogues'],
    ['benzoylecgonine', 'any-drug'],
    ['opioids', 'fentanyl'],
  ])('%s does not belong to %s', (id, classId) => {
    expect(isSubstanceWithin(id, classId)).toBe(false);
  });

  test('of causes of death carry the codes that their names say', () => {
    const coded = substances.filter(({ icd10 }) => icd10 !== undefined);

    expect(coded).toHaveLength(9);
    for (const { name, icd10 = [] } of coded) {
      expect(codesIn(name.en)).toEqual(icd10);
      expect(codesIn(name.fr)).toEqual(icd10);
      expect(codesIn(name.es)).toEqual(icd10);
    }
  });

  test('do not swallow markers, which show the use of another substance', () => {
    expect(findSubstance('benzoylecgonine')?.markerOf).toBe('cocaine');
    expect(findSubstance('norfentanyl')?.markerOf).toBe('fentanyl');
    expect(findSubstance('thc-cooh')?.markerOf).toBe('cannabis');
  });
});

function isCasNumber(cas: string): boolean {
  if (!/^\d{2,7}-\d{2}-\d$/u.test(cas)) return false;
  const digits = Array.from(cas.replaceAll('-', ''), Number).reverse();
  const sum = digits.reduce((total, digit, place) => total + digit * place, 0);
  return sum % 10 === digits[0];
}

/** "(T40.2–T40.4, T40.6)" → its single codes. */
function codesIn(name: string): readonly string[] {
  const codes: string[] = [];
  for (const [, letter = '', from = '', , to = from] of name.matchAll(/([A-Z]\d\d)\.(\d)(–[A-Z]\d\d\.(\d))?/gu)) {
    for (let digit = Number(from); digit <= Number(to); digit += 1) codes.push(`${letter}.${digit}`);
  }
  return codes;
}
