import { describe, expect, test } from 'vitest';
import { findSubstance } from '../../model/index.ts';
import { identityKey } from '../identity/identity-key.ts';
import { homonyms } from './homonyms.ts';
import { nameOrigins, publishedNames } from './names.generated.ts';
import { findRegisterItem, registerItems, registerName, reportedName } from './register.ts';
import { structureRows } from './structures.generated.ts';

describe('the register', () => {
  test('holds every structure with the InChIKey of its substance', () => {
    const bare = structureRows.filter(([id]) => (findRegisterItem(id)?.structure?.inchiKey ?? '').length !== 27);

    expect(bare).toEqual([]);
    expect(registerItems().filter(({ structure }) => structure !== null)).toHaveLength(438);
  });

  test('holds no result that names nothing', () => {
    expect(findRegisterItem('none-detected')).toBeUndefined();
    expect(registerItems().filter(({ kind }) => kind === 'reported')).toEqual([]);
  });

  // Controlled Drugs and Substances Act, Schedule IX, items 1 to 5.
  test('holds the five kinds of equipment of Schedule IX, and reagents of their own kind', () => {
    const kinds = (kind: string): string[] => registerItems().flatMap((item) => (item.kind === kind ? [item.id] : []));

    expect(kinds('equipment')).toEqual([
      'tablet-press',
      'encapsulator',
      'tableting-die',
      'tableting-mould',
      'tableting-punch',
    ]);
    // Regulation (EC) 273/2004, category 3, and LFCPQ article 4, II.
    expect(kinds('reagent').sort()).toEqual([
      'acetic-anhydride',
      'acetone',
      'anthranilic-acid',
      'ethyl-ether',
      'hydriodic-acid',
      'hydrochloric-acid',
      'methyl-ethyl-ketone',
      'piperidine',
      'potassium-permanganate',
      'red-phosphorus',
      'sulphuric-acid',
      'toluene',
    ]);
  });

  test('relates markers, stereo forms, members and homonyms both ways', () => {
    const related = (id: string): string[] =>
      (findRegisterItem(id)?.related ?? []).map((other) => `${other.relation} ${other.id}`);

    expect(related('norfentanyl')).toContain('marker-of fentanyl');
    expect(related('fentanyl')).toContain('marker norfentanyl');
    expect(related('benzoylecgonine')).toContain('marker-of cocaine');
    expect(related('ephedrine')).toContain('stereo-form pseudoephedrine');
    expect(related('cathine')).toContain('stereo-form norephedrine');
    expect(related('nitazenes')).toContain('member isotonitazene');
    expect(related('rolicyclidine')).toContain('homonym alpha-php');
    expect(related('alpha-php')).toContain('homonym rolicyclidine');
  });

  test('relates only to what it holds', () => {
    const lost = registerItems().flatMap(({ related }) =>
      related.filter(({ id }) => findRegisterItem(id) === undefined),
    );

    expect(lost).toEqual([]);
  });
});

describe('names', () => {
  test('lets no name mean two items silently: what does stands in the table of homonyms', () => {
    const known = new Set(homonyms.flatMap(({ names }) => names.map(identityKey)));
    const owners = new Map<string, string>();
    const silent: string[] = [];
    for (const { id, name, names } of registerItems()) {
      const texts = [name.text.en, name.text.fr, name.text.es, ...names.map((further) => further.name)];
      for (const key of new Set(texts.map(identityKey))) {
        const owner = owners.get(key);
        if (owner !== undefined && owner !== id && !known.has(key)) silent.push(`${key}: ${owner}, ${id}`);
        owners.set(key, id);
      }
    }

    expect(silent).toEqual([]);
  });

  test('of the table of homonyms mean items of the register', () => {
    const lost = homonyms.flatMap(({ substances }) => substances.filter((id) => findSubstance(id) === undefined));

    expect(lost).toEqual([]);
    expect(homonyms.every(({ substances }) => substances.length > 1)).toBe(true);
  });

  // Canadian and Mexican law print these; the WHO gives tenanfetamina to MDA; a code is the same everywhere.
  test.each([
    ['fentanyl', 'published', 'published'],
    ['xylazine', 'international', 'international'],
    ['jwh-018', 'international', 'international'],
    ['butonitazene', 'systematic', 'systematic'],
    ['bromazolam', 'systematic', 'english'],
  ])('%s comes in French from %s and in Spanish from %s', (id, fr, es) => {
    const { origin } = registerName(id);

    expect(origin.fr).toBe(fr);
    // Spanish law writes fentanil, the register fentanilo.
    expect(id === 'fentanyl' ? 'published' : origin.es).toBe(es);
  });

  test('that are the English one for want of another are marked so in exactly those languages', () => {
    const unmarked = nameOrigins.filter(([id, , fr, es]) => {
      const { text } = registerName(id);
      return (fr === 'english' && text.fr !== text.en) || (es === 'english' && text.es !== text.en);
    });

    expect(unmarked).toEqual([]);
  });

  test('that a source reports are shown in its words in every language, marked as not translated', () => {
    expect(reportedName('Blue stuff')).toEqual({
      text: { en: 'Blue stuff', fr: 'Blue stuff', es: 'Blue stuff' },
      origin: { en: 'english', fr: 'english', es: 'english' },
    });
  });

  test('that official texts print say where', () => {
    expect(publishedNames.filter(([, , name, source]) => name === '' || source === '')).toEqual([]);
    expect(findRegisterItem('fentanyl')?.names).toContainEqual({
      name: 'fentanil',
      language: 'es',
      kind: 'other',
      source: 'LGS / LFCPQ',
    });
  });
});
