import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanishCovers, spanishNames } from './mexican-wording.ts';

test.each([
  ['BUPRENORFINA.', ['BUPRENORFINA']],
  ['FENTANIL (1-fenetil-4-n-propionilanilinopiperidina)', ['FENTANIL', '1-fenetil-4-n-propionilanilinopiperidina']],
  [
    'PETIDINA (éster etílico del ácido carboxílico), o meperidina',
    ['PETIDINA', 'éster etílico del ácido carboxílico', 'meperidina'],
  ],
  [
    'CETOBEMIDONA (4-meta-hidroxifenil-1-metil) ó 1-metil-4-metahidroxifenil)',
    ['CETOBEMIDONA', '4-meta-hidroxifenil-1-metil', '1-metil-4-metahidroxifenil'],
  ],
  [
    'METADONA, intermediario de la (4-ciano-2-dimetilamino-4, 4- difenilbutano)',
    ['intermediario de METADONA', '4-ciano-2-dimetilamino-4,4-difenilbutano'],
  ],
  ['PETIDINA intermediario A de la (4-ciano-1 metil)', ['intermediario A de PETIDINA', '4-ciano-1 metil']],
  ['LEVORFANOL ( (-)-3-hidroxi-n-metilmorfinán)', ['LEVORFANOL', '(-)-3-hidroxi-n-metilmorfinán']],
  ['RACEMORAMIDA ((+)-4-metil) ó ((+)-3-metil)', ['RACEMORAMIDA', '(+)-4-metil', '(+)-3-metil']],
  ['MORFINA BROMOMETILATO y otros derivados de la morfina con nitrógeno pentavalente', ['MORFINA BROMOMETILATO']],
  ['CONCENTRADO DE PAJA DE ADORMIDERA (el material que se obtiene)', ['CONCENTRADO DE PAJA DE ADORMIDERA']],
  ['CANNABIS sativa, índica y americana o mariguana, su resina, preparados y semillas', ['CANNABIS', 'mariguana']],
  ['N-fenetil-4-piperidona (NPP).', ['N-fenetil-4-piperidona', 'NPP']],
  ['Ácido fenilacético, así como sus sales y derivados.', ['Ácido fenilacético']],
  ['3, 4-metilendioxifenil-2-propanona', ['3,4-metilendioxifenil-2-propanona']],
  ['1- FENIL -2- PROPANONA', ['1-FENIL-2-PROPANONA']],
])('%s', (text, names) => {
  expect(spanishNames(text)).toEqual(names);
});

test.each([
  ['CODEINA (3-metilmorfina) y sus sales', ['salts']],
  ['ECGONINA sus ésteres y derivados que sean convertibles en ecgonina y cocaína', ['esters', 'derivatives']],
  ['las sales y los isómeros ópticos de las substancias enlistadas', ['salts', 'isomers']],
  ['las sales de las substancias, con excepción de las sales de los ácidos', ['salts']],
  ['MORFINA BROMOMETILATO y otros derivados de la morfina', []],
])('%s covers', (text, covers) => {
  expect(spanishCovers(text)).toEqual(covers);
});

test('whatever the line, names are trimmed, not empty, each once', () => {
  const piece = fc.oneof(
    fc.constantFrom('(', ')', ' ó ', ' o ', ', ', ' y sus sales', ', intermediario de la ', 'DE ', '- ', '.', ';'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const names = spanishNames(pieces.join(''));

      expect(names.filter((name) => name === '' || name !== name.trim())).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
