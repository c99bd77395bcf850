import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speak } from '../_speak.ts';
import { VoiceProvider } from '../app/voice-context.ts';
import { searchText } from './run-line.tsx';
import { firstKind } from './text-run-screen.tsx';
import { WordDiff } from './word-diff.tsx';

test('a changed wording says what was added and removed by elements and in words, in the language of the text', () => {
  const markup = renderToStaticMarkup(
    <VoiceProvider value={speak('es')}>
      <WordDiff
        language="fr"
        parts={[
          { op: 'same', text: 'Fentanyls, leurs sels' },
          { op: 'removed', text: ' et dérivés' },
          { op: 'added', text: ', dérivés et analogues' },
        ]}
      />
    </VoiceProvider>,
  );

  expect(markup).toMatch(/^<p lang="fr"/);
  expect(markup).toMatch(/<del><span[^>]*lang="es-MX">eliminado: <\/span> et dérivés<\/del>/);
  expect(markup).toMatch(/<ins><span[^>]*lang="es-MX">agregado: <\/span>, dérivés et analogues<\/ins>/);
});

test('a report opens with what asks for attention first', () => {
  const counts = [
    { kind: 'confirmed', count: 200 },
    { kind: 'unidentified', count: 3 },
    { kind: 'contradicted', count: 0 },
  ] as const;

  expect(firstKind({ counts: [...counts] })).toBe('unidentified');
  expect(firstKind({ counts: [] })).toBeUndefined();
});

test('an unidentified line is looked for by its name alone', () => {
  expect(searchText({ fr: 'acétorphine (acétylétorphine)', en: 'Acetorphine (acetyletorphine)' })).toBe('Acetorphine');
  expect(searchText({ es: 'alfa-Fenilacetoacetonitrilo' })).toBe('alfa-Fenilacetoacetonitrilo');
  expect(searchText({ nl: '(-)-efedrine' })).toBe('(-)-efedrine');
  expect(searchText({})).toBe('');
});
