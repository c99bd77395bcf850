import { expect, test } from 'vitest';
import { readControlFiles } from '../_read-control-fixture.ts';
import { source } from './index.ts';

const header = [
  '| International Non-proprietary Name (INN) ¹ | andere benamingen | nadere omschrijving |',
  '|:---|:---|:---|',
];

function read(lines: readonly string[]) {
  return readControlFiles(source, [{ format: 'text', name: 'opiumwet.md', text: lines.join('\n') }]);
}

test('lists are the tables below their headings; a later state of a list takes the place of an earlier one', () => {
  const { asOf, entries } = read([
    '---',
    'last_updated: "2007-07-01"',
    '---',
    '# Opiumwet',
    '## Lijst I',
    ...header,
    '| fentanyl | – | |',
    '## Lijst I',
    ...header,
    '| fentanyl | – | |',
    '| – | *para*-fluorfentanyl, p-FF | --- |',
    '## Lijst I',
    'Racemorphan',
  ]);

  expect(asOf).toBe('2007-07-01');
  expect(entries.map(({ list, item, names }) => [list, item, names.map(({ name }) => name)])).toEqual([
    ['I', '1', ['fentanyl']],
    ['I', '2', ['para-fluorfentanyl', 'p-FF']],
  ]);
});

test('each group of list IA is one wording', () => {
  const { entries } = read([
    '# Opiumwet',
    '## Lijst IA',
    '### 1. 2-fenethylamine',
    'Substanties met deze kern; en hun zouten.',
    'Uitgezonderd zijn geneesmiddelen.',
    '### 2. Cannabimimetica',
    'Substanties met een kern.',
    '## Slot',
    'Onze Minister is belast met de uitvoering.',
  ]);

  expect(entries.map(({ list, kind, text }) => [list, kind, text.nl])).toEqual([
    ['IA', 'class', '1. 2-fenethylamine Substanties met deze kern; en hun zouten. Uitgezonderd zijn geneesmiddelen.'],
    ['IA', 'class', '2. Cannabimimetica Substanties met een kern.'],
  ]);
});
