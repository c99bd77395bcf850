/** One entry of the compiled matrix, and what it says in Vigía's terms. */
export interface ControlEntry {
  readonly jurisdiction: string;
  readonly instrument: string;
  readonly list: string;
  readonly item?: string | number;
  readonly text?: string;
  readonly effective: string | null;
  readonly effective_kind?: string;
  readonly valid_to?: string;
  readonly citation: string;
  readonly basis: string;
  readonly confidence: string;
  readonly status?: string;
  readonly rule?: string;
  readonly source: string;
}

const instruments: readonly (readonly [pattern: RegExp, id: string])[] = [
  [/^Single Convention/u, 'un-1961'],
  [/^Convention on Psychotropic/u, 'un-1971'],
  [/^Convention against Illicit/u, 'un-1988'],
  [/^Controlled Drugs and Substances Act/u, 'ca-cdsa'],
  [/^Ley General de Salud/u, 'mx-lgs'],
  [/^Ley Federal para el Control/u, 'mx-lfcpq'],
  [/bill$/u, 'us-bill'],
  [/1310\.02/u, 'us-list-chemicals'],
  [/^Controlled Substances Act|^21 U\.S\.C\. 812|^21 CFR 1300/u, 'us-csa'],
  [/^Opiumwet/u, 'nl-opiumwet'],
  [/^Reg\. \(EC\) 273/u, 'eu-precursors'],
];

const lists: Readonly<Record<string, string>> = {
  'Schedule I and IV': 'I-IV',
  'Schedule II+IV': 'II',
  'Schedule V Part 1': 'V-1',
  'Schedule V Part 2 Table 1 (Class A)': 'V-2',
  'Schedule VI Part 1': 'VI-1',
  'Schedule VI Part 1 (Class A)': 'VI-1',
  'VI-A': 'VI-1',
  'Schedule VI Part 2 (Class B)': 'VI-2',
  'Lijst I': 'I',
  'Lijst II': 'II',
  'Table I': 'table-I',
  'Table II': 'table-II',
  'List I': 'list-I',
  'List II': 'list-II',
};

/** Which list of which text an entry stands on. */
export function listOf(entry: { jurisdiction: string; instrument: string; list: string; basis?: string }): {
  jurisdiction: string;
  instrument: string;
  list: string;
} {
  const instrument = instruments.find(([pattern]) => pattern.test(entry.instrument))?.[1];
  if (instrument === undefined) throw new Error(`no instrument for ${entry.instrument}`);
  return { jurisdiction: entry.jurisdiction, instrument, list: shortList(entry.list) };
}

function shortList(published: string): string {
  const name = published.replace(/ \((?:proposed|by Acuerdo)\)$/u, '');
  const article = /^art\. (\d+)(?: fracción (\w+))?$/u.exec(name);
  if (article !== null) return [article[1], article[2]].filter((part) => part !== undefined).join('-');
  return lists[name] ?? name.replace(/^(?:Schedule|Category|Lijst) /u, '');
}

/** A row of `seedRows`; see `seed-row.ts`. */
export function seedRow(
  substance: string,
  entry: ControlEntry,
  sources: string[],
): readonly (string | number | null)[] {
  const { jurisdiction, instrument, list } = listOf(entry);
  const [since, sinceKind] = sinceOf(entry);
  const recalled = /recalled|text of the decree not/u.test(entry.source);
  if (!sources.includes(entry.source)) sources.push(entry.source);
  return [
    substance,
    jurisdiction,
    instrument,
    list,
    entry.item === undefined ? null : String(entry.item),
    entry.text ?? null,
    since,
    sinceKind,
    entry.valid_to ?? null,
    statusOf(entry),
    confidenceOf(entry),
    recalled ? 'recalled' : 'read',
    citationOf(entry),
    sources.indexOf(entry.source),
  ];
}

/** Where the compiled day is the one on which a decision took effect, the citation says so: nothing was decided on it. */
function citationOf({ citation, effective_kind: kind }: ControlEntry): string {
  return kind === 'in force' ? citation.replace(/^CND decision /u, 'CND decision, in force ') : citation;
}

function statusOf(entry: ControlEntry): string {
  const { status, instrument, list, valid_to: end } = entry;
  if (status === 'proposed' || status === 'bill') return status;
  // Orders of the Canadian Schedule V name their own end.
  if (status === 'superseded')
    return list.startsWith('Schedule V ') || list === 'Schedule V' ? 'temporary' : 'repealed';
  if (/approved by the Senate/u.test(instrument)) return 'decided';
  return end === undefined && !isTemporaryOrder(entry) ? 'in-force' : 'temporary';
}

/** The United States list temporary orders in a paragraph of their own; the end of each is not in the compilation. */
function isTemporaryOrder({ item }: ControlEntry): boolean {
  return String(item).startsWith('1308.11(h)');
}

/** Such an order holds for three years at most (21 U.S.C. 811(h)(2)): older ones have become something else, or ended. */
function confidenceOf(entry: ControlEntry): string {
  const old = isTemporaryOrder(entry) && entry.effective !== null && entry.effective < '2023-11-21';
  return old && entry.confidence === 'high' ? 'medium' : entry.confidence;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function sinceOf({
  effective,
  effective_kind: kind = '',
  status,
  list,
}: ControlEntry): readonly [string | null, string] {
  if (effective === null) {
    // "in the text as last reformed 2024-06-07", "listed in the text of 2017-05": the entry is no younger than that text.
    const seen = /(\d{4})-(\d{2})(?:-(\d{2}))?/u.exec(kind);
    if (seen === null || !/in the text|listed in the text/u.test(kind)) return [null, 'unknown'];
    return [`${seen[1]}-${seen[2]}-${seen[3] ?? lastDay(Number(seen[1]), Number(seen[2]))}`, 'seen-in-text'];
  }
  if (effective.length < 10) return [`${effective}${effective.length === 4 ? '-01-01' : '-01'}`, 'approximate'];
  // A replaced wording of a permanent list: in the consolidations since that day, and perhaps before.
  if (kind === 'period' && status === 'superseded' && list !== 'Schedule V') return [effective, 'wording-since'];
  if (/this wording|consolidation date/u.test(kind)) return [effective, 'wording-since'];
  if (/CND decision/u.test(kind)) return [effective, 'decision'];
  if (/recalled|approximate/u.test(kind)) return [effective, 'approximate'];
  if (/already in the version|in the version of|present in/u.test(kind)) return [effective, 'seen-in-text'];
  return [effective, 'in-force'];
}
