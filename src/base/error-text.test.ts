import { expect, test } from 'vitest';
import { errorText } from './error-text.ts';

test('a text takes its details, lists joined with commas, titles in its language, what is absent as a dash', () => {
  expect(errorText('source.unknown', { source: 'x', known: ['a', 'b'] }, 'en')).toBe(
    'There is no source x. Known sources: a, b.',
  );
  expect(
    errorText('commitment.owner-missing', { commitment: { en: 'Kits', fr: 'Trousses', es: 'Estuches' } }, 'es'),
  ).toBe('«Estuches» no tiene responsable. Nombre al menos el país que responde por él.');
  expect(errorText('delivery.empty', {}, 'fr')).toBe('Le fichier – est vide\u00a0: rien n’a été enregistré.');
});
