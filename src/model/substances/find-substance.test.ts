import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { findSubstanceByName } from './find-substance.ts';
import { substances } from './substances.ts';

const data = resolve(import.meta.dirname, '../../..', process.env.VIGIA_SHARED ?? '../shared', 'data');

describe('finding a substance by a reported name', () => {
  test.each([
    // U.S. Customs and Border Protection, all ten names of the column Drug Type
    ['Cocaine', 'cocaine'],
    ['Ecstasy', 'mdma'],
    ['Fentanyl', 'fentanyl'],
    ['Heroin', 'heroin'],
    ['Ketamine', 'ketamine'],
    ['Khat (Catha Edulis)', 'khat'],
    ['Lsd', 'lsd'],
    ['Marijuana', 'cannabis'],
    ['Methamphetamine', 'methamphetamine'],
    ['Other Drugs**', 'other-drugs'],
    // CDC, provisional overdose deaths: the indicators that name a class
    ['Cocaine (T40.5)', 'cocaine-t40-5'],
    ['Heroin (T40.1)', 'heroin-t40-1'],
    ['Methadone (T40.3)', 'methadone-t40-3'],
    ['Natural & semi-synthetic opioids (T40.2)', 'natural-semisynthetic-opioids-t40-2'],
    [
      'Natural & semi-synthetic opioids, incl. methadone (T40.2, T40.3)',
      'natural-semisynthetic-opioids-incl-methadone-t40-2-t40-3',
    ],
    [
      'Natural, semi-synthetic, & synthetic opioids, incl. methadone (T40.2-T40.4)',
      'natural-semisynthetic-synthetic-opioids-incl-methadone-t40-2-t40-4',
    ],
    ['Number of Drug Overdose Deaths', 'any-drug'],
    ['Opioids (T40.0-T40.4,T40.6)', 'opioids-t40-0-t40-4-t40-6'],
    ['Psychostimulants with abuse potential (T43.6)', 'psychostimulants-t43-6'],
    ['Synthetic opioids, excl. methadone (T40.4)', 'synthetic-opioids-t40-4'],
    // CDC, DOSE columns without _rate
    ['drug', 'any-drug'],
    ['opioid', 'opioids'],
    ['stimulant', 'stimulants'],
    ['benzodiazepine', 'benzodiazepines'],
    // Statistics Canada, wastewater: the metabolite is what was measured
    ['Cannabis (THC-COOH)', 'thc-cooh'],
    ['Cocaine (Benzoylecgonine)', 'benzoylecgonine'],
    ['Ecstasy (MDMA)', 'mdma'],
    ['Fentanyl (Norfentanyl)', 'norfentanyl'],
    // WEDINOS
    ['6-MAM', '6-acetylmorphine'],
    ['Clobromazolam', 'phenazolam'],
    ['Isotonitazepyne', 'n-pyrrolidino-isotonitazene'],
    ['No Active Component Identified', 'none-detected'],
  ])('reads %s as %s', (name, id) => {
    expect(findSubstanceByName(name)?.id).toBe(id);
  });

  test.each([
    ['FENTANYL HYDROCHLORIDE', 'fentanyl'],
    ['FENTANYL SALT UNDETERMINED', 'fentanyl'],
    ['DESPROPIONYL M-FLUOROFENTANYL, SALT UNDETERMNIED', 'meta-fluoro-4-anpp'],
    ['FLUOROFENTANYL, ISOMER UNDETERMINED', 'fluorofentanyl'],
    ['ACETYL FENTANYL (N-(1-PHENETHYLPIPERIDIN-4-YL)-N-PHENYLACETAMIDE) HYDROCHLORIDE', 'acetylfentanyl'],
    ["4'-METHYL ACETYL FENTANYL, SALT UNDETERMINED", '4p-methylacetylfentanyl'],
    ['Phencyclidine (PCP)', 'phencyclidine'],
    ['Sildenafil Citrate (Viagra)', 'sildenafil'],
  ])('takes the base of %s', (name, id) => {
    expect(findSubstanceByName(name)?.id).toBe(id);
  });

  test.each([
    ['α-PVP', 'alpha-pvp'],
    ['a-PVP', undefined],
    ['Δ9-THC', 'delta-9-thc'],
    ['fentanilo', 'fentanyl'],
    ['COCAÏNE', 'cocaine'],
    ['metanfetamina', 'methamphetamine'],
    ['XLR11', 'xlr-11'],
    ['  para  Fluorofentanyl ', 'para-fluorofentanyl'],
    ['p-Fluorofentanyl', 'para-fluorofentanyl'],
  ])('reads %s as %s', (name, id) => {
    expect(findSubstanceByName(name)?.id).toBe(id);
  });

  test('guesses nothing: an unknown name, an empty one and a bare salt find nothing', () => {
    expect(
      ['Fentanil Z', 'Not Stated', '', '   ', 'HYDROCHLORIDE', 'Acid', '()'].map((name) => findSubstanceByName(name)),
    ).toEqual(Array(7).fill(undefined));
  });

  test('keeps isomers and primed positions apart', () => {
    const names = [
      'ortho-fluorofentanyl',
      'meta-fluorofentanyl',
      'para-fluorofentanyl',
      "4'-methylacetylfentanyl",
      'para-methylacetylfentanyl',
    ];

    expect(new Set(names.map((name) => findSubstanceByName(name)?.id)).size).toBe(names.length);
    expect(findSubstanceByName('2-bromo-4,5-dimethoxyphenethylamine')?.id).not.toBe('2c-b');
  });

  test('leads every name, in any case and with other hyphens, back to its item', () => {
    const elsewhere: string[] = [];
    for (const { id, name, synonyms = [] } of substances) {
      for (const text of [name.en, name.fr, name.es, ...synonyms]) {
        for (const spelled of [text, text.toUpperCase(), text.toLowerCase(), ` ${text.replaceAll('-', ' - ')} `]) {
          if (findSubstanceByName(spelled)?.id !== id) elsewhere.push(`${id}: ${spelled}`);
        }
      }
    }

    expect(elsewhere).toEqual([]);
  });
});

