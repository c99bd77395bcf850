import { createHash } from 'node:crypto';
import { languages } from '../../../../base/index.ts';
import type { IndicatorDefinition, ReportFacts } from '../../../../commitments/index.ts';
import { encodeCsvRecord } from '../../../../exchange/index.ts';
import { describeMarking } from '../../../../model/index.ts';
import { populationOf } from '../../indicator/evaluate-figures.ts';
import type { MeasuredKnownSeries } from '../../indicator/read-known.ts';
import type { GatheredQuestion, GatheredReport } from '../gather-report.ts';
import { reportVoice } from '../report-voice.ts';
import { writeZip } from '../zip.ts';
import { type PackedAnswer, packageFormat } from './format.ts';
import { figureTable, numberTable, type PackageTable, placeTable } from './number-rows.ts';
import { SeriesNumbers } from './series-numbers.ts';
import { workTables } from './work-tables.ts';

/**
 * The data package: reported figures, questions, populations, and every number of the report. The same report gives the same
 * bytes, and its numbers can be computed anew from nothing else.
 */
export function writePackage({ input, questions }: GatheredReport, facts: ReportFacts): Buffer {
  const numbers = new SeriesNumbers(questions);
  const asked = questions.map((question) => ({
    area: question.asked.area,
    training: question.asked.training,
    present: answerOf(question.asked.definition, question.present, numbers),
    past: question.past === null ? null : answerOf(question.past.definition, question.past.known, numbers),
  }));
  const tables: readonly PackageTable[] = [
    numberTable(facts),
    figureTable(facts),
    placeTable(facts),
    ...numbers.tables(),
    settlingTable(questions, numbers),
    populationTable(questions),
    ...workTables(questions),
  ];
  const files = [
    {
      name: 'read-me.txt',
      content: Buffer.from(
        readMe(
          input.marking,
          input.questions.some(({ training }) => training),
        ),
      ),
    },
    { name: 'questions.json', content: json(asked) },
    { name: 'goals.json', content: json(input.goals ?? []) },
    ...tables.map((table) => ({ name: table.name, content: csvOf(table) })),
  ];
  const metadata = {
    format: packageFormat,
    strategy: input.strategy,
    asKnownOn: input.asKnownOn,
    since: input.since,
    tlp: input.marking.tlp,
    marking: input.marking,
    audience: input.audience,
    training: input.questions.some(({ training }) => training),
    node: input.node,
    commitments: input.commitments,
    narratives: input.narratives ?? [],
    sources: input.sources,
    files: files.map(({ name, content }) => ({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  };
  return writeZip([{ name: 'metadata.json', content: json(metadata) }, ...files]);
}

function answerOf(
  definition: IndicatorDefinition,
  { series, denominator }: GatheredQuestion['present'],
  numbers: SeriesNumbers,
): { readonly definition: IndicatorDefinition } & Omit<PackedAnswer, 'definition'> {
  const numbersOf = (all: readonly MeasuredKnownSeries[]): number[] => all.map((one) => numbers.of(one));
  return { definition, series: numbersOf(series), denominator: numbersOf(denominator) };
}

/** What provisional figures may still become depends on all series of a question: it is told question by question. */
function settlingTable(questions: readonly GatheredQuestion[], numbers: SeriesNumbers): PackageTable {
  const rows = questions.flatMap(({ asked, present, past }) =>
    (
      [
        ['present', present],
        ['past', past?.known],
      ] as const
    ).flatMap(([known, figures]) =>
      (['series', 'denominator'] as const).flatMap((role) =>
        (figures?.[role] ?? []).flatMap((series) =>
          [...series.settling].map(([period, { low, high }]) => [
            asked.definition.id,
            role,
            numbers.of(series),
            known,
            period,
            low,
            high,
          ]),
        ),
      ),
    ),
  );
  const columns = ['QUESTION', 'ROLE', 'SERIES', 'KNOWN', 'PERIOD', 'LOW', 'HIGH'];
  return { name: 'settling.csv', columns, keys: 5, rows };
}

/** Persons in every place and year that a rate is related to. */
function populationTable(questions: readonly GatheredQuestion[]): PackageTable {
  const asked = new Map<string, readonly [string, number]>();
  for (const { asked: question } of questions) {
    const { definition, present, past } = question;
    if (definition.denominator.kind !== 'population') continue;
    const years = new Set([...present.periods, ...(past?.periods ?? [])].map((period) => Number(period.slice(0, 4))));
    const { of } = definition.denominator;
    for (const place of of === undefined ? definition.measure.places : [of])
      for (const year of years) asked.set(`${place} ${year}`, [place, year]);
  }
  const rows = [...asked.values()].map(([place, year]) => [place, year, populationOf(place, `${year}-01-01`) ?? null]);
  return { name: 'populations.csv', columns: ['PLACE', 'YEAR', 'PERSONS'], keys: 2, rows };
}

/** Text of about so many characters becomes bytes at once. */
const chunkLength = 2 ** 16;

function csvOf({ columns, rows }: PackageTable): Buffer {
  const chunks: Buffer[] = [];
  let text = encodeCsvRecord(columns);
  for (const row of rows) {
    if (text.length > chunkLength) {
      chunks.push(Buffer.from(text));
      text = '';
    }
    text += encodeCsvRecord(row);
  }
  return Buffer.concat([...chunks, Buffer.from(text)]);
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** What a person reads who opens the package: who may have it, and whether it is real. */
function readMe(marking: GatheredReport['input']['marking'], training: boolean): string {
  const lines = languages.flatMap((language) => [
    describeMarking(marking)[language],
    ...(training ? [reportVoice(language).text('training')] : []),
  ]);
  return `${lines.join('\n')}\n`;
}
