import { type ControlSource, controlSources, type Layout, sources } from '../../src/sources/index.ts';
import { code, page, table } from './markdown.ts';

const frequencyNames = {
  A: 'yearly',
  S: 'half-yearly',
  Q: 'quarterly',
  M: 'monthly',
  W: 'weekly',
  D: 'daily',
} as const;

/** `docs/reference/sources.md`, from the list of sources. */
export function sourcePage(): string {
  return page('Sources', [
    `${sources.length} published feeds are connected.\nEach has a folder in \`src/sources\` whose README says what it holds, how it is revised and what is known to be missing.`,
    table(
      ['source', 'country', 'publisher', 'cadence', 'licence'],
      sources.map(({ id, country, publisher, cadence, licence }) => [
        `[${id}](#${id})`,
        country,
        publisher.en,
        `${frequencyNames[cadence.frequency]}, ${cadence.lagDays} days after the period`,
        licence.url === undefined ? licence.name : `[${licence.name}](${licence.url})`,
      ]),
    ),
    ...sources.map((source) =>
      [
        `## ${source.id}`,
        source.description.en,
        `[README](../../src/sources/${source.id}/README.md) · [publisher’s page](${source.homepage}) · connector ${source.connectorVersion} · files in ${source.languages.join(', ')} · TLP:${source.marking.tlp}`,
        `${source.licence.attribution.en}`,
        table(['layout', 'format', 'calendar', 'columns'], source.layouts.map(layoutRow)),
      ].join('\n\n'),
    ),
    textsSection(),
  ]);
}

/** Texts of law: not fed by deliveries, but loaded edition by edition. */
function textsSection(): string {
  return [
    '## Texts of law',
    'What `vigia texts load <text> <file…>` takes: one edition at a time, all its language versions together.',
    table(
      ['text', 'jurisdiction', 'publisher', 'files', 'licence', 'marking'],
      controlSources.map(({ id, jurisdiction, publisher, files, licence, marking }) => [
        `[${id}](../../src/sources/${id}/README.md)`,
        jurisdiction,
        publisher.en,
        files.map(describeFile).join(', '),
        licence.url === undefined ? licence.name : `[${licence.name}](${licence.url})`,
        `TLP:${marking.tlp}`,
      ]),
    ),
  ].join('\n\n');
}

function describeFile({ language, format, name }: ControlSource['files'][number]): string {
  return `${code(name)} (${language}, ${format})`;
}

function layoutRow(layout: Layout): readonly string[] {
  if (layout.format === 'json') return [code(layout.id), 'JSON', layout.calendar, ''];
  const optional = (layout.optionalColumns ?? []).map((column) => `${code(column)} (may be absent)`);
  return [code(layout.id), 'CSV', layout.calendar, [...layout.columns.map(code), ...optional].join(', ')];
}
