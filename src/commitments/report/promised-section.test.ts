import { expect, test } from 'vitest';
import { promise, text } from '../content/promise.ts';
import { askedOf, inputOf, voiceOf } from './_report.ts';
import { promisedSection } from './promised-section.ts';

const recommended = promise({
  id: 'waiting-times',
  level: 'action',
  origin: 'recommendation',
  parent: 'nadd-2026',
  owners: [],
  title: text('Publish waiting times', 'Publier les délais', 'Publicar los tiempos'),
  passage: null,
  evidence: [
    { title: text('Dataset', 'Données', 'Datos'), address: 'https://data.example/', day: '2025-09-01' },
    { title: text('Page', 'Page', 'Página'), address: 'https://page.example/', day: null },
  ],
  recommendation: {
    body: 'incb',
    bodyName: null,
    reference: 'par. 42',
    document: { title: text('Report 2025', 'Rapport 2025', 'Informe 2025'), address: null, day: '2026-03-04' },
    addressed: ['CA'],
    responses: {},
    state: 'open',
    stateOn: null,
  },
});

test('a recommendation is named with its body, its place and its state, and evidence with its address', () => {
  const section = promisedSection(
    inputOf([], { commitments: [...inputOf([]).commitments, recommended] }),
    voiceOf('fr'),
  );
  const items = section.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const item = items.find(([first]) => first?.text === 'Publier les délais.') ?? [];

  expect(item.map((part) => part.text).join('')).toBe(
    'Publier les délais. Recommandé par\u00a0: Organe international de contrôle des stupéfiants (OICS); par. 42 dans Rapport 2025, 4 mars 2026 (ouverte). Éléments probants\u00a0: Données (1er septembre 2025); Page.',
  );
  expect(item.flatMap((part) => (part.kind === 'link' ? [part.address] : []))).toEqual([
    'https://data.example/',
    'https://page.example/',
  ]);
});

test('questions that a commitment names are answered with their latest figure, and none is called progress', () => {
  const shown = promise({
    id: 'licences',
    level: 'action',
    origin: 'third-country',
    parent: 'nadd-2026',
    owners: [],
    title: text('Licences', 'Licences', 'Licencias'),
    passage: null,
    questions: ['opioid-deaths', 'asked-elsewhere'],
  });
  const asked = askedOf([10, 12], null, { id: 'opioid-deaths', title: text('Deaths', 'Décès', 'Defunciones') });
  const silent = askedOf([], null, { id: 'opioid-deaths', title: text('Deaths', 'Décès', 'Defunciones') });

  const said = (question: typeof asked): string => {
    const input = inputOf([question], { commitments: [...inputOf([]).commitments, shown] });
    const items = promisedSection(input, voiceOf('en')).blocks.flatMap((block) =>
      block.kind === 'list' ? block.items : [],
    );
    return (items.find(([first]) => first?.text === 'Licences.') ?? []).map((part) => part.text).join('');
  };

  expect(said(asked)).toBe('Licences. Figures: Deaths: 12\u00a0deaths (February 2024).');
  expect(said(silent)).toBe('Licences. Figures: Deaths: nothing was reported.');
});
