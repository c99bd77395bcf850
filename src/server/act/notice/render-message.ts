import type { NoticeTopic } from '../../../api/index.ts';
import { type Language, languages } from '../../../base/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import { findPlace, findSubstance, signalKinds, type TlpLabel, type TranslatedText } from '../../../model/index.ts';
import { type AlertFact, describeAlertFact, describeSignalFact, type SignalFact } from './fact-store.ts';
import { mayLeaveInMessage } from './notice-context.ts';
import { messageTexts, severityTexts, signalKindTexts, topicTexts } from './notice-texts.ts';

/** A notice with what its reader may see of it now. */
export interface MessageItem {
  readonly topic: NoticeTopic;
  readonly at: string;
  readonly fact: { readonly alert: AlertFact } | { readonly signal: SignalFact };
}

export interface MessageFrame {
  readonly id: string;
  readonly language: Language;
  readonly highestTlp: TlpLabel;
  readonly publicUrl: string | undefined;
  readonly isTest: boolean;
}

export interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Body of a webhook, JSON. */
  readonly body: string;
}

/** A message names no more than this many notices. */
const mostNamed = 30;

interface Line {
  readonly heading: string;
  readonly details: readonly string[];
  readonly link: string | undefined;
}

/** What a message says: what is above the channel's label is not named, neither its title nor what or where it is about. */
export function renderMessage(items: readonly MessageItem[], frame: MessageFrame): RenderedMessage {
  const named = items.slice(0, mostNamed);
  const lines = frame.isTest ? [testLine(frame)] : named.map((item) => describeItem(item, frame));
  const more = items.length - named.length;
  return {
    subject: `Vigía: ${subjectOf(lines, items.length, frame)}`,
    text: textOf(lines, more, frame),
    html: htmlOf(lines, more, frame),
    body: JSON.stringify({
      id: frame.id,
      kind: frame.isTest ? 'test' : 'notices',
      notices: named.map((item) => describeForProgram(item, frame)),
      more,
    }),
  };
}

function testLine({ language, publicUrl }: MessageFrame): Line {
  return { heading: messageTexts.test[language], details: [], link: publicUrl };
}

function subjectOf(lines: readonly Line[], count: number, { language }: MessageFrame): string {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only.heading;
  return messageTexts.several[language].replace('{count}', String(count));
}

function markingOf({ fact }: MessageItem): AlertFact | SignalFact {
  return 'alert' in fact ? fact.alert : fact.signal;
}

function describeItem(item: MessageItem, frame: MessageFrame): Line {
  const { language, publicUrl } = frame;
  if (!mayLeaveInMessage(markingOf(item), frame.highestTlp)) {
    const link = publicUrl === undefined ? undefined : `${publicUrl}/${language}`;
    return { heading: messageTexts.something[language], details: [messageTexts.hidden[language]], link };
  }
  const topic = topicTexts[item.topic][language];
  return 'alert' in item.fact
    ? describeAlert(topic, item.fact.alert, frame)
    : describeSignal(topic, item.fact.signal, frame);
}

function describeAlert(topic: string, alert: AlertFact, { language, publicUrl }: MessageFrame): Line {
  const { uid, owner, severity, title, substances, places, tlp, training } = alert;
  const mark = training ? `[${messageTexts.training[language]}] ` : '';
  const about = [
    ...substances.map((id) => nameOfSubstance(id, language)),
    ...places.map((id) => nameOfPlace(id, language)),
  ];
  return {
    heading: `${mark}${topic}: ${inLanguage(title, language)}`,
    details: [
      messageTexts.severity[language].replace('{severity}', severityTexts[severity][language]),
      ...(about.length === 0 ? [] : [about.join(', ')]),
      messageTexts.from[language].replace('{country}', nameOfPlace(owner, language)),
      `TLP:${tlp}`,
    ],
    link: publicUrl === undefined ? undefined : `${publicUrl}/${language}/alerts/${uid}`,
  };
}

function describeSignal(topic: string, signal: SignalFact, { language, publicUrl }: MessageFrame): Line {
  const { indicator, place, substance, tlp } = signal;
  const kind = signalKinds.find((known) => known === signal.kind);
  const what = [
    findIndicator(indicator)?.title[language] ?? indicator,
    ...(substance === null ? [] : [nameOfSubstance(substance, language)]),
    nameOfPlace(place, language),
  ];
  return {
    heading: `${topic}: ${what.join(', ')}`,
    details: [...(kind === undefined ? [] : [signalKindTexts[kind][language]]), `TLP:${tlp}`],
    link: publicUrl === undefined ? undefined : `${publicUrl}/${language}/signals/${signal.signal}`,
  };
}

function describeForProgram(item: MessageItem, { highestTlp }: MessageFrame): object {
  if (!mayLeaveInMessage(markingOf(item), highestTlp)) return { withheld: true };
  const { topic, at, fact } = item;
  return 'alert' in fact
    ? { topic, at, tlp: fact.alert.tlp, alert: describeAlertFact(fact.alert), signal: null }
    : { topic, at, tlp: fact.signal.tlp, alert: null, signal: describeSignalFact(fact.signal) };
}

/** The language of the reader, else any in which it is finished. */
export function inLanguage(text: TranslatedText, language: Language): string {
  const order = [language, ...languages.filter((other) => other !== language)];
  const found = order.map((one) => text[one]).find((one) => one !== undefined && one.text !== '');
  return found?.text ?? '';
}

function nameOfPlace(id: string, language: Language): string {
  return findPlace(id)?.name[language] ?? id;
}

function nameOfSubstance(id: string, language: Language): string {
  return findSubstance(id)?.name[language] ?? id;
}

function textOf(lines: readonly Line[], more: number, { language }: MessageFrame): string {
  const blocks = lines.map(({ heading, details, link }) =>
    [heading, ...details.map((detail) => `  ${detail}`), ...(link === undefined ? [] : [`  ${link}`])].join('\n'),
  );
  const rest = more > 0 ? [messageTexts.more[language].replace('{count}', String(more))] : [];
  return `${[...blocks, ...rest, messageTexts.why[language]].join('\n\n')}\n`;
}

function htmlOf(lines: readonly Line[], more: number, { language }: MessageFrame): string {
  const blocks = lines.map(({ heading, details, link }) => {
    const title = `<h2 style="font-size:16px;margin:16px 0 4px">${escapeHtml(heading)}</h2>`;
    const rest = details.map((detail) => `<div>${escapeHtml(detail)}</div>`).join('');
    const way =
      link === undefined
        ? ''
        : `<div><a href="${escapeHtml(link)}">${escapeHtml(messageTexts.open[language])}</a></div>`;
    return `${title}${rest}${way}`;
  });
  const rest = more > 0 ? `<p>${escapeHtml(messageTexts.more[language].replace('{count}', String(more)))}</p>` : '';
  const why = `<p style="color:#555">${escapeHtml(messageTexts.why[language])}</p>`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font-family:sans-serif">${blocks.join('')}${rest}${why}</body></html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
