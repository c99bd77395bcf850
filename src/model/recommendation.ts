import type { CalendarDate, Text } from '../base/index.ts';

/**
 * Who recommends. `incb`: International Narcotics Control Board; `cicad-mem`: Multilateral Evaluation Mechanism of CICAD/OAS;
 * `national-auditor`: the supreme audit institution of a country.
 */
export const recommendingBodies = ['incb', 'cicad-mem', 'national-auditor', 'other'] as const;
export type RecommendingBody = (typeof recommendingBodies)[number];

/** What an addressed country answers. */
export const recommendationResponses = ['accepted', 'partly-accepted', 'not-accepted'] as const;
export type RecommendationResponseKind = (typeof recommendationResponses)[number];

/** What became of it; `closed`: no longer followed, whatever was done. */
export const recommendationStates = ['open', 'implemented', 'closed'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

/** What a country answered, as it was published. */
export interface RecommendationResponse {
  readonly response: RecommendationResponseKind;
  readonly text: Text | null;
  readonly day: CalendarDate;
}

/** What a body outside the Dialogue asks of countries, and what they answered. */
export interface Recommendation {
  readonly body: RecommendingBody;
  /** The body by its name, where `body` does not say which one it is. */
  readonly bodyName: Text | null;
  /** Paragraph or number in the document. */
  readonly reference: string;
  readonly document: { readonly title: Text; readonly address: string | null; readonly day: CalendarDate };
  /** ISO 3166-1 alpha-2. */
  readonly addressed: readonly string[];
  /** By ISO 3166-1 alpha-2. */
  readonly responses: Readonly<Record<string, RecommendationResponse>>;
  readonly state: RecommendationState;
  /** Day since which it is so; null: nobody said. */
  readonly stateOn: CalendarDate | null;
}

/** The bodies by the names that they use themselves; of the last two kinds each institution has its own. */
const bodyNames: Readonly<Record<RecommendingBody, Text>> = {
  incb: {
    en: 'International Narcotics Control Board (INCB)',
    fr: 'Organe international de contrôle des stupéfiants (OICS)',
    es: 'Junta Internacional de Fiscalización de Estupefacientes (JIFE)',
  },
  'cicad-mem': {
    en: 'Multilateral Evaluation Mechanism (MEM) of CICAD/OAS',
    fr: 'Mécanisme d’évaluation multilatéral (MEM) de la CICAD/OEA',
    es: 'Mecanismo de Evaluación Multilateral (MEM) de la CICAD/OEA',
  },
  'national-auditor': {
    en: 'National audit office',
    fr: 'Institution nationale de vérification des comptes',
    es: 'Entidad fiscalizadora superior',
  },
  other: { en: 'Another body', fr: 'Un autre organe', es: 'Otro órgano' },
};

/** Who recommends, by the name of the institution where one is written, else by the name of its kind. */
export function nameOfBody({ body, bodyName }: Pick<Recommendation, 'body' | 'bodyName'>): Text {
  return (needsBodyName(body) ? bodyName : null) ?? bodyNames[body];
}

/** Whether `body` alone does not say which institution it is. */
export function needsBodyName(body: RecommendingBody): boolean {
  return body === 'national-auditor' || body === 'other';
}
