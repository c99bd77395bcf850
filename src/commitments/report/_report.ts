import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, numberLocale } from '../../base/index.ts';
import { publicMarking } from '../../model/index.ts';
import { shippedCommitments } from '../content/index.ts';
import { statements } from '../content/statements.ts';
import { dataOf, deaths, measureOf, seriesOf } from '../indicator/_series.ts';
import type { IndicatorDefinition } from '../indicator/definition.ts';
import { Evaluation } from '../indicator/evaluate.ts';
import type { KnownSeries } from '../indicator/known-series.ts';
import { countRevisions } from './count-revisions.ts';
import { reportMessages } from './messages/index.ts';
import type { AskedQuestion, ReportInput } from './report-input.ts';
import type { ReportVoice } from './voice.ts';

/** The catalogues as the server speaks them. */
export function voiceOf(language: Language): ReportVoice {
  const locale = numberLocale[language];
  return {
    language,
    locale,
    text: (id, values = {}) =>
      String(
        new IntlMessageFormat(reportMessages[language][id], locale, undefined, { ignoreTag: true }).format(values),
      ),
  };
}

type Figures = Parameters<typeof seriesOf>[1];

/** A question about one place, from what was known on each of two days, month by month from January 2024 on. */
export function askedOf(
  present: Figures,
  past: Figures | null,
  { training = false, ...more }: Partial<IndicatorDefinition> & { readonly training?: boolean } = {},
): AskedQuestion {
  const definition = { ...deaths, measure: measureOf(['CA-BC']), ...more };
  const known = (figures: Figures): readonly KnownSeries[] => [seriesOf('CA-BC', figures)];
  const [now, then] = [dataOf(known(present)), past === null ? null : dataOf(known(past))];
  return {
    definition,
    area: 'public-health',
    present: new Evaluation(definition, now),
    past: then === null ? null : new Evaluation(definition, then),
    revisions: then === null ? null : countRevisions(then, now),
    training,
  };
}

export function inputOf(questions: readonly AskedQuestion[], more: Partial<ReportInput> = {}): ReportInput {
  return {
    strategy: 'nadd-2026',
    asKnownOn: '2026-05-01',
    since: '2026-01-28',
    node: { country: 'CA', name: { en: 'Canada', fr: 'Canada', es: 'Canadá' }, version: '0.1.0' },
    audience: 'reader',
    marking: publicMarking,
    commitments: shippedCommitments,
    statements,
    areas: [
      { id: 'public-health', title: { en: 'Public health', fr: 'Santé publique', es: 'Salud pública' } },
      { id: 'firearms', title: { en: 'Firearms', fr: 'Armes à feu', es: 'Armas de fuego' } },
    ],
    questions,
    sources: [
      {
        id: 'first',
        title: { en: 'Deaths', fr: 'Décès', es: 'Defunciones' },
        publisher: { en: 'Coroners', fr: 'Coroners', es: 'Forenses' },
        homepage: 'https://example.org/deaths',
        licence: 'Open',
        attribution: { en: 'Coroners', fr: 'Coroners', es: 'Forenses' },
        asOf: '2026-04-30',
      },
    ],
    address: 'https://vigia.example.org',
    packageName: 'vigia-report.data.zip',
    ...more,
  };
}
