import { languages } from '../../base/index.ts';
import { joinItems } from '../plan/cell-list.ts';
import type { Cells } from '../plan/cells.ts';
import type { PlanTableName } from '../plan/plan-table.ts';
import { goalUri, iatiCodes, questionUri, vigiaNamespace } from './terms.ts';

/** An element of a file that was parsed. */
export interface XmlTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlTree | string)[];
  readonly line: number;
}

/** A row of one of the tables, and the line at which its element begins. */
export interface DecodedRow {
  readonly table: PlanTableName;
  readonly row: number;
  readonly cells: Cells;
}

/**
 * What activities of the IATI standard 2 say of commitments and goals, as rows of our tables. Columns that the file does not
 * speak of are absent. Actual values are left: figures come from their publishers.
 */
export function decodeIati(root: XmlTree): readonly DecodedRow[] {
  const prefix =
    Object.entries(root.attributes)
      .find(([, value]) => value === vigiaNamespace)?.[0]
      .slice(6) ?? '';
  const activities = elements(root, 'iati-activity');
  const ids = new Map(activities.map((activity) => [textOf(first(activity, 'iati-identifier')), idOf(activity)]));
  return activities.flatMap((activity) => {
    const reading = { activity, id: idOf(activity), ids, prefix };
    return [commitmentRow(reading), ...elements(activity, 'result').flatMap((result) => goalRows(result, reading))];
  });
}

interface Reading {
  readonly activity: XmlTree;
  readonly id: string;
  /** Own identifiers by those of the standard. */
  readonly ids: ReadonlyMap<string, string>;
  /** By which the file calls our namespace; empty: it does not. */
  readonly prefix: string;
}

function commitmentRow({ activity, id, ids, prefix }: Reading): DecodedRow {
  const own = ownOf(activity, prefix);
  const description = first(activity, 'description');
  const parent = elements(activity, 'related-activity').find(
    ({ attributes }) => attributes['type'] === iatiCodes.parent,
  );
  const days = elements(activity, 'activity-date').filter((one) => ownOf(one, prefix)('basis') === undefined);
  const parentRef = parent?.attributes['ref'];
  return {
    table: 'commitments',
    row: activity.line,
    cells: present({
      id,
      revision: own('revision'),
      level: own('level') ?? (prefix === '' ? (parent === undefined ? 'strategy' : 'action') : undefined),
      origin: own('origin'),
      parent: parentRef === undefined ? '' : (ids.get(parentRef) ?? parentRef),
      ...texts('title', first(activity, 'title')),
      ...(description === undefined || ownOf(description, prefix)('basis') !== undefined
        ? {}
        : texts('description', description)),
      // Planned before actual.
      from: dayOf(days, '1') ?? dayOf(days, '2'),
      until: dayOf(days, '3') ?? dayOf(days, '4'),
      ...ownersOf(elements(activity, 'participating-org'), prefix),
    }),
  };
}

function dayOf(days: readonly XmlTree[], type: string): string | undefined {
  return days.find(({ attributes }) => attributes['type'] === type)?.attributes['iso-date'];
}

/** A country is known by our attribute, or by the first letters of the identifier of the organisation. */
function ownersOf(organisations: readonly XmlTree[], prefix: string): Cells {
  const owners = organisations.flatMap((one) => {
    const own = ownOf(one, prefix);
    const country = own('country') ?? /^([A-Z]{2})-/u.exec(one.attributes['ref'] ?? '')?.[1];
    const isNamed = own('country') === undefined || own('agency') !== undefined;
    return country === undefined || own('basis') !== undefined
      ? []
      : [{ country, agency: isNamed ? texts('agency', one) : {} }];
  });
  if (owners.length === 0) return {};
  return Object.fromEntries(
    languages.map((language) => [
      `owners_${language}`,
      joinItems(
        owners.map(({ country, agency }) => {
          const name = agency[`agency_${language}`];
          return name === undefined ? country : `${country}:${name}`;
        }),
      ),
    ]),
  );
}

