import { describe, expect, test } from 'vitest';
import { releaseRefusals } from '../../model/index.ts';
import { speak } from '../_speak.ts';
import { rowsOf } from './alert-evidence.tsx';
import { foldSavings } from './alert-history.tsx';
import { describePart } from './describe-part.ts';
import { describePath } from './describe-path.ts';
import { withText } from './draft-form.ts';
import { placeOf } from './wording-findings.tsx';

describe('words for places in an alert', () => {
  test('name field and language', () => {
    expect(describePath('fields.risk.fr', speak('en'))).toBe('a. Type and origin of the risk (French)');
    expect(describePath('audiences.clinicians', speak('es'))).toBe('Personal clínico');
    expect(describePath('substances.fentanyl', speak('fr'))).toBe('Substances');
    expect(describePath('something.new', speak('en'))).toBe('something.new');
  });

  test('name what a receiver does not get', () => {
    expect(describePart('field:analysis', speak('en'))).toBe('d. Analytical and toxicological data');
    expect(describePart('series:2', speak('fr'))).toBe('Série 2');
  });

  test.each(['en', 'fr', 'es'] as const)('give every reason of a refusal in %s', (language) => {
    const said = releaseRefusals.map((reason) => speak(language).text(`release.refusal.${reason}`));
    expect(new Set(said).size).toBe(releaseRefusals.length);
  });
});

describe('the text of a draft', () => {
  test('that is emptied in a language is none in it', () => {
    const texts = withText({ en: { text: 'a', state: 'final' } }, 'fr', { text: 'b' });
    expect(texts).toEqual({ en: { text: 'a', state: 'final' }, fr: { text: 'b', state: 'draft' } });
    expect(withText(texts, 'en', { text: '' })).toEqual({ fr: { text: 'b', state: 'draft' } });
  });

  test('has a word where it was found, or where it went; not where there are two of it', () => {
    const finding = { start: 6, end: 12, found: 'addict' };
    expect(placeOf(finding, 'Every addict')).toBe(6);
    expect(placeOf(finding, 'Nearly every addict')).toBe(13);
    expect(placeOf(finding, 'An addict, an addict')).toBeNull();
    expect(placeOf(finding, 'Everybody')).toBeNull();
  });
});

describe('what was done', () => {
  test('folds savings of one person that follow each other', () => {
    const event = (at: string, by: string, name: 'composed' | 'saved'): Parameters<typeof foldSavings>[0][number] => ({
      at,
      by,
      event: name,
      note: null,
    });
    const folded = foldSavings([
      event('1', 'ana', 'composed'),
      event('2', 'ana', 'saved'),
      event('3', 'ana', 'saved'),
      event('4', 'luc', 'saved'),
    ]);
    expect(folded.map(({ at, times }) => [at, times])).toEqual([
      ['1', 1],
      ['3', 2],
      ['4', 1],
    ]);
  });
});

describe('figures then and now', () => {
  test('stand side by side, newest first, also those that are there only now', () => {
    const point = (period: string, value: number): NonNullable<ReturnType<typeof rowsOf>[number]['before']> => ({
      period,
      value,
      low: null,
      high: null,
      status: 'A',
    });
    const rows = rowsOf({
      points: [point('2026-01-01', 1), point('2026-02-01', 2)],
      today: {
        series: 1,
        latestAsOf: '2026-05-01',
        changes: [
          { period: '2026-02-01', before: point('2026-02-01', 2), now: point('2026-02-01', 5) },
          { period: '2026-03-01', before: null, now: point('2026-03-01', 7) },
        ],
      },
    });
    expect(rows.map(({ period, before, now, differs }) => [period, before?.value, now?.value, differs])).toEqual([
      ['2026-03-01', undefined, 7, true],
      ['2026-02-01', 2, 5, true],
      ['2026-01-01', 1, 1, false],
    ]);
  });
});
