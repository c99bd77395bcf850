import { expect, test } from 'vitest';
import { readNames } from './ecfr-names.ts';

// Lines in the manner of 21 CFR 1308 and 1310.
test.each([
  ['Etorphine (except HCl)', ['Etorphine', 'except HCl'], []],
  ['Anthranilic acid, its esters, and its salts', ['Anthranilic acid'], ['salts', 'esters']],
  [
    'N-phenylpiperidin-4-amine (4-anilinopiperidine; N-phenyl-4-piperidinamine; 4-AP), its amides, its carbamates, its salts',
    ['N-phenylpiperidin-4-amine', '4-anilinopiperidine', 'N-phenyl-4-piperidinamine', '4-AP'],
    ['salts'],
  ],
  [
    '4-bromo-2,5-dimethoxyphenethylamine (Some trade or other names: 2C-B; Nexus)',
    ['4-bromo-2,5-dimethoxyphenethylamine', '2C-B', 'Nexus'],
    [],
  ],
  [
    'Ethylamine analog of phencyclidine. Some trade or other names: N-ethyl-1-phenylcyclohexylamine, PCE',
    ['Ethylamine analog of phencyclidine', 'N-ethyl-1-phenylcyclohexylamine', 'PCE'],
    [],
  ],
  ['N-(1-benzylpiperidin-4-yl)-N-phenylpropionamide', ['N-(1-benzylpiperidin-4-yl)-N-phenylpropionamide'], []],
  ['Lysergic acid, its salts, optical isomers, and salts of optical isomers', ['Lysergic acid'], ['salts', 'isomers']],
])('%s', (line, names, covers) => {
  expect(readNames(line)).toEqual({ names, covers });
});
