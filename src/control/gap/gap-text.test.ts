import { describe, expect, test } from 'vitest';
import { languages } from '../../base/index.ts';
import { entry, type KnowledgeOptions, knowledgeOf, sighting, wording } from './_matrix.ts';
import { gapsOn, gapTimeline } from './find-gaps.ts';
import type { FoundGap } from './gap.ts';
import { gapTitle } from './gap-text.ts';

const names = {
  subject: { en: 'Substance', fr: 'Substance', es: 'Sustancia' },
  parent: { en: 'Parent', fr: 'Parent', es: 'Original' },
};
const forms = [{ substance: 'y', of: 'x', relation: 'marker' }] as const;

function onlyGap(
  items: Parameters<typeof knowledgeOf>[0],
  kind: FoundGap['kind'],
  options: KnowledgeOptions = {},
): FoundGap {
  const gap = gapsOn(gapTimeline(knowledgeOf(items, options)), '2026-06-01').find((one) => one.kind === kind);
  if (gap === undefined) throw new Error(`no gap of the kind ${kind}`);
  return gap;
}

const order = entry('x', 'CA', '2025-07-01', { list: 'V-1', until: '2026-06-30', status: 'temporary' });
const members = { a: ['R'], b: ['R'] };
const gaps = {
  'treaty-not-transposed': onlyGap([entry('x', 'UN', '2020-01-01')], 'treaty-not-transposed'),
  'listed-elsewhere': onlyGap([entry('x', 'CA', '2020-01-01'), entry('x', 'NL', '2020-01-01')], 'listed-elsewhere'),
  'found-and-listed-nowhere': onlyGap([], 'found-and-listed-nowhere', {
    assessed: ['x'],
    sightings: [sighting('x', { findings: 12_345 })],
  }),
  'temporary-ending': onlyGap([order], 'temporary-ending'),
  'class-against-names': onlyGap(
    [wording('R', 'CA', '2000-01-01'), entry('a', 'US', '2010-01-01')],
    'class-against-names',
    { members, rules: ['R'] },
  ),
  'form-not-covered': onlyGap([entry('x', 'MX', '2000-01-01'), entry('x', 'US', '2000-01-01')], 'form-not-covered', {
    forms,
    assessed: ['x', 'y'],
  }),
};

describe('the title of a gap', () => {
  test.each([
    ['treaty-not-transposed', 'Substance: listed under the UN conventions, no entry found in Canada'],
    [
      'listed-elsewhere',
      'Substance: listed in Canada and in the Netherlands, no entry found in Mexico or in the United States',
    ],
    ['found-and-listed-nowhere', 'Substance: 12,345 laboratory findings, no entry found in any text searched'],
    [
      'temporary-ending',
      'Substance: the temporary order in Canada ends on 2026-06-30, and nothing that follows it was found',
    ],
    ['class-against-names', 'Substance: a whole class in Canada; in the United States 1 of 2 known members are named'],
    [
      'form-not-covered',
      'Substance: form of Parent, which is listed in Mexico and in the United States; no entry found for the form',
    ],
  ] as const)('%s', (kind, expected) => {
    expect(gapTitle(gaps[kind], names).en).toBe(expected);
  });

  test('of what two lack is negated as each language does it', () => {
    const { fr, es } = gapTitle(gaps['listed-elsewhere'], names);

    expect(fr).toBe(
      'Substance\u00a0: inscription au Canada et aux Pays-Bas, aucune inscription trouvée au Mexique ni aux États-Unis',
    );
    expect(es).toBe(
      'Sustancia: con entrada en Canadá y en los Países Bajos, no se encontró entrada en México ni en los Estados Unidos',
    );
  });

  test.each(Object.entries(gaps))('of %s and its cautions are whole in three languages', (_kind, gap) => {
    for (const text of [gapTitle(gap, names), ...gap.cautions]) {
      for (const language of languages) {
        expect(text[language]).not.toMatch(/undefined|null|\?|\s{2}/u);
        expect(text[language].length).toBeGreaterThan(20);
      }
      expect(new Set(Object.values(text)).size).toBe(3);
      expect(text.fr).not.toMatch(/[^\u00a0\d]:(?= )|'/u);
    }
  });
});
