import { type Language, languages, type Text } from '../../base/index.ts';
import {
  type AlertAudience,
  type AlertContent,
  alertAudiences,
  alertFields,
  findPlace,
  findSubstance,
  type InformationCredibility,
  type SharedAlert,
} from '../../model/index.ts';
import { escapeXml } from '../sdmx/xml-text.ts';
import { fieldNames } from './field-names.ts';

/** An earlier message about the same alert. */
export interface CapReference {
  readonly version: number;
  readonly publishedAt: string;
}

export interface CapOptions {
  /** Identifies the node among all senders; no spaces, commas, `<` or `&`. */
  readonly sender: string;
  readonly senderName: Text;
  /** Earlier public versions, oldest first. */
  readonly references: readonly CapReference[];
  /** Figures are invented for practice: the message is an exercise. */
  readonly isExercise: boolean;
  /** Page of the alert for people; undefined: none. */
  readonly web: (language: Language) => string | undefined;
}

/** Content languages of the Dialogue as CAP names them (RFC 3066). */
const capLanguages: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA', es: 'es-MX' };

const capEvent: Text = {
  en: 'Drug alert',
  fr: 'Alerte sur les drogues',
  es: 'Alerta sobre drogas',
};

const audienceNames: Readonly<Record<AlertAudience, Text>> = {
  clinicians: { en: 'For clinicians', fr: 'Pour le personnel clinique', es: 'Para personal clínico' },
  laboratories: { en: 'For laboratories', fr: 'Pour les laboratoires', es: 'Para laboratorios' },
  'police-and-customs': {
    en: 'For police and customs',
    fr: 'Pour les services de police et de douane',
    es: 'Para policía y aduanas',
  },
  community: { en: 'For the community', fr: 'Pour la communauté', es: 'Para la comunidad' },
};

const retractedHeadline: Text = { en: 'Retracted', fr: 'Retirée', es: 'Retirada' };

/**
 * Admiralty credibility in the words of CAP 1.2: confirmed: it was observed; probably true: likely (over 50 %); possibly true
 * and doubtful: possible (under 50 %); improbable: unlikely (towards 0).
 */
const certainty: Readonly<Record<InformationCredibility, string>> = {
  '1': 'Observed',
  '2': 'Likely',
  '3': 'Possible',
  '4': 'Possible',
  '5': 'Unlikely',
  '6': 'Unknown',
};

/** Identifier of one version; it never changes, and says the same to everybody. */
export function capIdentifier(alert: string, version: number): string {
  return `urn:uuid:${alert}#${version}`;
}

/** CAP forbids `Z`: UTC is written `-00:00`. */
export function capMoment(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19)}-00:00`;
}

/** Earlier messages, each as sender, identifier and moment. */
function referencesOf({ id }: SharedAlert, { sender, references }: CapOptions): string {
  return references
    .map(({ version, publishedAt }) => `${sender},${capIdentifier(id, version)},${capMoment(publishedAt)}`)
    .join(' ');
}

/**
 * A public alert in the Common Alerting Protocol 1.2 (OASIS Standard, 2010), with one block of information for each language
 * in which it is finished. Undefined: it is finished in none, or takes back what was never public.
 */
export function encodeCap(alert: SharedAlert, options: CapOptions): string | undefined {
  const { id, version, publishedAt, state } = alert;
  const isCancel = state === 'retracted';
  const isFirst = options.references.length === 0;
  if (isCancel && isFirst) return undefined;
  const spoken = languages.filter((language) => alert.content.title[language]?.state === 'final');
  if (spoken.length === 0) return undefined;
  const head = [
    element('identifier', capIdentifier(id, version)),
    element('sender', options.sender),
    element('sent', capMoment(publishedAt)),
    element('status', options.isExercise ? 'Exercise' : 'Actual'),
    element('msgType', isCancel ? 'Cancel' : isFirst ? 'Alert' : 'Update'),
    element('scope', 'Public'),
    options.isExercise ? element('note', 'Synthetic training data') : '',
    isFirst ? '' : element('references', referencesOf(alert, options)),
  ];
  const blocks = spoken.map((language) => infoOf(alert, language, options));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${[...head, ...blocks].join('')}</alert>\n`;
}

function infoOf(alert: SharedAlert, language: Language, options: CapOptions): string {
  const { content, state, publishedAt } = alert;
  const isCancel = state === 'retracted';
  const title = content.title[language]?.text ?? '';
  const advice = isCancel ? '' : instructionOf(content, language);
  const web = options.web(language);
  return block('info', [
    element('language', capLanguages[language]),
    element('category', 'Health'),
    element('event', capEvent[language]),
    isCancel ? '' : element('responseType', advice === '' ? 'Assess' : 'Prepare'),
    element('urgency', urgencyOf(alert)),
    element('severity', capitalise(content.severity)),
    element('certainty', certainty[content.credibility]),
    element('effective', capMoment(publishedAt)),
    content.from === null ? '' : element('onset', capMoment(`${content.from}T00:00:00Z`)),
    element('senderName', options.senderName[language]),
    element('headline', isCancel ? `${retractedHeadline[language]}: ${title}` : title),
    element('description', isCancel ? reasonOf(alert, language) : descriptionOf(content, language)),
    advice === '' ? '' : element('instruction', advice),
    web === undefined ? '' : element('web', web),
    ...content.substances.map((substance) =>
      parameter('substance', findSubstance(substance)?.name[language] ?? substance),
    ),
    ...areasOf(alert, language),
  ]);
}

/** An alert says nothing of urgency but whether its event is over. */
function urgencyOf({ state, content, publishedAt }: SharedAlert): string {
  const isOver = content.until !== null && content.until < publishedAt.slice(0, 10);
  return state === 'retracted' || isOver ? 'Past' : 'Unknown';
}

function descriptionOf({ fields }: AlertContent, language: Language): string {
  return alertFields
    .flatMap((name) => {
      const text = fields[name]?.text[language];
      return text?.state === 'final' && text.text !== '' ? [`${fieldNames[name][language]}\n${text.text}`] : [];
    })
    .join('\n\n');
}

function instructionOf({ audiences }: AlertContent, language: Language): string {
  return alertAudiences
    .flatMap((audience) => {
      const text = audiences[audience]?.[language];
      return text?.state === 'final' && text.text !== '' ? [`${audienceNames[audience][language]}\n${text.text}`] : [];
    })
    .join('\n\n');
}

function reasonOf({ retraction }: SharedAlert, language: Language): string {
  const reason = retraction?.[language];
  return reason?.state === 'final' ? reason.text : '';
}

/** Each place by name and ISO 3166 code; an alert without places is about the country of its node. */
function areasOf({ content, owner }: SharedAlert, language: Language): string[] {
  const ids = content.places.length === 0 ? [owner] : content.places;
  return ids.map((id) => {
    const scheme = /^[A-Z]{2}$/u.test(id)
      ? 'ISO 3166-1'
      : /^[A-Z]{2}-[A-Z0-9]{1,3}$/u.test(id)
        ? 'ISO 3166-2'
        : 'Vigía';
    return block('area', [
      element('areaDesc', findPlace(id)?.name[language] ?? id),
      block('geocode', [element('valueName', scheme), element('value', id)]),
    ]);
  });
}

function parameter(name: string, value: string): string {
  return block('parameter', [element('valueName', name), element('value', value)]);
}

function capitalise(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** An element without text is left out. */
function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
}

function block(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`;
}