function goalRows(result: XmlTree, reading: Reading): readonly DecodedRow[] {
  return elements(result, 'indicator').map((indicator, at) => {
    const own = ownOf(indicator, reading.prefix);
    const references = elements(indicator, 'reference').map(({ attributes }) => attributes);
    const coded = (uri: string): string | undefined => references.find((one) => one['indicator-uri'] === uri)?.['code'];
    return {
      table: 'goals' as const,
      row: indicator.line,
      cells: present({
        id: coded(goalUri) ?? `${reading.id}#${result.line}.${at + 1}`,
        revision: own('revision'),
        commitment: reading.id,
        question: coded(questionUri) ?? references[0]?.['code'],
        limit: own('limit'),
        ...texts('note', first(result, 'description')),
        ...baselineOf(first(indicator, 'baseline'), reading.prefix),
        ...targetOf(indicator),
      }),
    };
  });
}

function baselineOf(baseline: XmlTree | undefined, prefix: string): Cells {
  if (baseline === undefined) return {};
  const { attributes } = baseline;
  const year = attributes['year'];
  const agreedAsOf = ownOf(baseline, prefix)('agreed-as-of');
  const day = attributes['iso-date'] ?? (year === undefined ? undefined : `${year}-01-01`);
  if (prefix !== '' && agreedAsOf === undefined) return present({ baseline: day });
  const value = attributes['value'];
  if (value === undefined) return present({ baseline: day });
  return present({
    baseline: day,
    agreed_value: value,
    agreed_unit: dimensionOf(baseline, 'unit'),
    agreed_as_of: agreedAsOf ?? day,
  });
}

/** Of several periods the last with a target. */
function targetOf(indicator: XmlTree): Cells {
  const aims = elements(indicator, 'period').flatMap((period) =>
    elements(period, 'target').flatMap((target) => {
      const value = target.attributes['value'];
      const end = first(period, 'period-end')?.attributes['iso-date'];
      return value === undefined
        ? []
        : [{ value, unit: dimensionOf(target, 'unit'), by: dimensionOf(target, 'by') ?? end }];
    }),
  );
  const aim = aims.toSorted((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1)).at(-1);
  return aim === undefined ? {} : present({ target_value: aim.value, target_unit: aim.unit, target_by: aim.by });
}

function dimensionOf(figure: XmlTree, name: string): string | undefined {
  return elements(figure, 'dimension').find(({ attributes }) => attributes['name'] === name)?.attributes['value'];
}

/** The publisher's own identifier, else the standard's. */
function idOf(activity: XmlTree): string {
  const own = elements(activity, 'other-identifier').find(
    ({ attributes }) => attributes['type'] === iatiCodes.ownIdentifier,
  );
  return own?.attributes['ref'] ?? textOf(first(activity, 'iati-identifier')).trim();
}

/** Its narratives by language; one without is in that of the activity, which is English here. */
function texts(column: string, node: XmlTree | undefined): Cells {
  if (node === undefined) return {};
  return Object.fromEntries(
    elements(node, 'narrative').map((narrative) => [
      `${column}_${narrative.attributes['xml:lang'] ?? 'en'}`,
      textOf(narrative),
    ]),
  );
}

function ownOf({ attributes }: XmlTree, prefix: string): (name: string) => string | undefined {
  return (name) => (prefix === '' ? undefined : attributes[`${prefix}:${name}`]);
}

function elements({ children }: XmlTree, name: string): readonly XmlTree[] {
  return children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}

function first(node: XmlTree, name: string): XmlTree | undefined {
  return elements(node, name)[0];
}

function textOf(node: XmlTree | undefined): string {
  return node === undefined ? '' : node.children.filter((child) => typeof child === 'string').join('');
}

function present(cells: Readonly<Record<string, string | undefined>>): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}
