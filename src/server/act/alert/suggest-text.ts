import {
  type Frequency,
  formatPeriod,
  type Language,
  languages,
  numberLocale,
  type Text,
} from '../../../base/index.ts';
import { findIndicator, findMethodText } from '../../../domains/index.ts';
import type { SignalEvidence, SignalKind, TranslatedText } from '../../../model/index.ts';
import { sources } from '../../../sources/index.ts';
import type { AlertBody } from './alert-text.ts';

/** Evidence with what its sentence needs beside it. */
export interface NamedSignal {
  readonly evidence: SignalEvidence & { readonly kind: SignalKind };
  readonly source: string;
  readonly frequency: Frequency;
  readonly window: '' | `P${number}M`;
  readonly placeName: Text;
  readonly substanceName: Text | null;
}

const kindWords: Readonly<Record<SignalKind, Text>> = {
  increase: { en: 'above what was expected', fr: 'au-dessus de l’attendu', es: 'por encima de lo esperado' },
  decrease: { en: 'below what was expected', fr: 'en dessous de l’attendu', es: 'por debajo de lo esperado' },
  'first-appearance': { en: 'first appearance', fr: 'première apparition', es: 'primera aparición' },
  're-appearance': { en: 'seen again', fr: 'nouvelle apparition', es: 'nueva aparición' },
  'newly-looked-for': { en: 'newly looked for', fr: 'nouvellement recherché', es: 'buscado por primera vez' },
};

/** A title and the fields of risk and event from figures alone; drafts, which a person finishes. */
export function suggestText(signals: readonly NamedSignal[]): Pick<AlertBody, 'title' | 'fields'> {
  const [lead] = signals;
  if (lead === undefined) return { title: {}, fields: {} };
  return {
    title: drafts((language) => titleOf(lead, language)),
    fields: {
      risk: drafts((language) => [...new Set(signals.map((signal) => riskOf(signal, language)))].join('\n')),
      event: drafts((language) => signals.map((signal) => eventOf(signal, language)).join('\n')),
    },
  };
}

function drafts(write: (language: Language) => string): TranslatedText {
  return Object.fromEntries(
    languages.map((language) => [language, { text: write(language), state: 'draft' as const }]),
  );
}

function titleOf(signal: NamedSignal, language: Language): string {
  const { evidence, placeName, substanceName } = signal;
  const subject = [substanceName?.[language], kindWords[evidence.kind][language]].filter(isText).join(', ');
  return `${placeName[language]}${colon[language]} ${subject} (${indicatorName(evidence.indicator)[language]}, ${periodOf(signal)})`;
}

function riskOf({ evidence, substanceName }: NamedSignal, language: Language): string {
  const subject = [substanceName?.[language], indicatorName(evidence.indicator)[language]].filter(isText).join(', ');
  return `${subject}${colon[language]} ${kindWords[evidence.kind][language]}`;
}

/** The colon of fr-CA stands behind a space that does not break. */
const colon: Readonly<Record<Language, string>> = { en: ':', fr: '\u00A0:', es: ':' };

const eventWords = {
  observed: { en: 'observed', fr: 'observé', es: 'observado' },
  expected: { en: 'expected', fr: 'attendu', es: 'esperado' },
  upper: { en: 'upper bound', fr: 'limite supérieure', es: 'límite superior' },
  source: { en: 'Source', fr: 'Source', es: 'Fuente' },
  asOf: { en: 'as known on', fr: 'tel que connu le', es: 'según lo conocido el' },
  method: { en: 'method', fr: 'méthode', es: 'método' },
} satisfies Readonly<Record<string, Text>>;

function eventOf(signal: NamedSignal, language: Language): string {
  const { evidence, placeName, substanceName, source } = signal;
  const where = [
    indicatorName(evidence.indicator)[language],
    substanceName?.[language],
    placeName[language],
    periodOf(signal),
  ];
  const words = (name: keyof typeof eventWords): string => eventWords[name][language];
  const figures = (['observed', 'expected', 'upper'] as const).flatMap((name) => {
    const value = evidence[name];
    return value === null ? [] : [`${words(name)} ${formatNumber(value, language)}`];
  });
  const method = findMethodText(evidence.method)?.title[language] ?? evidence.method;
  const told = figures.length === 0 ? kindWords[evidence.kind][language] : figures.join('; ');
  return (
    `${where.filter(isText).join(', ')}${colon[language]} ${told}. ` +
    `${words('source')}${colon[language]} ${sourceName(source)[language]}, ${words('asOf')} ${evidence.asOf}; ${words('method')}${colon[language]} ${method}.`
  );
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function periodOf({ evidence, frequency, window }: NamedSignal): string {
  return formatPeriod({ start: evidence.period, frequency, window });
}

function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(numberLocale[language], { maximumFractionDigits: 2 }).format(value);
}

function indicatorName(id: string): Text {
  return findIndicator(id)?.title ?? { en: id, fr: id, es: id };
}

function sourceName(id: string): Text {
  return sources.find((source) => source.id === id)?.title ?? { en: id, fr: id, es: id };
}
