import { type Language, languages, type Text } from '../../base/index.ts';
import type { CitedAspect, FigureFindingKind } from '../../model/index.ts';
import type { Estimate } from '../estimate/estimate.ts';
import { isCarried } from './citation.ts';
import { directionAround } from './direction.ts';
import { findNumbers, type StatedNumber } from './find-numbers.ts';
import type { Reading } from './number-formats.ts';

/** A citation with what the data say of it. */
export interface AnsweredCitation {
  readonly id: string;
  readonly aspect: CitedAspect;
  /** null: it asks for what nobody measured. */
  readonly estimate: Estimate | null;
  /** What is known of the same today. */
  readonly today: Estimate | null;
  readonly isPercent: boolean;
}

/** A paragraph as it is held against the data. */
export interface CheckedParagraph {
  /** A language that is still to be written is empty. */
  readonly text: Text;
  readonly citations: readonly AnsweredCitation[];
  /** Numbers that are not from our data, and of which the drafter says where they are from. */
  readonly sourced: readonly { readonly id: string; readonly value: number }[];
}

export interface FigureFinding {
  readonly kind: FigureFindingKind;
  readonly language: Language;
  readonly citation: string | null;
  /** As the text has it; null: the language does not state it. */
  readonly stated: string | null;
  readonly estimate: Estimate | null;
  readonly today: Estimate | null;
  /** Languages that lack a number which this one states. */
  readonly missingIn: readonly Language[];
}

/** Every number of a paragraph held against what is cited, language by language, and the languages against each other. */
export function checkFigures(paragraph: CheckedParagraph): readonly FigureFinding[] {
  const written = languages.filter((language) => paragraph.text[language].trim() !== '');
  const read = written.map((language) => checkLanguage(paragraph, language));
  return [...read.flatMap(({ findings }) => findings), ...compareLanguages(read)];
}

interface ReadLanguage {
  readonly language: Language;
  readonly findings: readonly FigureFinding[];
  readonly numbers: readonly StatedNumber[];
  /** Numbers that no citation speaks of. */
  readonly free: readonly StatedNumber[];
}

function checkLanguage({ text, citations, sourced }: CheckedParagraph, language: Language): ReadLanguage {
  const numbers = findNumbers(text[language], language);
  const bound = bindCitations(citations, numbers);
  const taken = new Set(bound.values());
  const free = numbers.filter((number) => !taken.has(number));
  const cited = citations.map((citation) =>
    judge(citation, { number: bound.get(citation), language, text: text[language] }),
  );
  const others = free.flatMap((number) => {
    const isSourced = sourced.some(({ value }) => number.readings.some((reading) => equals(reading, value)));
    if (!isSourced && number.isDoubtful) return [];
    return [
      { ...nothing, kind: isSourced ? ('sourced' as const) : ('uncited' as const), language, stated: number.text },
    ];
  });
  return { language, findings: [...cited, ...others], numbers, free };
}

const nothing = { citation: null, estimate: null, today: null, missingIn: [] } as const;

/** Each citation with the number that states it: first those that agree, then the nearest of the numbers that are left. */
function bindCitations(
  citations: readonly AnsweredCitation[],
  numbers: readonly StatedNumber[],
): ReadonlyMap<AnsweredCitation, StatedNumber> {
  const bound = new Map<AnsweredCitation, StatedNumber>();
  const isFree = (number: StatedNumber): boolean => ![...bound.values()].includes(number);
  const ofKind = ({ isPercent }: AnsweredCitation): readonly StatedNumber[] =>
    numbers.filter((number) => number.isPercent === isPercent && isFree(number));
  for (const citation of citations) {
    const same = ofKind(citation).find((number) => agrees(number, citation.aspect, citation.estimate));
    if (same !== undefined) bound.set(citation, same);
  }
  for (const citation of citations.filter((one) => !bound.has(one))) {
    const near = ofKind(citation).filter((number) => distance(number, citation) < farthest);
    const [nearest] = near.toSorted((a, b) => distance(a, citation) - distance(b, citation));
    if (nearest !== undefined) bound.set(citation, nearest);
  }
  return bound;
}

