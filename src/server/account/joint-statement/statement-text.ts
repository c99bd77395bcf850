import type { JointStatementEntry } from '../../../api/index.ts';
import { formatDay, type Language, numberLocale } from '../../../base/index.ts';
import { inOrder } from '../../../commitments/index.ts';
import { nameCountries } from './published-statements.ts';

/** A statement as plain text in one language, with what it is: published, or a draft of a revision. */
export function statementText(entry: JointStatementEntry, language: Language): string {
  const { title, held, paragraphs, parties, published, revision } = entry;
  const say = sentences[language];
  const locale = numberLocale[language];
  const days =
    held === null
      ? []
      : [
          held.place[language],
          formatDay(held.from, locale),
          ...(held.until === held.from ? [] : [formatDay(held.until, locale)]),
        ];
  const standing =
    published === null
      ? say.draft(revision)
      : say.published(published.number, formatDay(published.on, locale), nameCountries(parties, language));
  return [
    ...(published?.training === true ? [say.training] : []),
    ...(published === null ? [standing] : []),
    title[language],
    ...(days.length === 0 ? [] : [days.filter((part) => part !== '').join(' · ')]),
    ...inOrder(paragraphs).map(({ paragraph }) => paragraph.text[language].trim() || say.missing),
    ...(published === null ? [] : [standing]),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

interface Sentences {
  readonly draft: (revision: number) => string;
  readonly published: (number: number, day: string, countries: string) => string;
  readonly training: string;
  readonly missing: string;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  en: {
    draft: (revision) => `[Draft, revision ${revision}. Not agreed.]`,
    published: (number, day, countries) => `Joint statement no. ${number} of ${countries}, published on ${day}.`,
    training: '[Exercise: this text rests on synthetic training data.]',
    missing: '[To be translated]',
  },
  fr: {
    draft: (revision) => `[Ébauche, révision ${revision}. Non approuvée.]`,
    published: (number, day, countries) => `Déclaration conjointe nº\u00a0${number} (${countries}), publiée le ${day}.`,
    training: '[Exercice\u00a0: ce texte repose sur des données d’entraînement synthétiques.]',
    missing: '[À traduire]',
  },
  es: {
    draft: (revision) => `[Borrador, revisión ${revision}. No aprobado.]`,
    published: (number, day, countries) =>
      `Declaración conjunta núm.\u00a0${number} (${countries}), publicada el ${day}.`,
    training: '[Ejercicio: este texto se basa en datos sintéticos de entrenamiento.]',
    missing: '[Por traducir]',
  },
};
