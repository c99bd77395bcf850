import { expect, test } from 'vitest';
import { publicMarking } from '../model/index.ts';
import { matchLayout } from './match-layout.ts';
import type { CsvLayout, Source } from './source.ts';

const reader = { row: () => undefined, end: () => undefined };

function layout(id: string, columns: readonly string[], optionalColumns: readonly string[] = []): CsvLayout {
  return { format: 'csv', id, calendar: 'gregorian', columns, optionalColumns, encoding: 'utf-8', open: () => reader };
}

function sourceWith(...layouts: CsvLayout[]): Source {
  const text = { en: 'x', fr: 'x', es: 'x' };
  return {
    id: 'xx-test',
    country: 'CA',
    title: text,
    publisher: text,
    description: text,
    homepage: 'https://example.org',
    licence: { name: 'x', attribution: text },
    languages: ['en'],
    cadence: { frequency: 'M', lagDays: 1 },
    connectorVersion: '1.0.0',
    marking: publicMarking,
    places: [],
    substances: [],
    layouts,
  };
}

const source = sourceWith(layout('new', ['Year', 'Value'], ['Note']), layout('old', ['Year', 'Type', 'Value']));

test('the layout that explains most columns is taken, in whatever order they come', () => {
  const match = matchLayout(source, ['Value', 'Type', 'Year']);

  expect(match).toMatchObject({ layout: { id: 'old' }, drift: [] });
  expect('columns' in match && [...match.columns]).toEqual([
    ['Year', 2],
    ['Type', 1],
    ['Value', 0],
  ]);
});

test('an optional column may be absent', () => {
  const match = matchLayout(source, ['Year', 'Value']);

  expect('columns' in match && match.columns.get('Note')).toBe(-1);
});

test('a new column is drift, and the file can be read', () => {
  expect(matchLayout(source, ['Year', 'Value', 'Colour'])).toMatchObject({
    layout: { id: 'new' },
    drift: [{ kind: 'new-column', column: 'Colour' }],
  });
});

test('a column spelled with other case or punctuation is read and reported', () => {
  expect(matchLayout(source, ['YEAR ', 'Value'])).toMatchObject({
    drift: [{ kind: 'header-spelling', text: 'YEAR ', suggestion: 'Year' }],
  });
});

test('a missing column is named, with the unknown one that may be it', () => {
  expect(matchLayout(source, ['Yaer', 'Value'])).toEqual({
    layout: 'new',
    missing: ['Year'],
    unknown: ['Yaer'],
    suggestions: [{ unknown: 'Yaer', known: 'Year' }],
  });
});
