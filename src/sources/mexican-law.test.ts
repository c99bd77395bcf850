import { expect, test } from 'vitest';
import type { ControlFile } from './control-source.ts';
import { acuerdosOf } from './mexican-acuerdos.ts';
import { acuerdoNote, articleLines, dofDay, isNote, lastReform, linesOfLaw, spokenDay } from './mexican-law.ts';

function law(...lines: readonly string[]): ControlFile {
  return { format: 'text', name: 'ley.txt', text: lines.join('\n') };
}

test('heads of pages are left out, and each line keeps its number', () => {
  const file = law(
    'Artículo 1.- Uno,',
    '3 de 27',
    'LEY FEDERAL PARA EL CONTROL DE PRECURSORES QUÍMICOS Y',
    'MÁQUINAS PARA ELABORAR CÁPSULAS',
    'CÁMARA DE DIPUTADOS DEL H. CONGRESO DE LA UNIÓN Última Reforma DOF 03-05-2023',
    'Secretaría General',
    'Secretaría de Servicios Parlamentarios',
    ', 03-05-2023',
    'dos y  tres.',
    '4 de 27 substancias',
    'Artículo 2.- Otro.',
  );

  expect(linesOfLaw(file)).toEqual([
    { text: 'Artículo 1.- Uno,', line: 1 },
    { text: 'dos y tres.', line: 9 },
    { text: '4 de 27 substancias', line: 10 },
    { text: 'Artículo 2.- Otro.', line: 11 },
  ]);
  expect(lastReform(file)).toBe('2023-05-03');
  expect(articleLines(linesOfLaw(file), '1').map(({ line }) => line)).toEqual([1, 9, 10]);
  expect(articleLines(linesOfLaw(file), '3')).toEqual([]);
});

test('the number of a page that has no head is a line like others', () => {
  expect(linesOfLaw(law('12 de 30', 'FENTANIL')).map(({ text }) => text)).toEqual(['12 de 30', 'FENTANIL']);
});

test('Greek letters of the font Symbol are put back', () => {
  expect(linesOfLaw(law('(-)-\uf061-aminopropiofenona, \uf062, \uf044, \uf067')).map(({ text }) => text)).toEqual([
    '(-)-α-aminopropiofenona, β, Δ, γ',
  ]);
});

test.each([
  ['18-07-2017', '2017-07-18'],
  ['31-02-2020', null],
  ['2017-07-18', null],
  ['', null],
])('DOF %s', (text, day) => {
  expect(dofDay(text)).toBe(day);
});

test.each([
  ['18 de julio de 2017', '2017-07-18'],
  ['1o. de diciembre de 2020', '2020-12-01'],
  ['31 de febrero de 2020', null],
  ['18 de julio', null],
])('%s', (text, day) => {
  expect(spokenDay(text)).toBe(day);
});

test('notes are told from lines', () => {
  expect(isNote('Fe de erratas a la sustancia DOF 18-02-1988')).toBe(true);
  expect(isNote('Fracción reformada por Listado DOF 24-10-1994.')).toBe(true);
  expect(isNote('Artículo 234.- Para los efectos')).toBe(false);
  expect(acuerdoNote('Sustancia adicionada por Acuerdo DOF 18-07-2017')).toEqual({
    done: 'added',
    publishedOn: '2017-07-18',
  });
  expect(acuerdoNote('Sustancia suprimida por Acuerdo DOF 99-07-2017')).toEqual({ done: 'removed', publishedOn: null });
  expect(acuerdoNote('Sustancia X')).toBeUndefined();
});

test.each([
  ['al día siguiente de su publicación en el Diario Oficial', '2020-01-01'],
  // Counted by hand: 31 January, 29 February, 30 of March.
  ['a los 90 días naturales siguientes al día de su publicación', '2020-03-30'],
  ['cuando lo disponga el Consejo', null],
])('an Acuerdo that takes effect %s', (when, day) => {
  const lines = linesOfLaw(
    law(
      'ACUERDO por el que se adiciona algo.',
      'Publicado en el Diario Oficial de la Federación el 31 de diciembre de 2019',
      'PRIMERO. Se adiciona algo',
      'TRANSITORIO',
      `ÚNICO. El presente Acuerdo entrará en vigor ${when}.`,
      'DECRETO por el que se reforma otra cosa.',
      'PRIMERO. El presente Acuerdo entrará en vigor al día siguiente de su publicación.',
    ),
  );

  expect(
    [...acuerdosOf(lines).values()].map(({ publishedOn, inForceFrom, paragraphs }) => [
      publishedOn,
      inForceFrom,
      paragraphs.length,
    ]),
  ).toEqual([['2019-12-31', day, 2]]);
});
