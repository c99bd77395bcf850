import { formatFigure } from '../../base/index.ts';
import { paragraph, type Section, strong, type Table, text } from './document.ts';
import type { QuestionFacts } from './question-facts.ts';
import { idsOfStrategy, type ReportInput } from './report-input.ts';
import { sayCoverage, sayDay, sayFigure, sayPeriod, sayRemarks, sayText } from './say.ts';
import type { ReportVoice } from './voice.ts';

interface Annexes {
  readonly input: ReportInput;
  readonly facts: readonly QuestionFacts[];
}

/** Methods, coverage, revisions, sources, and how to check the report. */
export function annexSections({ input, facts }: Annexes, voice: ReportVoice): readonly Section[] {
  const { since } = input;
  return [
    methods(voice),
    coverage(facts, voice),
    ...(since === null ? [] : [revisions(facts, { ...input, since }, voice)]),
    sources(input, voice),
    reproduction(input, voice),
  ];
}

function methods(voice: ReportVoice): Section {
  const blocks = (['questions', 'bounds', 'change', 'goals', 'direction'] as const).map((name) =>
    paragraph(voice.text(`methods.${name}`)),
  );
  return { id: 'methods', title: voice.text('methods'), blocks, sections: [] };
}

function coverage(facts: readonly QuestionFacts[], voice: ReportVoice): Section {
  const table: Table = {
    kind: 'table',
    caption: voice.text('coverage.table'),
    columns: [
      { title: voice.text('column.question'), numeric: false, share: 8 },
      { title: voice.text('column.period'), numeric: false, share: 5 },
      { title: voice.text('column.reporting'), numeric: true, share: 3 },
      { title: voice.text('column.remarks'), numeric: false, share: 6 },
    ],
    rows: facts.map(({ definition, latest }) => [
      [text(sayText(definition.title, voice))],
      [text(latest === null ? '–' : sayPeriod(latest.period, definition, voice))],
      [text(latest === null ? '–' : sayCoverage(latest, voice))],
      [
        text(
          latest === null ? voice.text('areas.nothing') : sayRemarks(latest, voice).slice(isShort(latest)).join(', '),
        ),
      ],
    ]),
  };
  return { id: 'coverage', title: voice.text('coverage'), blocks: [table], sections: [] };
}

/** That places are missing is said in a column of its own. */
function isShort({ reporting, expected }: NonNullable<QuestionFacts['latest']>): number {
  return reporting.length < expected ? 1 : 0;
}

function revisions(
  facts: readonly QuestionFacts[],
  { since, asKnownOn }: ReportInput & { readonly since: string },
  voice: ReportVoice,
): Section {
  const day = sayDay(since, voice);
  const count = (value: number): string => formatFigure(value, voice.locale);
  const table: Table = {
    kind: 'table',
    caption: voice.text('revisions.table'),
    columns: [
      { title: voice.text('column.question'), numeric: false, share: 7 },
      { title: voice.text('column.period'), numeric: false, share: 4 },
      { title: voice.text('column.said', { since: day }), numeric: true, share: 5 },
      { title: voice.text('column.known'), numeric: true, share: 5 },
      { title: voice.text('column.cells'), numeric: false, share: 5 },
    ],
    rows: facts.flatMap(({ definition, said, known, revisions: counts }) => {
      if (said === null || counts === null) return [];
      const { revised, added, withdrawn } = counts;
      return [
        [
          [text(sayText(definition.title, voice))],
          [text(sayPeriod(said.period, definition, voice))],
          [text(sayFigure(said, definition, voice))],
          [text(known === null ? voice.text('figure.none') : sayFigure(known, definition, voice))],
          [
            text(
              voice.text('revisions.cells', {
                revised: count(revised),
                added: count(added),
                withdrawn: count(withdrawn),
              }),
            ),
          ],
        ],
      ];
    }),
  };
  return {
    id: 'revisions',
    title: voice.text('revisions', { since: day }),
    blocks: [
      paragraph(voice.text('revisions.lead', { since: day, day: sayDay(asKnownOn, voice) })),
      ...(table.rows.length === 0 ? [] : [table]),
    ],
    sections: [],
  };
}

function sources(input: ReportInput, voice: ReportVoice): Section {
  const table: Table = {
    kind: 'table',
    caption: voice.text('sources.table'),
    columns: [
      { title: voice.text('column.source'), numeric: false, share: 10 },
      { title: voice.text('column.asOf'), numeric: false, share: 3 },
      { title: voice.text('column.licence'), numeric: false, share: 8 },
    ],
    rows: input.sources.map(({ title, publisher, homepage, asOf, licence, attribution }) => [
      [{ kind: 'link', text: sayText(title, voice), address: homepage }, text(`, ${sayText(publisher, voice)}`)],
      [text(asOf ?? '–')],
      [text(`${licence}. ${sayText(attribution, voice)}`)],
    ]),
  };
  const own = idsOfStrategy(input);
  const named = new Set(input.commitments.flatMap((one) => (own.has(one.id) ? (one.passage?.statement ?? []) : [])));
  const statements = input.statements.filter(({ id }) => named.has(id));
  return {
    id: 'sources',
    title: voice.text('sources'),
    blocks: [
      ...(input.sources.length === 0 ? [] : [table]),
      paragraph([strong(voice.text('sources.statements'))]),
      {
        kind: 'list',
        items: statements.map(({ title, place, publishedOn, publisher }) => [
          text(
            voice.text('sources.statement', {
              title: sayText(title, voice),
              place: sayText(place, voice),
              day: sayDay(publishedOn, voice),
              publisher: sayText(publisher, voice),
            }),
          ),
        ]),
      },
    ],
    sections: [],
  };
}

function reproduction({ node, packageName, asKnownOn }: ReportInput, voice: ReportVoice): Section {
  return {
    id: 'reproduce',
    title: voice.text('reproduce'),
    blocks: [
      paragraph(voice.text('reproduce.package', { name: packageName })),
      paragraph([{ kind: 'code', text: `vigia report verify ${packageName}` }]),
      paragraph(voice.text('reproduce.withheld')),
      paragraph(
        voice.text('reproduce.version', {
          version: node.version,
          country: sayText(node.name, voice),
          day: sayDay(asKnownOn, voice),
        }),
        'quiet',
      ),
    ],
    sections: [],
  };
}
