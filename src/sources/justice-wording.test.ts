import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWording } from './justice-wording.ts';

describe('readWording', () => {
  test.each([
    ['Acetone', ['Acetone']],
    [
      'Fentanyl (N–(1–phenethyl–4–piperidyl) propionanilide)',
      ['Fentanyl', 'N-(1-phenethyl-4-piperidyl) propionanilide'],
    ],
    ['1-pentyl-3-(1-naphthoyl)indole (JWH-018)', ['1-pentyl-3-(1-naphthoyl)indole', 'JWH-018']],
    [
      'Methoxphenidine (2-MeO-Diphenidine, MXP) (1-[1-(2-methoxyphenyl)-2-phenylethyl]piperidine)',
      ['Methoxphenidine', '2-MeO-Diphenidine', 'MXP', '1-[1-(2-methoxyphenyl)-2-phenylethyl]piperidine'],
    ],
    ['N–(1–phenylcyclohexyl)ethylamine (PCE) and any salt thereof', ['N-(1-phenylcyclohexyl)ethylamine', 'PCE']],
    [
      'Trifluoromethylphenylpiperazine [TFMPP], namely 1-(3-trifluoromethylphenyl)piperazine and its salts, isomers and salts of isomers',
      ['Trifluoromethylphenylpiperazine', 'TFMPP', '1-(3-trifluoromethylphenyl)piperazine'],
    ],
    [
      'Phenampromide (N–(1–methyl–2–piperidino) ethyl) propionanilide)',
      ['Phenampromide', 'N-(1-methyl-2-piperidino) ethyl) propionanilide'],
    ],
    [
      '3,4-Methylenedioxyphenyl-2- propanone (1-(1,3- benzodioxole)-2-propanone), its derivatives',
      ['3,4-Methylenedioxyphenyl-2-propanone', '1-(1,3-benzodioxole)-2-propanone'],
    ],
    [
      'N-ethylamphetamine\u2009(N-ethyl-α-methylbenzeneethanamine)',
      ['N-ethylamphetamine', 'N-ethyl-α-methylbenzeneethanamine'],
    ],
    [
      'Safrole (5-(2-propenyl)-1,3-benzodioxole) and any essential oil containing more than 4% safrole',
      ['Safrole', '5-(2-propenyl)-1,3-benzodioxole'],
    ],
    ['Any preparation or mixture that contains acetone', []],
    ['Analogues and derivatives of N-Phenyl-4-piperidinamine and its salts, including', []],
  ])('English names of %s', (text, names) => {
    expect(readWording(text, 'en').names).toEqual(names);
  });

  test.each([
    ['Les 2C-phénéthylamines, leurs sels, dérivés et isomères', ['2C-phénéthylamines']],
    ['Acide hypophosphoreux et ses sels et dérivés', ['Acide hypophosphoreux']],
    [
      'Éphédrine (érythro (méthylamino)-2 phényl-1 propanol-1), ses sels et les plantes qui en contiennent',
      ['Éphédrine', 'érythro (méthylamino)-2 phényl-1 propanol-1'],
    ],
    ['[(Thiényl–2)–1 cyclohexyl]–1 pipéridine (TCP) et ses sels', ['[(Thiényl-2)-1 cyclohexyl]-1 pipéridine', 'TCP']],
    [
      'Amineptine [(dihydro-10,11 5H-dibenzo[a,d]cycloheptenyl-5) amino]-7 heptanoïque et ses sels',
      ['Amineptine', '[(dihydro-10,11 5H-dibenzo[a,d]cycloheptenyl-5) amino]-7 heptanoïque'],
    ],
    ['Isosafrole (propényl-1)-5 benzodioxole-1,3', ['Isosafrole', '(propényl-1)-5 benzodioxole-1,3']],
    ['Toute préparation ou tout mélange qui contient de l’acétone', []],
  ])('French names of %s', (text, names) => {
    expect(readWording(text, 'fr').names).toEqual(names);
  });

  test.each([
    [
      'Fentanyls, their salts, derivatives, and analogues and salts of derivatives and analogues, including:',
      'en',
      ['salts', 'derivatives', 'analogues'],
      true,
    ],
    [
      'Fentanyls, leurs sels, leurs dérivés et leurs analogues, ainsi que les sels de leurs dérivés et leurs analogues, notamment\u00a0:',
      'fr',
      ['salts', 'derivatives', 'analogues'],
      true,
    ],
    // Salts of its derivatives are not its salts.
    [
      '1-Phenyl-2-propanone, its derivatives and analogues and salts of derivatives and analogues, including:',
      'en',
      ['derivatives', 'analogues'],
      false,
    ],
    [
      'Phényl-1 propanone-2, ses dérivés et analogues, ainsi que les sels de ses dérivés et analogues, notamment\u00a0:',
      'fr',
      ['derivatives', 'analogues'],
      false,
    ],
    ['Flunitrazepam (x) and any of its salts or derivatives', 'en', ['salts', 'derivatives'], false],
    ['Mescaline (x) and any salt thereof, but not peyote (lophophora)', 'en', ['salts'], false],
    // The ether is a substituent here.
    ['Any substance that has an indole structure with substitution by an ether or ester', 'en', [], true],
    ['Acetone', 'en', [], false],
  ] as const)('%s', (text, language, covers, isClass) => {
    expect(readWording(text, language)).toMatchObject({ covers, isClass });
  });

  test('what a line excepts is named, in either language', () => {
    expect(readWording('Mescaline (x) and any salt thereof, but not peyote (lophophora)', 'en').exceptions).toEqual([
      'peyote',
      'lophophora',
    ]);
    expect(readWording('Mescaline (x) et ses sels, sauf le peyote (lophophora)', 'fr').exceptions).toEqual([
      'peyote',
      'lophophora',
    ]);
    expect(readWording('Acetone', 'en').exceptions).toEqual([]);
  });

  test('whatever the line, names are trimmed, not empty, each once, and made of its signs', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '[',
        ']',
        ', ',
        ' and its salts',
        ' et ses sels',
        ', namely ',
        ' but not ',
        '–',
        'ß',
        '\u00ad',
        ' ',
        '—',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom('en' as const, 'fr' as const),
        (pieces, language) => {
          const text = pieces.join('');
          const { names, exceptions } = readWording(text, language);

          expect([...names, ...exceptions].filter((name) => name === '' || name !== name.trim())).toEqual([]);
          expect(new Set(names).size).toBe(names.length);
          expect(names.every((name) => name.length <= text.length)).toBe(true);
        },
      ),
    );
  });
});
