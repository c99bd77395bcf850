import { expect, test } from 'vitest';
import { readControlFiles } from '../_read-control-fixture.ts';
import { source } from './index.ts';

const wording =
  'The salts of the substances listed in this category, whenever the existence of such salts is possible.';

/** In the manner of public archives of laws: emphasis, footnote signs, empty rows, a wording in every column. */
const text = `---
last_updated: "2018-07-07"
---
# Regulation (EC) No 273/2004 on drug precursors

Acetone is mentioned before the annex.

## ANNEX I

##### CATEGORY 1

| **Substance** | **CN designation (if different)** | **CN code [^E0009]** | **CAS No [^E0010]** |
| --- | --- | --- | --- |
| 1-phenyl-2-propanone | Phenylacetone | 2914 31 00 | 103-79-7 |
|  |  |  |  |
| Isosafrol (cis + trans) |  | 2932 91 00 | 120-58-1 |
| *N*-phenethyl-4-piperidone (NPP) |  | 2933 39 99 | 39742-60-4 |
| ${wording} | ${wording} | ${wording} | ${wording} |

**CATEGORY 2**

##### **SUBCATEGORY 2B**

| **Substance** | **CN designation (if different)** | **CN code** | **CAS No** |
| --- | --- | --- | --- |
| Piperidine |  | 2933 32 00 | 110-89-4 |

## ANNEX II

| **Substance** | **Threshold** |
| --- | --- |
| Piperidine and its salts | 0,5 kg |
`;

test('a Markdown copy is read like the page', () => {
  const { asOf, entries, issues } = readControlFiles(source, [{ format: 'text', name: '32004R0273.md', text }]);

  expect(asOf).toBe('2018-07-07');
  expect(issues).toEqual([]);
  expect(
    entries.map(({ list, item, kind, names, casNumbers, quantity }) => [
      list,
      item,
      kind,
      names.map(({ name }) => name),
      casNumbers,
      quantity,
    ]),
  ).toEqual([
    ['1', '1', 'substance', ['1-phenyl-2-propanone', 'Phenylacetone'], ['103-79-7'], null],
    ['1', '2', 'substance', ['Isosafrol'], ['120-58-1'], null],
    ['1', '3', 'substance', ['N-phenethyl-4-piperidone', 'NPP'], ['39742-60-4'], null],
    ['1', '4', 'class', [], [], null],
    ['2B', '1', 'substance', ['Piperidine'], ['110-89-4'], null],
    ['annex-II', '1', 'substance', ['Piperidine'], [], '0,5 kg'],
  ]);
  expect(entries[3]?.text).toEqual({ en: wording });
});

test('language versions that do not agree say so', () => {
  const french = text
    .replace('## ANNEX I\n', '## ANNEXE I\n')
    .replace('## ANNEX II', '## ANNEXE II')
    .replace('CATEGORY 1', 'CATÉGORIE 1')
    .replace('SUBCATEGORY 2B', 'SOUS-CATÉGORIE 2B')
    .replace('| Piperidine |  | 2933 32 00 | 110-89-4 |', '| Pipéridine |  | 2933 32 00 | 110-89-5 |');

  const { entries, issues } = readControlFiles(source, [
    { format: 'text', name: 'en.md', text },
    { format: 'text', name: 'fr.md', text: french },
  ]);

  expect(entries).toHaveLength(6);
  expect(entries.find(({ list }) => list === '2B')?.text).toEqual({ en: 'Piperidine; 2933 32 00; 110-89-4' });
  expect(issues.map(({ code, file }) => [code, file])).toEqual([
    ['entry-without-counterpart', 'fr.md'],
    ['entry-without-counterpart', 'fr.md'],
  ]);
});
