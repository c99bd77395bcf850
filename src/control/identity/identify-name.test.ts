import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSubstance, substances } from '../../model/index.ts';
import { identifyByName } from './identify-name.ts';
import { identityKey } from './identity-key.ts';
import { indexNames, shippedNames } from './name-index.ts';

function best(text: string): string {
  const { outcome, candidates } = identifyByName(text);
  return [outcome, ...candidates.slice(0, 2).map(({ substance }) => substance)].join(' ');
}

describe('a name', () => {
  test.each([
    'fentanyl',
    'Fentanilo',
    'FENTANIL',
    'fentanyl HCl',
    'fentanyl hydrochloride',
    'Fentanyl (citrate)',
    'fentanyl, citrate',
    'clorhidrato de fentanilo',
    'citrato de fentanilo',
    'chlorhydrate de fentanyl',
    'Fentanyl (hydrochloride) (CRM)',
  ])('%s is fentanyl', (name) => {
    expect(best(name)).toBe('identified fentanyl');
  });

  test.each([
    ['α-PVP', 'alpha-pvp'],
    ['alfa-PVP', 'alpha-pvp'],
    ['.alpha.-Methylfentanyl', 'alpha-methylfentanyl'],
    ['Δ⁹-THC', 'delta-9-thc'],
    ['p-Fluorofentanyl', 'para-fluorofentanyl'],
    ['orto-fluorofentanilo', 'ortho-fluorofentanyl'],
    ['sulfuric acid', 'sulphuric-acid'],
    ['Bromo-4 diméthoxy-2,5 phénéthylamine', '2c-b'],
    ['méthyl-3 fentanyl', '3-methylfentanyl'],
    ['PCP (phencyclidine)', 'phencyclidine'],
    ['sulfate de morphine', 'morphine'],
    ['(±)-ketamine hydrochloride', 'ketamine'],
    ['(±)-Methadone', 'methadone'],
    ['codeine phosphate hemihydrate', 'codeine'],
    ['máquina para elaborar cápsulas', 'encapsulator'],
  ])('%s is %s', (name, substance) => {
    expect(best(name)).toBe(`identified ${substance}`);
  });

  test.each([
    ['MPPP', 'mppp 4-meppp'],
    ['PHP', 'rolicyclidine alpha-php'],
    ["3'-methylfentanyl", '3-methylfentanyl meta-methylfentanyl'],
    ['PHP hydrochloride', 'rolicyclidine alpha-php'],
  ])('%s means two substances, and none is picked', (name, meant) => {
    expect(best(name)).toBe(`homonym ${meant}`);
  });

  test.each([
    ['(S)-ketamine', 'ketamine'],
    ['d-methamphetamine', 'methamphetamine'],
    ['(+)-ketamine hydrochloride', 'ketamine'],
    ['(+)-cocaine', 'cocaine'],
    ['(±)-cocaine', 'cocaine'],
    ['S-ketamine', 'ketamine'],
  ])('%s is a stereo question about %s', (name, substance) => {
    expect(best(name)).toBe(`stereo-question ${substance}`);
  });

  // The acetate of psilocin is 4-AcO-DMT, its phosphate psilocybin: esters, other molecules.
  test.each(['psilocin acetate', 'psilocin phosphate', 'acetato de psilocina'])(
    '%s may be an ester and goes to a person',
    (name) => {
      expect(best(name)).toBe('suggestions psilocin');
    },
  );

  test('with an explanation that may say something else goes to a person', () => {
    expect(best('Fentanyl (3-methyl)')).toBe('suggestions fentanyl');
  });

  test('with a typing error is suggested, best first, with a score', () => {
    const { outcome, candidates } = identifyByName('fentanlyl');

    expect(outcome).toBe('suggestions');
    expect(candidates[0]).toMatchObject({ substance: 'fentanyl', via: 'similar-name' });
    expect(candidates[0]?.score).toBeCloseTo(1 - 1 / 9, 3);
  });

  test('inside a longer text is suggested', () => {
    expect(best('Cocaine/Heroin')).toBe('suggestions cocaine heroin');
  });

  test('that nobody knows, or that is empty, is unknown', () => {
    expect(best('unobtainium')).toBe('unknown');
    expect(best('')).toBe('unknown');
    expect(best('x'.repeat(5_000))).toBe('unknown');
  });

  test('of another locant is never taken for this one', () => {
    expect(best('5-fluorofentanyl')).not.toMatch(/^identified/u);
    expect(best('4-CMC')).not.toBe(best('3-CMC'));
  });
});

