import { describe, expect, test } from 'vitest';
import { fieldMarkings, releaseFields, withholdFields } from './field-marking.ts';
import { sectors } from './marking.ts';
import type { Recipient } from './release.ts';

const at = { at: '2026-06-15T00:00:00Z', holder: 'CA' };
const customs: Recipient = {
  country: 'US',
  profile: 'member',
  highestTlp: 'AMBER+STRICT',
  sectors: ['customs-and-post'],
  active: true,
};
const permit = {
  kind: 'shipment',
  payload: { substance: 'ephedrine', quantity: 25, importer: 'A dealer', carrier: 'A carrier' },
} as const;

describe('a Canadian permit (Precursor Control Regulations, s. 91)', () => {
  const record = { ...permit, country: 'CA' };

  test('goes whole to the customs of a country of the Convention', () => {
    expect(releaseFields(record, customs, at)).toEqual({ payload: permit.payload, withheld: [] });
  });

  test.each<[string, Recipient]>([
    ['health authorities', { ...customs, sectors: ['health'] }],
    ['a partner that is not named', { ...customs, country: 'NL', profile: 'partner', sectors }],
    ['a node whose agreement ends at GREEN', { ...customs, highestTlp: 'GREEN' }],
  ])('goes without who deals to %s', (_who, recipient) => {
    const { payload, withheld } = releaseFields(record, recipient, at);

    expect(payload).toEqual({ substance: 'ephedrine', quantity: 25 });
    expect(withheld.map(({ field }) => field)).toEqual(['importer', 'carrier']);
    expect(withheld[0]?.legalBasis).toContain('s. 91');
  });

  test('is not passed on by who received it', () => {
    expect(releaseFields(record, { ...customs, country: 'MX' }, { ...at, holder: 'US' }).payload).toEqual({
      substance: 'ephedrine',
      quantity: 25,
    });
  });
});

test('nothing of a Mexican record of regulated activities (SISUS) leaves, to nobody', () => {
  const { payload, withheld } = releaseFields(
    { ...permit, country: 'MX' },
    { ...customs, sectors },
    {
      ...at,
      holder: 'MX',
    },
  );

  expect(payload).toEqual({});
  expect(withheld).toHaveLength(4);
});

test('of other records nothing is withheld', () => {
  const sample = { kind: 'laboratory-sample', payload: { carrier: 'paper' }, country: 'CA' } as const;

  expect(withholdFields(sample, () => false)).toEqual({ payload: sample.payload, withheld: [] });
});

test('every rule names its law and where it is written', () => {
  for (const { marking, source } of fieldMarkings) {
    expect(marking.legalBasis).toMatch(/\w/u);
    expect(source).toMatch(/^https:\/\//u);
  }
});
