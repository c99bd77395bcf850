import type { Commitment, CommitmentId, Evidence, Party, Recommendation } from '../../model/index.ts';
import { commitmentRelations, nameOfBody } from '../../model/index.ts';
import { type Block, type Inline, paragraph, type Section, strong, text } from './document.ts';
import type { ReportInput } from './report-input.ts';
import { sayDay, sayFigure, sayFirst, sayList, sayPeriod, sayText } from './say.ts';
import type { ReportVoice } from './voice.ts';

/** The strategy and what stands in it, as its statements have it. */
export function promisedSection(input: ReportInput, voice: ReportVoice): Section {
  const strategy = input.commitments.find(({ id }) => id === input.strategy);
  const own = strategy === undefined ? [] : [entryOf(strategy, input, voice)];
  return {
    id: 'promised',
    title: voice.text('promised'),
    blocks: [
      paragraph(voice.text('promised.lead')),
      ...own,
      ...(strategy === undefined ? [] : listsBelow(strategy.id, input, voice)),
    ],
    sections: [],
  };
}

function listsBelow(parent: CommitmentId, input: ReportInput, voice: ReportVoice): readonly Block[] {
  const below = input.commitments.filter((one) => one.parent === parent);
  if (below.length === 0) return [];
  const items = below.flatMap((one) => [lineOf(one, input, voice), ...linesBelow(one.id, input, voice)]);
  return [{ kind: 'list', items }];
}

/** What stands below an entry, each named after the one it stands in. */
function linesBelow(parent: CommitmentId, input: ReportInput, voice: ReportVoice): readonly (readonly Inline[])[] {
  return input.commitments
    .filter((one) => one.parent === parent)
    .flatMap((one) => [lineOf(one, input, voice), ...linesBelow(one.id, input, voice)]);
}

function entryOf(commitment: Commitment, input: ReportInput, voice: ReportVoice): Block {
  return paragraph(lineOf(commitment, input, voice), 'plain');
}

function lineOf(commitment: Commitment, input: ReportInput, voice: ReportVoice): readonly Inline[] {
  const { title, horizon, owners, lineage, evidence, questions, recommendation } = commitment;
  const titleOf = (id: CommitmentId): string => {
    const found = input.commitments.find((one) => one.id === id);
    return found === undefined ? id : sayText(found.title, voice);
  };
  const lineages = commitmentRelations.flatMap((relation) =>
    (['text', 'reading'] as const).flatMap((basis) => {
      const others = lineage.filter((one) => one.relation === relation && one.basis === basis);
      if (others.length === 0) return [];
      const said = voice.text(`promised.lineage.${relation}`, {
        others: others.map(({ to }) => titleOf(to)).join('; '),
      });
      return [basis === 'text' ? said : voice.text('promised.reading', { lineage: said })];
    }),
  );
  const remarks = [
    ...(recommendation === null ? [] : [recommendationOf(recommendation, voice)]),
    ...(horizon === null
      ? []
      : [voice.text('promised.horizon', { from: sayDay(horizon.from, voice), until: sayDay(horizon.until, voice) })]),
    ...lineages,
    ...passageOf(commitment, input, voice),
  ];
  return [
    strong(`${sayText(title, voice)}.`),
    text(remarks.length === 0 ? '' : ` ${sayFirst(remarks.join('. '), voice)}.`),
    text(ownersOf(owners, voice)),
    ...dataOf(questions, input, voice),
    ...evidenceOf(evidence, voice),
  ];
}

/** Who recommends it, where it is written, and what became of it. */
function recommendationOf(recommendation: Recommendation, voice: ReportVoice): string {
  const { reference, document, state } = recommendation;
  return voice.text('promised.recommendation', {
    body: sayText(nameOfBody(recommendation), voice),
    reference,
    document: sayText(document.title, voice),
    day: sayDay(document.day, voice),
    state: voice.text(`promised.state.${state}`),
  });
}

/** What the data answer to the questions that it names: of each the latest figure, without a verdict. */
function dataOf(questions: readonly string[], input: ReportInput, voice: ReportVoice): readonly Inline[] {
  const said = questions.flatMap((id) => {
    const asked = input.questions.find(({ definition }) => definition.id === id);
    if (asked === undefined) return [];
    const { definition, present } = asked;
    const latest = present.latest();
    present.forget();
    const title = sayText(definition.title, voice);
    if (latest === undefined || latest.reporting.length === 0) return [voice.text('promised.data.none', { title })];
    const figure = sayFigure(latest, definition, voice);
    return [voice.text('promised.data.figure', { title, figure, period: sayPeriod(latest.period, definition, voice) })];
  });
  return said.length === 0 ? [] : [text(` ${voice.text('promised.data')} ${said.join('; ')}.`)];
}

function evidenceOf(evidence: readonly Evidence[], voice: ReportVoice): readonly Inline[] {
  const named = evidence.flatMap(({ title, address, day }, at): readonly Inline[] => [
    text(at === 0 ? ' ' : '; '),
    { kind: 'link', text: sayText(title, voice), address },
    text(day === null ? '' : ` (${sayDay(day, voice)})`),
  ]);
  return named.length === 0 ? [] : [text(` ${voice.text('promised.evidence')}`), ...named, text('.')];
}

function passageOf({ passage }: Commitment, { statements }: ReportInput, voice: ReportVoice): readonly string[] {
  const statement = statements.find(({ id }) => id === passage?.statement);
  if (passage === null || statement === undefined) return [];
  return [
    voice.text('promised.passage', {
      words: passage.words,
      statement: sayText(statement.title, voice),
      day: sayDay(statement.publishedOn, voice),
    }),
  ];
}

/** Agencies, where a country has named one; the countries of the Dialogue themselves are not named again with every entry. */
function ownersOf(owners: readonly Party[], voice: ReportVoice): string {
  const named = owners.flatMap(({ country, agency }) =>
    agency === null ? [] : [`${sayText(agency, voice)} (${country})`],
  );
  return named.length === 0 ? '' : ` ${voice.text('promised.owners', { owners: sayList(named, voice) })}`;
}
