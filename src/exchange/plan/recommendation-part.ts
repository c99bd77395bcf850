import { languages } from '../../base/index.ts';
import type { Recommendation } from '../../model/index.ts';
import type { CsvValue } from '../csv/encode-csv.ts';
import type { JsonValue } from '../json/json-value.ts';
import { joinItems, splitItems } from './cell-list.ts';
import type { Part, ReportFault } from './cells.ts';
import type { CommitmentText } from './commitment-text.ts';
import { columnsOf, readText, wordOf } from './parts.ts';

/** Columns are called after what they hold, part by part. */
const columns = [
  'recommendation_body',
  ...columnsOf('recommendation_body_name'),
  'recommendation_reference',
  ...columnsOf('recommendation_document_title'),
  'recommendation_document_address',
  'recommendation_document_day',
  'recommendation_addressed',
  'recommendation_responses',
  ...columnsOf('recommendation_responses_text'),
  'recommendation_state',
  'recommendation_state_on',
];

/** Who recommends it, where, to whom, and what became of it; every column blank: it is no recommendation. */
export const recommendationPart: Part<CommitmentText> = {
  name: 'recommendation',
  columns,
  write: ({ recommendation }) =>
    recommendation === null ? columns.map(() => null) : writeRecommendation(recommendation),
  read: (cells, report) => (cells.every((cell) => wordOf(cell) === null) ? null : readRecommendation(cells, report)),
};

function writeRecommendation({
  body,
  bodyName,
  reference,
  document,
  addressed,
  responses,
  state,
  stateOn,
}: Recommendation): readonly CsvValue[] {
  const answers = Object.entries(responses);
  return [
    body,
    ...languages.map((language) => bodyName?.[language] ?? null),
    reference,
    ...languages.map((language) => document.title[language]),
    document.address,
    document.day,
    joinItems(addressed),
    joinItems(answers.map(([country, { response, day }]) => `${country}:${response}:${day}`)),
    ...languages.map((language) =>
      joinItems(answers.flatMap(([country, { text }]) => (text === null ? [] : [`${country}:${text[language]}`]))),
    ),
    state,
    stateOn,
  ];
}

function readRecommendation(cells: readonly string[], report: ReportFault): JsonValue {
  const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
  const texts = (name: string): readonly string[] => columnsOf(name).map(cell);
  return {
    body: wordOf(cell('recommendation_body')),
    bodyName: readText(texts('recommendation_body_name')),
    reference: cell('recommendation_reference'),
    document: {
      title: readText(texts('recommendation_document_title')) ?? { en: '', fr: '', es: '' },
      address: wordOf(cell('recommendation_document_address')),
      day: wordOf(cell('recommendation_document_day')),
    },
    addressed: splitItems(cell('recommendation_addressed')),
    responses: readResponses(cell('recommendation_responses'), texts('recommendation_responses_text'), report),
    state: wordOf(cell('recommendation_state')),
    stateOn: wordOf(cell('recommendation_state_on')),
  };
}

/** `CA:accepted:2026-01-31`, and where a country said more, `CA:` and its words in a column of each language. */
function readResponses(cell: string, spoken: readonly string[], report: ReportFault): JsonValue {
  const at = columns.indexOf('recommendation_responses');
  const answers = splitItems(cell).flatMap((item) => {
    const [, country = '', response = '', day = ''] = /^([A-Z]{2}):([a-z-]+):([\d-]+)$/u.exec(item) ?? [];
    if (country !== '') return [[country, { response, day }] as const];
    report('not-a-response', at);
    return [];
  });
  const countries = new Set(answers.map(([country]) => country));
  const words = spoken.map((items, language) => {
    const said = splitItems(items).map((item) => [item.slice(0, 2), item] as const);
    // Words that belong to no response would be lost.
    const isLost = said.some(([country, item]) => item.charAt(2) !== ':' || !countries.has(country));
    if (isLost) report('not-a-response', at + 1 + language);
    return new Map(said.map(([country, item]) => [country, item.slice(3)]));
  });
  return Object.fromEntries(answers.map(([country, answer]) => [country, { ...answer, text: textIn(country, words) }]));
}

function textIn(country: string, words: readonly ReadonlyMap<string, string>[]): JsonValue {
  if (words.every((one) => !one.has(country))) return null;
  const [en = '', fr = '', es = ''] = words.map((one) => one.get(country) ?? '');
  return { en, fr, es };
}
