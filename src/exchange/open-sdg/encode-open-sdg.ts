import { type Language, languages, type Text } from '../../base/index.ts';
import { encodeCsvRecord } from '../csv/encode-csv.ts';
import type { JsonObject } from '../json/json-value.ts';
import type { MeasuredGoal, Plan, PlannedGoal, SpannedFigure } from '../plan/plan.ts';
import { numberGoals } from './number-goals.ts';
import { writeYaml } from './write-yaml.ts';

/** A file of a data repository, by its path inside. */
export interface RepositoryFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Goals in the layout of an Open SDG data repository (https://github.com/open-sdg/open-sdg-data-starter): `data`,
 * `indicator-config`, `meta`, and `translations` by which its texts stand in three languages. Strategies are its goals,
 * commitments its targets, and our goals its indicators.
 */
export function encodeOpenSdg(plan: Plan): readonly RepositoryFile[] {
  const { strategies, numbered } = numberGoals(plan);
  const texts: Record<string, Text> = {};
  const files: RepositoryFile[] = [];
  for (const [number, title] of strategies) texts[`g-${number}-title`] = title;
  for (const { number, goal, title } of numbered) {
    texts[`t-${number.target}-title`] = title;
    texts[`i-${number.indicator}-name`] = goal.measured?.question.title ?? same(goal.content.question);
    if (goal.measured !== null) {
      texts[`i-${number.indicator}-note`] = goal.measured.question.note;
      texts[`i-${number.indicator}-unit`] = goal.measured.question.unitText;
    }
    const { indicator } = number;
    files.push(
      { name: `data/indicator_${indicator}.csv`, text: dataOf(goal.measured) },
      { name: `indicator-config/${indicator}.yml`, text: writeYaml(configOf(number, goal)) },
      { name: `meta/${indicator}.yml`, text: writeYaml(metaOf(indicator, goal)) },
    );
  }
  const translations = languages.map((language) => ({
    name: `translations/${language}/vigia.yml`,
    text: writeYaml(inLanguage(texts, language)),
  }));
  return [...files, ...translations].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * `Year` is a whole number: the headline of a year is the figure that ends last in it, and every other one stands under the
 * last day that it covers. A figure without a single number is a missing value.
 */
function dataOf(measured: MeasuredGoal | null): string {
  const figures = measured?.figures ?? [];
  const lastOf = new Map<string, SpannedFigure>();
  for (const figure of figures) {
    const year = yearOf(figure);
    if ((lastOf.get(year)?.until ?? '') < figure.until) lastOf.set(year, figure);
  }
  const isYearly = figures.every((figure) => lastOf.get(yearOf(figure)) === figure);
  const header = isYearly ? ['Year', 'Value'] : ['Year', 'Ending', 'Value'];
  const rows = figures.flatMap((figure) => {
    const year = Number(yearOf(figure));
    if (isYearly) return [[year, figure.value]];
    const headline = lastOf.get(yearOf(figure)) === figure ? [[year, null, figure.value]] : [];
    return [...headline, [year, figure.until, figure.value]];
  });
  return [header, ...rows].map(encodeCsvRecord).join('');
}

function yearOf({ until }: SpannedFigure): string {
  return until.slice(0, 4);
}

function configOf(
  { indicator, target, goal: strategy }: { readonly indicator: string; readonly target: string; readonly goal: number },
  { id, revision, content, measured }: PlannedGoal,
): JsonObject {
  const { target: aim, limit } = content;
  const line = aim === null ? [] : [{ label_content: `${aim.by}`, value: aim.value }];
  return {
    indicator_number: indicator.replaceAll('-', '.'),
    indicator_name: `vigia.i-${indicator}-name`,
    graph_title: `vigia.i-${indicator}-name`,
    target_number: target.replace('-', '.'),
    target_name: `vigia.t-${target}-title`,
    sdg_goal: String(strategy),
    goal_name: `vigia.g-${strategy}-title`,
    reporting_status: measured?.current === null || measured === null ? 'notstarted' : 'complete',
    data_non_statistical: false,
    graph_type: 'line',
    computation_units: measured === null ? null : `vigia.i-${indicator}-unit`,
    ...(line.length === 0 ? {} : { graph_annotations: line }),
    auto_progress_calculation: measured?.question.better != null,
    progress_calculation_options: [
      {
        direction: measured?.question.better === 'higher' ? 'positive' : 'negative',
        base_year: Number(content.baseline.slice(0, 4)),
        ...(aim === null ? {} : { target: aim.value, target_year: Number(aim.by.slice(0, 4)) }),
        // Open SDG knows a limit only where there is no target.
        ...(aim === null && limit !== null ? { limit } : {}),
      },
    ],
    vigia: {
      id,
      revision,
      commitment: content.commitment,
      question: content.question,
      baseline: content.baseline,
      ...quantity('agreed', content.agreed, 'as_of', content.agreed?.asOf),
      ...quantity('target', aim, 'by', aim?.by),
      limit,
    },
  };
}

function quantity(
  name: string,
  value: { readonly value: number; readonly unit: string } | null,
  dayName: string,
  day: string | undefined,
): JsonObject {
  if (value === null) return {};
  return { [`${name}_value`]: value.value, [`${name}_unit`]: value.unit, [`${name}_${dayName}`]: day ?? null };
}

function metaOf(indicator: string, { measured }: PlannedGoal): JsonObject {
  if (measured === null) return { indicator_name: `vigia.i-${indicator}-name` };
  const { current, asKnownOn, status } = measured;
  return {
    indicator_name: `vigia.i-${indicator}-name`,
    indicator_definition: `vigia.i-${indicator}-note`,
    computation_units: `vigia.i-${indicator}-unit`,
    vigia_as_known_on: asKnownOn,
    vigia_status: status,
    vigia_low: current?.low ?? null,
    vigia_high: current?.high ?? null,
  };
}

function inLanguage(texts: Readonly<Record<string, Text>>, language: Language): JsonObject {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]));
}

function same(text: string): Text {
  return { en: text, fr: text, es: text };
}
