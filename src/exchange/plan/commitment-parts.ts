import { languages, type Text } from '../../base/index.ts';
import type { Party } from '../../model/index.ts';
import type { JsonValue } from '../json/json-value.ts';
import { joinItems, splitItems } from './cell-list.ts';
import type { Part, ReportFault } from './cells.ts';
import type { CommitmentText } from './commitment-text.ts';
import { evidencePart } from './evidence-part.ts';
import { columnsOf, textPart, wordOf, wordPart } from './parts.ts';
import { recommendationPart } from './recommendation-part.ts';

/** Columns of a commitment beside its identifier, in order; others' programs read them by name. */
export const commitmentParts: readonly Part<CommitmentText>[] = [
  wordPart('level', ({ level }) => level),
  wordPart('origin', ({ origin }) => origin),
  wordPart('parent', ({ parent }) => parent),
  textPart('title', ({ title }) => title),
  textPart('description', ({ description }) => description),
  {
    name: 'horizon',
    columns: ['from', 'until'],
    write: ({ horizon }) => [horizon?.from ?? null, horizon?.until ?? null],
    read: ([from = '', until = '']) =>
      wordOf(from) === null && wordOf(until) === null ? null : { from: wordOf(from), until: wordOf(until) },
  },
  {
    name: 'owners',
    columns: columnsOf('owners'),
    write: ({ owners }) => languages.map((language) => joinItems(owners.map((owner) => writeOwner(owner, language)))),
    read: readOwners,
  },
  {
    name: 'sectors',
    columns: ['sectors'],
    write: ({ sectors }) => [joinItems(sectors)],
    read: ([cell = '']) => splitItems(cell),
  },
  textPart('resources', ({ resources }) => resources),
  {
    name: 'dependsOn',
    columns: ['depends_on'],
    write: ({ dependsOn }) => [joinItems(dependsOn)],
    read: ([cell = '']) => splitItems(cell),
  },
  {
    name: 'lineage',
    columns: ['lineage'],
    write: ({ lineage }) => [joinItems(lineage.map(({ relation, basis, to }) => `${relation}:${basis}:${to}`))],
    read: ([cell = ''], report) => splitItems(cell).flatMap((item) => readRelation(item, report)),
  },
  {
    name: 'passage',
    columns: ['statement', 'passage'],
    write: ({ passage }) => [passage?.statement ?? null, passage?.words ?? null],
    read: ([statement = '', words = '']) =>
      wordOf(statement) === null && wordOf(words) === null ? null : { statement: wordOf(statement), words },
  },
  evidencePart,
  {
    name: 'questions',
    columns: ['questions'],
    write: ({ questions }) => [joinItems(questions)],
    read: ([cell = '']) => splitItems(cell),
  },
  recommendationPart,
];

/** `CA`, or `CA:` and the authority in charge. */
function writeOwner({ country, agency }: Party, language: keyof Text): string {
  return agency === null ? country : `${country}:${agency[language]}`;
}

/** The same countries in the same order in each language, each with its authority or without. */
function readOwners(cells: readonly string[], report: ReportFault): JsonValue {
  const spoken = cells.map((cell) => splitItems(cell).map(readOwner));
  const [first = []] = spoken;
  if (first.some(({ country }) => !/^[A-Z]{2}$/u.test(country))) report('not-an-owner');
  const differing = spoken.findIndex(
    (owners) => owners.length !== first.length || owners.some(({ country }, at) => country !== first[at]?.country),
  );
  if (differing !== -1) {
    report('owners-differ', differing);
    return [];
  }
  return first.map(({ country }, at) => {
    const agencies = spoken.map((owners) => owners[at]?.agency ?? null);
    if (agencies.every((agency) => agency === null)) return { country, agency: null };
    return { country, agency: Object.fromEntries(languages.map((language, of) => [language, agencies[of] ?? ''])) };
  });
}

function readOwner(item: string): { readonly country: string; readonly agency: string | null } {
  const colon = item.indexOf(':');
  if (colon === -1) return { country: item, agency: null };
  return { country: item.slice(0, colon).trim(), agency: item.slice(colon + 1) };
}

function readRelation(item: string, report: ReportFault): readonly JsonValue[] {
  const [, relation = '', basis = '', to = ''] = /^([\w-]+):([\w-]+):(.+)$/su.exec(item) ?? [];
  if (to !== '') return [{ relation, to, basis }];
  report('not-a-relation');
  return [];
}
