import { describe, expect, test } from 'vitest';
import { identifyCas } from './identify-cas.ts';
import { identifyKey, identifyStructure } from './identify-structure.ts';

// PubChem: fentanyl CID 3345, cocaine 446220, pseudoephedrine 7028, ephedrine 9294, hydrogen chloride 313.
const fentanyl = 'PJMPHNIQZUBGLI-UHFFFAOYSA-N';
const cocaine = 'ZPUCINDJVBIVPJ-LJISPDSOSA-N';
const hydrogenChloride = 'VEXZGXHMUGYJMC-UHFFFAOYSA-N';
/** Another stereo form of cocaine's skeleton, of no item of the register. */
const otherCocaine = 'ZPUCINDJVBIVPJ-UHFFFAOYSA-N';
/** Methane: in no list. */
const methane = 'VNWKTOKETHGBQD-UHFFFAOYSA-N';

function drawn(
  inchiKey: string,
  ...fragments: readonly (readonly [key: string, ion?: 'ion' | undefined, parent?: string])[]
): Parameters<typeof identifyStructure>[0] {
  return {
    inchiKey,
    fragments: fragments.map(([key, ion, parentKey = key]) => ({ inchiKey: key, parentKey, ion: ion === 'ion' })),
  };
}

describe('a structure is', () => {
  test('the item with its whole InChIKey', () => {
    expect(identifyStructure(drawn(fentanyl, [fentanyl]))).toEqual({
      outcome: 'identified',
      candidates: [{ substance: 'fentanyl', matchedName: null, via: 'inchikey', score: 1 }],
      problem: null,
    });
  });

  test('its base, where the key is that of a salt of it', () => {
    // PubChem: fentanyl citrate, CID 13810.
    expect(identifyKey('IVLVTNPOHDFFCJ-UHFFFAOYSA-N')).toEqual({
      outcome: 'identified',
      candidates: [{ substance: 'fentanyl', matchedName: null, via: 'salt-stripped', score: 1 }],
      problem: null,
    });
  });

  test('its base, where it is drawn as a salt or as an ion', () => {
    const salt = identifyStructure(drawn('IVLVTNPOHDFFCJ-UHFFFAOYSA-N', [fentanyl], [hydrogenChloride, 'ion']));
    const ion = identifyStructure(
      drawn('PJMPHNIQZUBGLI-UHFFFAOYSA-O', ['PJMPHNIQZUBGLI-UHFFFAOYSA-O', undefined, fentanyl]),
    );

    for (const identity of [salt, ion]) {
      expect(identity).toMatchObject({
        outcome: 'identified',
        candidates: [{ substance: 'fentanyl', via: 'salt-stripped' }],
      });
    }
  });

  test('a stereo question, where only the skeleton is that of an item', () => {
    expect(identifyStructure(drawn(otherCocaine, [otherCocaine]))).toMatchObject({
      outcome: 'stereo-question',
      candidates: [{ substance: 'cocaine', via: 'first-block' }],
    });
    expect(
      identifyKey('KWGRBVOPPLSCSI-UHFFFAOYSA-N')
        .candidates.map(({ substance }) => substance)
        .sort(),
    ).toEqual(['ephedrine', 'pseudoephedrine']);
  });

  test('a stereo question also as a salt of another form', () => {
    expect(
      identifyStructure(drawn('AAAAAAAAAAAAAA-UHFFFAOYSA-N', [otherCocaine], [hydrogenChloride, 'ion'])),
    ).toMatchObject({
      outcome: 'stereo-question',
      candidates: [{ substance: 'cocaine' }],
    });
  });

  test('several suggestions and no pick, where it is a mixture', () => {
    const mixture = identifyStructure(drawn('AAAAAAAAAAAAAA-UHFFFAOYSA-N', [fentanyl], [cocaine]));

    expect(mixture.outcome).toBe('suggestions');
    expect(mixture.candidates.map(({ substance }) => substance)).toEqual(['fentanyl', 'cocaine']);
  });

  test('an acid of the register, although acids are counter-ions elsewhere', () => {
    expect(identifyStructure(drawn(hydrogenChloride, [hydrogenChloride, 'ion']))).toMatchObject({
      outcome: 'identified',
      candidates: [{ substance: 'hydrochloric-acid' }],
    });
  });

  test('known by its class only, or unknown', () => {
    const rules = [{ rule: 'CA-I-16', outcome: 'match', atoms: [1] }] as const;

    expect(identifyStructure(drawn(methane, [methane]), rules).outcome).toBe('class-only');
    expect(identifyStructure(drawn(methane, [methane])).outcome).toBe('unknown');
  });
});

describe('a CAS registry number', () => {
  test('names the item that has it', () => {
    expect(identifyCas('437-38-7')).toMatchObject({
      outcome: 'identified',
      candidates: [{ substance: 'fentanyl', via: 'cas' }],
    });
  });

  test('that collections give beside the register’s own is a suggestion', () => {
    expect(identifyCas('86347-15-1')).toMatchObject({
      outcome: 'suggestions',
      candidates: [{ substance: 'medetomidine' }],
    });
  });

  test('of nothing in the register is unknown', () => {
    expect(identifyCas('7732-18-5')).toMatchObject({ outcome: 'unknown', candidates: [] });
  });
});