describe('the names of the register', () => {
  test('each find their own item, or are homonyms of the table', () => {
    const wrong = substances
      .filter(({ kind }) => kind !== 'reported')
      .flatMap(({ id, name, synonyms = [] }) =>
        [name.en, name.fr, name.es, ...synonyms].map((text) => ({ id, text, found: identifyByName(text) })),
      )
      .filter(({ id, found }) => found.outcome !== 'identified' || found.candidates[0]?.substance !== id)
      .map(({ id, text }) => `${text} (${id})`);

    // MPPP is the name in all three languages.
    expect(wrong.sort()).toEqual([
      '3-methylfentanyl (3-methylfentanyl)',
      '3-méthylfentanyl (3-methylfentanyl)',
      'MPPP (mppp)',
      'MPPP (mppp)',
      'MPPP (mppp)',
      'PHP (rolicyclidine)',
    ]);
  });

  test('are found whatever their case, spaces, hyphens and accents', () => {
    const names = substances.flatMap(({ id, kind, name }) =>
      kind === 'substance' && id !== 'mppp' && id !== '3-methylfentanyl' ? [[id, name.es] as const] : [],
    );
    assert(
      property(constantFrom(...names), integer({ min: 0, max: 3 }), ([id, name], way) => {
        const written =
          [
            name.toUpperCase(),
            name.replaceAll('-', ' '),
            name.normalize('NFD'),
            name.replaceAll(' ', '').toLowerCase(),
          ][way] ?? name;
        expect(identifyByName(written)).toMatchObject({ outcome: 'identified', candidates: [{ substance: id }] });
      }),
    );
  });

  test('with one letter changed are never identified as another item', () => {
    const long = substances.filter(({ kind, name }) => kind === 'substance' && /^\p{L}{8,}$/u.test(name.en));
    assert(
      property(
        constantFrom(...long),
        integer({ min: 1, max: 7 }),
        constantFrom('q', 'w', ''),
        ({ id, name }, at, letter) => {
          const typed = name.en.slice(0, at) + letter + name.en.slice(at + 1);
          const { outcome, candidates } = identifyByName(typed);
          if (outcome === 'identified') expect(candidates[0]?.substance).toBe(id);
          else expect(candidates.map(({ substance }) => substance)).toContain(id);
        },
      ),
    );
  });

  test.each([
    'fentanyl'.repeat(10_000),
    'hydrochloride '.repeat(35),
    `clorhidrato de ${'clorhidrato de '.repeat(30)}`,
    `fentanyl${', '.repeat(240)}`,
    '('.repeat(499),
    "3'".repeat(249),
    'x-4 '.repeat(120),
    'ﷺ'.repeat(499),
  ])('hostile text %# is answered at once', (text) => {
    const start = performance.now();
    identifyByName(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('no text breaks the search', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { outcome, candidates } = identifyByName(text);
        expect(candidates.every(({ score }) => score > 0 && score <= 1)).toBe(true);
        if (outcome === 'identified') expect(findSubstance(candidates[0]?.substance ?? '')).toBeDefined();
      }),
    );
  });
});

describe('the search as a person types', () => {
  test.each([
    ['fent', 'fentanyl'],
    ['metanf', 'methamphetamine'],
    ['xylaz', 'xylazine'],
    ['ácido sulf', 'sulphuric-acid'],
  ])('%s finds %s first', (text, id) => {
    expect(shippedNames().search(text, 5)[0]?.substance).toBe(id);
  });

  test('finds what others add to the index', () => {
    const index = indexNames([{ id: 'x-source:blue-stuff', names: ['Blue stuff'] }]);

    expect(index.search('blue st', 3)).toMatchObject([{ substance: 'x-source:blue-stuff', name: 'Blue stuff' }]);
    expect(index.findExactly('PHP')).toEqual([]);
  });
});

test('the key keeps what makes another molecule and drops the rest', () => {
  expect(identityKey("3'-Methylfentanyl")).toBe(identityKey('3′-methyl fentanyl'));
  expect(identityKey("3'-Methylfentanyl")).not.toBe(identityKey('3-Methylfentanyl'));
  expect(identityKey('m-methyl fentanyl')).toBe('metamethylfentanyl');
});
