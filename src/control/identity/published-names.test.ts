import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { findSubstance } from '../../model/index.ts';
import { identifyByName } from './identify-name.ts';
import type { Identity } from './identity.ts';

const shared = resolve(import.meta.dirname, '../../..', process.env.VIGIA_SHARED ?? '../shared');

/** Rows of a publisher's file; `undefined` where it is not at hand. */
function readCsv(path: string): readonly Readonly<Record<string, string>>[] | undefined {
  const file = join(shared, path);
  if (!existsSync(file)) return undefined;
  return parse(readFileSync(file, 'utf8'), { columns: true, bom: true, relax_quotes: true });
}

function identified(text: string): string | null {
  const { outcome, candidates } = identifyByName(text);
  return outcome === 'identified' ? (candidates[0]?.substance ?? null) : null;
}

function countOutcomes(names: readonly string[]): Readonly<Partial<Record<Identity['outcome'], number>>> {
  const counts: Partial<Record<Identity['outcome'], number>> = {};
  for (const name of names) {
    const { outcome } = identifyByName(name);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

describe('names of other collections', () => {
  // NIST, single-modification fentanyl library: a name and the InChIKey that was measured.
  test('of fentanyl analogues find the molecule of their InChIKey, or none', ({ skip }) => {
    const rows = readCsv('data/substances/nist_fentanyl_analogs_44.csv');
    if (rows === undefined) return skip('the library of NIST is not at hand');
    const found = rows.map(({ Name: name = '', InChIKey: key = '' }) => ({ name, key, id: identified(name) }));
    const wrong = found.filter(({ id, key }) => {
      const known = id === null ? undefined : findSubstance(id)?.inchiKey;
      return known !== undefined && known !== key;
    });

    expect(wrong).toEqual([]);
    // The others have no item, or are written as the register writes none ("Fentanyl ortho tolyl analog").
    expect(found.filter(({ id }) => id !== null)).toHaveLength(28);
  });

  // Health Canada: the same substance in English and French on one line.
  test('mean the same substance in English and French', ({ skip }) => {
    const rows = readCsv('data/substances/ca_Health_Canada_Classification.csv');
    if (rows === undefined) return skip('the classification of Health Canada is not at hand');
    const pairs = rows.map(({ Name_EN: en = '', Nom_FR: fr = '' }) => ({
      en,
      fr,
      inEnglish: identified(en),
      inFrench: identified(fr),
    }));
    const both = pairs.filter(({ inEnglish, inFrench }) => inEnglish !== null && inFrench !== null);

    expect(both.filter(({ inEnglish, inFrench }) => inEnglish !== inFrench)).toEqual([]);
    expect(both.length).toBeGreaterThanOrEqual(300);
    expect(countOutcomes(rows.map(({ Name_EN: en = '' }) => en)).identified).toBeGreaterThanOrEqual(310);
  });

  // Names under which laboratories and suppliers publish a structure; the structure says which substance is meant.
  test('of published records find the substance of the record’s structure, or none', ({ skip }) => {
    const file = join(shared, 'reference/substances.json');
    if (!existsSync(file)) return skip('the compiled matrix is not at hand');
    const { substances }: { readonly substances: readonly PublishedEntry[] } = JSON.parse(readFileSync(file, 'utf8'));
    const names = substances.flatMap(({ id, identity }) =>
      identity.published.flatMap(({ name }) => (name === null || name.length > 200 ? [] : [{ id, name }])),
    );
    const found = names.map(({ id, name }) => ({ id, name, found: identified(name) }));
    const wrong = found.filter(({ id, found: other }) => other !== null && other !== id);

    // Records with a wrong name for their structure (PMA and PMMA as "phenethylamine", norephedrine as cathine).
    expect(wrong.map(({ name, found: other }) => `${name}: ${other}`)).toEqual([
      'Phenethylamine: phenethylamine',
      'Phenethylamine: phenethylamine',
      'Cathine: cathine',
    ]);
    expect(found.filter(({ found: other }) => other !== null).length).toBeGreaterThanOrEqual(670);
  });

  test('of laboratory statistics: what the register of sources knows is found, or goes to a person', ({ skip }) => {
    const rows = readCsv('data/us-dea-nflis/us_nflis_Drug_frequency_annual.csv');
    if (rows === undefined) return skip('the annual tables of NFLIS are not at hand');
    const names = [...new Set(rows.map(({ SubstanceDetected: name = '' }) => name))];

    expect(countOutcomes(names).identified).toBeGreaterThanOrEqual(600);
  });
});

interface PublishedEntry {
  readonly id: string;
  readonly identity: { readonly published: readonly { readonly name: string | null }[] };
}
