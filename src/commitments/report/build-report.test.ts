import { describe, expect, test } from 'vitest';
import { languages } from '../../base/index.ts';
import { fewDeaths, provisional } from '../indicator/_series.ts';
import { askedOf, inputOf, voiceOf } from './_report.ts';
import { buildReport, findReportFacts } from './build-report.ts';
import type { Block, Inline, ReportDocument, Section } from './document.ts';
import { findFacts } from './question-facts.ts';
import type { ReportInput } from './report-input.ts';

function reportOf(input: ReportInput, language: (typeof languages)[number] = 'en'): ReportDocument {
  return buildReport(input, findReportFacts(input), voiceOf(language));
}

function wordsOf(pieces: readonly Inline[]): string {
  return pieces.map(({ text }) => text).join('');
}

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [wordsOf(block.content)];
    case 'list':
      return block.items.map(wordsOf);
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.map(wordsOf).join(' | '))];
    case 'figure':
      return [block.caption, block.alternative, wordsOf(block.origin)];
  }
}

function linesOf({ blocks, sections }: Section): readonly string[] {
  return [...blocks.flatMap(linesOfBlock), ...sections.flatMap((one) => [one.title, ...linesOf(one)])];
}

function section(report: ReportDocument, id: string): Section {
  const found = report.sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

describe('what is said of the time since the last report', () => {
  test.each([
    ['better', [100, 90, 80], [100, 90], {}],
    ['worse', [100, 90, 95], [100, 90], {}],
    ['same', [100, 90, 90], [100, 90], {}],
    ['open', [100, 90, provisional(80)], [100, 90], {}],
    ['open', [100, 90, { value: 80, status: 'B' as const }], [100, 90], {}],
    ['higher', [100, 90, 95], [100, 90], { better: null }],
    ['lower', [100, 90, 80], [100, 90], { better: null }],
    ['level', [100, 90, 90], [100, 90], { better: null }],
    ['unclear', [100, 90, provisional(80)], [100, 90], { better: null }],
    ['unclear', [100, 90, { value: 80, status: 'B' as const }], [100, 90], { better: null }],
    ['no-newer', [100, 95], [100, 90], {}],
    ['nothing-before', [100, 95], [], {}],
    ['not-compared', [100, 95], null, {}],
    ['nothing', [], [], {}],
  ] as const)('%s', (verdict, present, past, more) => {
    expect(findFacts(askedOf([...present], past === null ? null : [...past], more)).verdict).toBe(verdict);
  });

  test('both periods are taken as they are known now, whatever was said then', () => {
    // Said then: 90, and 85 now would be better; known now: 84, so that it is worse.
    const facts = findFacts(askedOf([100, 84, 85], [100, 90]));

    expect(facts).toMatchObject({
      verdict: 'worse',
      said: { period: '2024-02-01', value: 90 },
      known: { period: '2024-02-01', value: 84 },
      latest: { period: '2024-03-01', value: 85 },
      revisions: { revised: 1, added: 1, withdrawn: 0 },
    });
  });

  test('a figure that went away is counted, and is known no longer', () => {
    const facts = findFacts(askedOf([100], [100, 90]));

    expect(facts).toMatchObject({
      verdict: 'no-newer',
      known: null,
      revisions: { revised: 0, added: 0, withdrawn: 1 },
    });
  });
});

describe('a report', () => {
  const questions = [
    askedOf([1100, 90, 80], [1100, 95], { id: 'deaths' }),
    askedOf([], [], { id: 'unreported', title: { en: 'Unreported', fr: 'Non déclaré', es: 'No informado' } }),
  ];

  test('answers on its first page', () => {
    expect(linesOf(section(reportOf(inputOf(questions)), 'short'))).toEqual([
      '1 of 2 questions about progress can be answered with the figures known on May 1, 2026.',
      'Better (1): Deaths.',
      'No baseline, target or deadline is recorded for these commitments: this report compares with January 28, 2026 and judges nothing against a goal.',
      'Each question, the latest figure, and what can be said since January 28, 2026',
      'Deaths | March 2024 | 80\u00a0deaths | Better',
      'Nothing is reported about: Unreported.',
      'Made for a reader of this node: figures that are withheld from the public may be in it. Its marking says who may have it.',
    ]);
  });

  test('gives each figure its source, the day from which it was known, and the address of its question', () => {
    const lines = linesOf(section(reportOf(inputOf(questions), 'fr'), 'areas'));
    const areas = section(reportOf(inputOf(questions), 'fr'), 'areas').sections;
    const figures = areas
      .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
      .filter(({ kind }) => kind === 'figure');

    expect(lines).toContain('Figure 1. Décès (décès)');
    expect(lines).toContain(
      'Source\u00a0: Coroners, Décès, à jour au 2026-04-30. Selon ce qui était connu le 1er mai 2026. La question et sa réponse',
    );
    expect(lines).toContain('Mars 2024\u00a0: 80\u00a0décès.');
    expect(lines).toContain(
      'Le 28 janvier 2026, le chiffre pour février 2024 était 95\u00a0décès; il est maintenant 90\u00a0décès.',
    );
    expect(figures).toMatchObject([
      {
        origin: [
          {},
          {
            kind: 'link',
            address: 'https://vigia.example.org/fr/commitments/progress/deaths?known=2026-05-01&since=2026-01-28',
          },
        ],
      },
    ]);
  });

  test('says what to type where the node has no address', () => {
    const lines = linesOf(section(reportOf(inputOf(questions, { address: null })), 'areas')).join('\n');

    expect(lines).toContain('Question: vigia progress deaths --as-known-on 2026-05-01 --since 2026-01-28');
  });

  test('names gaps as gaps: areas without a question, questions without a figure', () => {
    const lines = linesOf(section(reportOf(inputOf(questions), 'es'), 'areas'));

    expect(lines).toContain(
      'No se hace ninguna pregunta sobre avances en: Armas de fuego. Es una falta de datos, no un resultado.',
    );
    expect(lines).toContain('Nada se informa.');
  });

  test('writes numbers as each language does', () => {
    const figure = (language: (typeof languages)[number]): string =>
      linesOf(section(reportOf(inputOf([askedOf([1100.5, 12_345], [1100.5])]), language), 'short')).join('\n');

    expect(figure('en')).toContain('12,345\u00a0deaths');
    expect(figure('fr')).toContain('12\u00a0345\u00a0décès');
    expect(figure('es')).toContain('12,345\u00a0defunciones');
  });

  test('shows bounds without a number where a figure is withheld', () => {
    const lines = linesOf(section(reportOf(inputOf([askedOf([50, fewDeaths], [50])])), 'areas')).join('\n');

    expect(lines).toContain('February 2024: 1–9\u00a0deaths. Remarks: suppressed figures.');
    expect(lines).not.toContain('null');
  });

  test('names training data on its face and at each figure', () => {
    const report = reportOf(inputOf([askedOf([1, 2], [1], { training: true })]));

    expect(report.training).toBe('Training data: figures in this report are invented for practice.');
    expect(linesOf(section(report, 'areas')).join('\n')).toContain('Training data.');
    expect(reportOf(inputOf(questions)).training).toBeNull();
  });

  test('carries its marking in words', () => {
    const marking = { ...inputOf([]).marking, tlp: 'AMBER+STRICT', releasableTo: ['CA'] } as const;

    expect(reportOf(inputOf(questions, { marking }), 'fr')).toMatchObject({
      tlp: 'AMBER+STRICT',
      marking: 'TLP:AMBER+STRICT · communicable à\u00a0: CA',
    });
  });

  test('without a day of comparison compares nothing', () => {
    const report = reportOf(inputOf([askedOf([100, 90], null)], { since: null }));

    expect(report.sections.map(({ id }) => id)).toEqual([
      'short',
      'areas',
      'promised',
      'methods',
      'coverage',
      'sources',
      'reproduce',
    ]);
    expect(linesOf(section(report, 'short'))).toContain('Deaths | February 2024 | 90\u00a0deaths');
  });

  test('is the same for the same data', () => {
    for (const language of languages) {
      expect(JSON.stringify(reportOf(inputOf(questions), language))).toBe(
        JSON.stringify(reportOf(inputOf(questions), language)),
      );
    }
  });
});

describe('goals', () => {
  const goal = {
    baseline: '2024-01-01',
    agreed: null,
    target: { value: 50, unit: '{deaths}', by: '2025-01-31' },
    limit: null,
  } as const;
  const goals = [{ commitment: 'nadd-2026/overdose-and-recovery', question: 'test-deaths', goal }];

  test('are measured by their question and told with status, baseline, target and reasons', () => {
    const [july, open] = [
      [100, 95, 91, 88, 84, 80, 74],
      [100, provisional(40)],
    ].map((figures) => reportOf(inputOf([askedOf(figures, [100])], { goals })));

    // 52 % of the way is covered after 182 of 366 days.
    expect(linesOf(section(july ?? reportOf(inputOf([])), 'goals'))).toContain(
      'Reducing overdose deaths, mitigating harm and increasing long-term recovery | Deaths: 50\u00a0deaths by January 31, 2025, from 100\u00a0deaths in January 2024 | 74\u00a0deaths, July 2024 | On track',
    );
    expect(linesOf(section(july ?? reportOf(inputOf([])), 'short'))).toContain('Goals: On track 1.');
    expect(linesOf(section(open ?? reportOf(inputOf([])), 'goals')).join('\n')).toContain(
      'Inconclusive; possible: achieved, on track, behind, moving away; some figures are provisional',
    );
  });

  test('of a question that is not asked are a mistake', () => {
    expect(() => reportOf(inputOf([], { goals }))).toThrow('test-deaths');
  });
});

test('what a country writes stands in the language it is written in', () => {
  const narratives = [{ country: 'MX', from: '2026-01-01', until: '2026-12-31', paragraphs: { es: ['Este año …'] } }];
  const report = section(reportOf(inputOf([], { narratives }), 'en'), 'narratives');

  expect(report.sections).toMatchObject([
    {
      title: 'Mexico',
      blocks: [
        { content: [{ text: 'From January 1, 2026 to December 31, 2026.' }] },
        { content: [{ text: 'Written in Spanish only.' }] },
        { content: [{ text: 'Este año …' }], language: 'es' },
      ],
    },
  ]);
});
