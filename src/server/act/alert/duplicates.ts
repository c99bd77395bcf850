import { type CalendarDate, fold, languages, toDayNumber } from '../../../base/index.ts';
import { classesOf, isWithin, type TranslatedText } from '../../../model/index.ts';

/** What an alert is about, as far as duplicates are looked for. */
export interface AlertTopic {
  readonly title: TranslatedText;
  readonly substances: readonly string[];
  readonly places: readonly string[];
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

export interface Likeness {
  readonly score: number;
  readonly substances: readonly string[];
  readonly places: readonly string[];
  readonly daysApart: number | null;
  readonly titleSimilarity: number;
}

/** How much each trait counts; they add up to 1. */
const weights = { substances: 0.4, places: 0.25, days: 0.15, title: 0.2 };
/** Below this, two alerts share too little to bother anybody. */
const leastScore = 0.45;
/** Events more than half a year apart are no longer near each other. */
const longestGap = 183;

/**
 * How alike two alerts are: the same substances or classes, places inside each other, periods that overlap, titles with the
 * same words. Undefined: too little in common; an alike title alone, or a place alone, is not enough.
 */
export function compareTopics(one: AlertTopic, other: AlertTopic): Likeness | undefined {
  const substances = relatedIn(other.substances, one.substances, areRelatedSubstances);
  const places = relatedIn(other.places, one.places, areRelatedPlaces);
  const daysApart = daysBetween(one, other);
  const titleSimilarity = Math.max(0, ...languages.map((language) => similarity(one, other, language)));
  const traits = {
    substances: overlap(one.substances, other.substances, areRelatedSubstances),
    places: overlap(one.places, other.places, areRelatedPlaces),
    days: daysApart === null ? 0.5 : Math.max(0, 1 - daysApart / longestGap),
    title: titleSimilarity,
  };
  const score =
    weights.substances * traits.substances +
    weights.places * traits.places +
    weights.days * traits.days +
    weights.title * traits.title;
  if (score < leastScore || (substances.length === 0 && titleSimilarity < 0.5)) return undefined;
  return { score: Math.round(score * 1000) / 1000, substances, places, daysApart, titleSimilarity };
}

type Relation = (a: string, b: string) => boolean;

/** The same, or one is a class of the other. Two members of one class are not the same event. */
function areRelatedSubstances(a: string, b: string): boolean {
  return a === b || classesOf(a).includes(b) || classesOf(b).includes(a);
}

function areRelatedPlaces(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function relatedIn(ids: readonly string[], known: readonly string[], areRelated: Relation): readonly string[] {
  return ids.filter((id) => known.some((one) => areRelated(one, id)));
}

/** Share of the shorter list that both have: the same from both sides. */
function overlap(one: readonly string[], other: readonly string[], areRelated: Relation): number {
  const fewest = Math.min(one.length, other.length);
  const common = Math.max(relatedIn(one, other, areRelated).length, relatedIn(other, one, areRelated).length);
  return fewest === 0 ? 0 : Math.min(1, common / fewest);
}

function daysBetween(one: AlertTopic, other: AlertTopic): number | null {
  const [a, b] = [spanOf(one), spanOf(other)];
  if (a === undefined || b === undefined) return null;
  return Math.max(0, a.from - b.until, b.from - a.until);
}

function spanOf({ from, until }: AlertTopic): { from: number; until: number } | undefined {
  const first = from ?? until;
  const last = until ?? from;
  if (first === null || last === null) return undefined;
  return { from: toDayNumber(first), until: toDayNumber(last) };
}

/** Dice coefficient of the words of both titles. */
function similarity(one: AlertTopic, other: AlertTopic, language: (typeof languages)[number]): number {
  const [a, b] = [wordsOf(one.title[language]?.text), wordsOf(other.title[language]?.text)];
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return Math.round(((2 * common) / (a.size + b.size)) * 1000) / 1000;
}

function wordsOf(text = ''): Set<string> {
  return new Set(
    fold(text)
      .split(' ')
      .filter(({ length }) => length > 2),
  );
}
