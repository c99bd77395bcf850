import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ControlFile, ListedEntry } from './control-source.ts';
import { source as healthLaw } from './mx-dof-ley-general-de-salud/index.ts';
import { source as precursorLaw } from './mx-dof-ley-precursores/index.ts';

/** The fixture as somebody would paste it from the pages: no elements, notes between the lines. */
function plainText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/<num>.*<\/num>/g, '')
    .replace(/<[^>]*>/g, '');
}

describe.each([
  [healthLaw, 'mx-fed-lgs.xml'],
  [precursorLaw, 'mx-fed-lfcpq.xml'],
])('$id as plain text', (source, fixture) => {
  const folder = join(import.meta.dirname, source.id, 'fixture');
  const expected: { asOf: string; entries: readonly ListedEntry[] } = JSON.parse(
    readFileSync(join(folder, 'expected.json'), 'utf8'),
  );
  const file: ControlFile = { format: 'text', name: 'ley.txt', text: plainText(join(folder, fixture)) };

  test('is known, and read as the XML is', () => {
    const { asOf, entries } = source.read(new Map([['es', file]]));

    expect(source.recognise(file)).toBe('es');
    expect(asOf).toBe(expected.asOf);
    expect(entries).toMatchObject(expected.entries);
    expect(entries.length).toBe(expected.entries.length);
  });

  test('another law is not known', () => {
    expect(
      source.recognise({ ...file, text: file.text.replaceAll(/LEY (?:GENERAL|FEDERAL)/g, 'LEY DE AGUAS') }),
    ).toBeUndefined();
    expect(source.recognise({ ...file, text: file.text.replaceAll('Artículo', 'Capítulo') })).toBeUndefined();
  });
});