describe('the names in the published files', () => {
  test('every substance of the DEA public data query is known, and its salt under the base that the DEA gives', ({
    skip,
  }) => {
    const path = join(data, 'us-dea-nflis/us_nflis_DQS_2026-03-03.csv');
    skip(!existsSync(path), `${path} is not here`);
    const pairs = new Map(rows(path).map((row) => [row.SUBSTANCE_DESCRIPTION ?? '', row.BASE_DESCRIPTION ?? '']));

    const apart = [...pairs].filter(([substance, base]) => {
      const found = findSubstanceByName(substance)?.id;
      return found === undefined || found !== findSubstanceByName(base)?.id;
    });

    expect(pairs.size).toBe(182);
    expect(apart).toEqual([]);
  });

  test('at least 99 % of the reports of the annual NFLIS tables carry a known name', ({ skip }) => {
    const path = join(data, 'us-dea-nflis/us_nflis_Drug_frequency_annual.csv');
    skip(!existsSync(path), `${path} is not here`);
    let known = 0;
    let all = 0;
    for (const { SubstanceDetected = '', Freq = '' } of rows(path)) {
      all += Number(Freq);
      if (findSubstanceByName(SubstanceDetected) !== undefined) known += Number(Freq);
    }

    expect(all).toBeGreaterThan(1_000_000);
    expect(known / all).toBeGreaterThan(0.99);
  });

  test.for([
    ['us-cbp-drug-seizures/us_cbp_nationwide-drugs-fy23-fy26-apr.csv', 'Drug Type', []],
    ['us-cbp-drug-seizures/us_cbp_amo-drug-seizures-fy19-fy22.csv', 'Drug Type', []],
    ['ca-health-infobase-harms/ca_infobase_SubstanceHarmsData_2026-04.csv', 'Substance', []],
    ['ca-statcan-wastewater/ca_statcan_13100871_wastewater.csv', 'Measure', []],
    [
      'us-cdc-vsrr/us_cdc_VSRR_provisional_2019-05.csv',
      'Indicator',
      ['Number of Deaths', 'Percent with drugs specified'],
    ],
    ['eu-euda-wastewater/euda_Wasserwerk2020-2024.csv', 'Metabolite', []],
  ] as const)('%s: every %s is known', ([file, column, others], { skip }) => {
    const path = join(data, file);
    skip(!existsSync(path), `${path} is not here`);

    const unknown = new Set(
      rows(path)
        .map((row) => row[column] ?? '')
        .filter((name) => findSubstanceByName(name) === undefined),
    );

    expect([...unknown].sort()).toEqual(others);
  });
});

function rows(path: string): readonly Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    bom: true,
    columns: true,
    relax_column_count: true,
  });
}