/** A year, or a number in words, is taken for another figure only where it is near to it. */
const farthest = 1e9;

/** How many times one is the other, as a logarithm; signs of direction are words. */
function distance({ readings, isDoubtful }: StatedNumber, { estimate }: AnsweredCitation): number {
  const value = Math.abs(estimate?.value ?? estimate?.low ?? estimate?.high ?? 0);
  const ratios = readings.map((reading) => Math.abs(Math.log((Math.abs(reading.value) + 1e-9) / (value + 1e-9))));
  const least = Math.min(...ratios);
  return isDoubtful && least > 0.7 ? Number.POSITIVE_INFINITY : least;
}

interface Stated {
  readonly number: StatedNumber | undefined;
  readonly language: Language;
  readonly text: string;
}

function judge(citation: AnsweredCitation, { number, language, text }: Stated): FigureFinding {
  const { id, aspect, estimate, today } = citation;
  const finding = { citation: id, language, stated: number?.text ?? null, estimate, today, missingIn: [] };
  if (!isCarried(aspect, estimate)) return { ...finding, kind: 'not-answerable' };
  if (number === undefined) return { ...finding, kind: 'not-found' };
  if (!agrees(number, aspect, estimate)) return { ...finding, kind: 'differs' };
  if (isOpposite(number, { citation, language, text })) return { ...finding, kind: 'opposite' };
  const isStillSo = isCarried(aspect, today) && agrees(number, aspect, today);
  return { ...finding, kind: isStillSo ? 'agrees' : 'revised' };
}

/** Whether a number is what the data say, rounded as the text rounds. A fall of 12 is written as 12. */
function agrees({ readings, isNegative }: StatedNumber, aspect: CitedAspect, estimate: Estimate | null): boolean {
  const value = estimate?.value ?? null;
  if (value === null) return false;
  const isChange = aspect === 'change' || aspect === 'change-percent';
  return readings.some((reading) =>
    isChange
      ? equals(reading, Math.abs(value))
      : equals({ ...reading, value: isNegative ? -reading.value : reading.value }, value),
  );
}

/** Within half of what its last digit counts; the 1e-9 is for what computers make of decimals. */
function equals({ value, precision }: Reading, exact: number): boolean {
  return Math.abs(value - exact) <= (precision / 2) * (1 + 1e-9) + Math.abs(exact) * 1e-12;
}

function isOpposite(
  { at, isNegative }: StatedNumber,
  {
    citation: { aspect, estimate },
    language,
    text,
  }: { readonly citation: AnsweredCitation; readonly language: Language; readonly text: string },
): boolean {
  const value = estimate?.value ?? 0;
  if ((aspect !== 'change' && aspect !== 'change-percent') || value === 0) return false;
  const said = isNegative ? 'down' : directionAround(text, at, language);
  return said !== null && said !== (value < 0 ? 'down' : 'up');
}

/** Numbers of one language that another one, which is written, does not state. Those that are cited are judged by themselves. */
function compareLanguages(read: readonly ReadLanguage[]): readonly FigureFinding[] {
  return read.flatMap(({ language, free }) =>
    free
      .filter(({ isDoubtful }) => !isDoubtful)
      .flatMap((number) => {
        const missingIn = read
          .filter((other) => other.language !== language && !states(other, number, free))
          .map((other) => other.language);
        return missingIn.length === 0
          ? []
          : [{ ...nothing, kind: 'languages-differ' as const, language, stated: number.text, missingIn }];
      }),
  );
}

/** Whether a language states a number at least as often. */
function states({ numbers }: ReadLanguage, number: StatedNumber, free: readonly StatedNumber[]): boolean {
  const isSame = (other: StatedNumber): boolean =>
    other.isPercent === number.isPercent &&
    other.readings.some((one) => number.readings.some((two) => equals({ ...one, precision: 0 }, two.value)));
  return numbers.filter(isSame).length >= free.filter(isSame).length;
}
