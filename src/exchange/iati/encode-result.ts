import { formatFigureRange, languages, numberLocale, type Text } from '../../base/index.ts';
import type { GoalText } from '../plan/goal-parts.ts';
import type { MeasuredGoal, PlannedGoal, SpannedFigure } from '../plan/plan.ts';
import { goalUri, iatiCodes, questionUri } from './terms.ts';
import { element, narratives, type XmlText } from './xml-node.ts';

/** A goal as a result: its indicator with baseline, and periods with target and actual value. */
export function encodeIatiResult(goal: PlannedGoal, title: Text): XmlText {
  const { id, revision, content, measured } = goal;
  const question = measured?.question;
  const isPercentage = (question?.unit ?? content.target?.unit) === '%';
  const better = question?.better;
  const own = { 'vigia:revision': revision, 'vigia:limit': content.limit };
  return element(
    'result',
    { type: iatiCodes.outcome, 'aggregation-status': 'false' },
    element('title', {}, narratives(title)),
    content.note === null ? null : element('description', {}, narratives(content.note)),
    element(
      'indicator',
      {
        measure: isPercentage ? iatiCodes.percentage : iatiCodes.unit,
        ascending: better === undefined || better === null ? null : String(better === 'higher'),
        'aggregation-status': 'false',
        ...own,
      },
      element('title', {}, narratives(question?.title ?? same(content.question))),
      question === undefined ? null : element('description', {}, narratives(question.note)),
      reference(content.question, questionUri),
      reference(id, goalUri),
      encodeBaseline(content, measured),
      ...encodePeriods(content, measured),
    ),
  );
}

function reference(code: string, uri: string): XmlText {
  return element('reference', { vocabulary: iatiCodes.ownVocabulary, code, 'indicator-uri': uri });
}

function same(text: string): Text {
  return { en: text, fr: text, es: text };
}

/** The figure as it was when the goal was agreed; where nobody wrote it down, as it is known now. */
function encodeBaseline({ baseline, agreed }: GoalText, measured: MeasuredGoal | null): XmlText {
  const value = agreed?.value ?? measured?.baseline.value ?? null;
  const unit = agreed?.unit ?? measured?.question.unit ?? null;
  const said = agreed === null && measured !== null ? sayFigure(measured.baseline, measured.asKnownOn) : null;
  return element(
    'baseline',
    {
      'iso-date': baseline,
      year: Number(baseline.slice(0, 4)),
      value: decimal(value),
      'vigia:agreed-as-of': agreed?.asOf ?? null,
    },
    dimension('unit', unit),
    said === null ? null : element('comment', {}, narratives(said)),
  );
}

/** One period for what is known and one for the target, or one for both. */
function encodePeriods({ target }: GoalText, measured: MeasuredGoal | null): readonly XmlText[] {
  const current = measured?.current ?? null;
  const aim =
    target === null
      ? null
      : element('target', { value: decimal(target.value) }, dimension('unit', target.unit), dimension('by', target.by));
  const due = measured?.due ?? (target === null ? null : { from: target.by, until: target.by });
  const isOne = current !== null && due !== null && current.from === due.from && current.until === due.until;
  const actual =
    current === null || measured === null
      ? null
      : element(
          'actual',
          { value: decimal(current.value) },
          dimension('unit', measured.question.unit),
          element('comment', {}, narratives(sayFigure(current, measured.asKnownOn))),
        );
  return [
    ...(current === null ? [] : [period(current, isOne ? aim : null, actual)]),
    ...(due === null || isOne ? [] : [period(due, aim, null)]),
  ];
}

function period(
  { from, until }: { readonly from: string; readonly until: string },
  ...figures: readonly (XmlText | null)[]
): XmlText {
  return element(
    'period',
    {},
    element('period-start', { 'iso-date': from }),
    element('period-end', { 'iso-date': until }),
    ...figures,
  );
}

function dimension(name: string, value: string | null): XmlText | null {
  return value === null ? null : element('dimension', { name, value });
}

/** A value that is not known has no attribute: the standard forbids to write 0 for it. */
function decimal(value: number | null): string | null {
  if (value === null) return null;
  const written = String(value);
  return /e/u.test(written)
    ? value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17 })
    : written;
}

/** Which bounds the figure has, and since when it is known so. */
function sayFigure({ value, low, high }: SpannedFigure, asKnownOn: string): Text {
  const [en, fr, es] = languages.map((language) => {
    const range = formatFigureRange(low, high, numberLocale[language]);
    const bounds = range === '' ? words.open[language] : words.bounds[language].replace('{range}', range);
    const known = words.known[language].replace('{day}', asKnownOn);
    return [value === null ? words.noNumber[language] : '', bounds, known].filter(Boolean).join(' ');
  });
  return { en: en ?? '', fr: fr ?? '', es: es ?? '' };
}

const words = {
  noNumber: {
    en: 'The data carry no single number.',
    fr: 'Les données ne donnent pas de valeur unique.',
    es: 'Los datos no dan un valor único.',
  },
  open: { en: 'Nothing bounds it.', fr: 'Rien ne la borne.', es: 'Nada lo acota.' },
  bounds: { en: 'Bounds: {range}.', fr: 'Bornes\u00a0: {range}.', es: 'Límites: {range}.' },
  known: { en: 'As known on {day}.', fr: 'Selon les données connues le {day}.', es: 'Según lo conocido el {day}.' },
} as const satisfies Readonly<Record<string, Text>>;
