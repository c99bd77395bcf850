import { units } from '../../src/base/index.ts';
import { type Domain, type DomainIndicator, domains, type Watch, watchesOf } from '../../src/domains/index.ts';
import { code, page, table } from './markdown.ts';

/** `docs/reference/indicators.md`, from the domains. */
export function indicatorPage(): string {
  return page('Indicators', [
    'What is measured in each priority area, and which method watches it (best first; the next ones need less history).\nAn indicator without a method is not watched: the `watch.ts` of its domain says why.',
    ...domains.map(
      (domain) => `## ${domain.title.en}\n\n${domain.description.en}\n\n${domainParts(domain).join('\n\n')}`,
    ),
  ]);
}

function domainParts({ indicators, concepts }: Domain): readonly string[] {
  const words = concepts.map(({ title, definition }) => `- **${title.en}**: ${definition.en}`);
  if (indicators.length === 0) return [words.join('\n'), 'No source of this area is connected yet.'];
  return [words.join('\n'), ...indicators.map(indicatorPart)];
}

function indicatorPart(indicator: DomainIndicator): string {
  const { id, title, description, caution, unit, kind, direction, absence, additive, weight } = indicator;
  const sums = Object.entries(additive).flatMap(([name, allowed]) => (allowed ? [name] : []));
  return [
    `### ${id}`,
    `**${title.en}.** ${description.en}${caution === null ? '' : `\n*${caution.en}*`}`,
    table(
      ['unit', 'kind', 'direction', 'a cell left out', 'adds up over', 'weight'],
      [
        [
          `${code(unit)} ${units[unit].en}`,
          kind,
          direction,
          absence === 'zero' ? 'nothing happened' : 'not reported',
          sums.join(', ') || 'nothing',
          String(weight),
        ],
      ],
    ),
    ...watchParts(watchesOf(id)),
  ].join('\n\n');
}

function watchParts(watches: readonly Watch[]): readonly string[] {
  if (watches.length === 0) return ['Not watched.'];
  const rows = watches.flatMap((watch) =>
    watch.methods.map(({ method, why, fewestPerPeriod }) => [
      watch.frequency,
      watch.values === 'rolling-count' ? `windows of ${watch.windowMonths} months` : watch.values,
      fewestPerPeriod === undefined ? code(method) : `${code(method)} from ${fewestPerPeriod} a period on`,
      why.en,
    ]),
  );
  return [table(['frequency', 'values', 'method', 'why'], rows)];
}
