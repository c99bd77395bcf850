import type { Domain } from '../domain.ts';

/** No source of this area is connected yet: words, but no indicators. */
export const illicitFinance: Domain = {
  id: 'illicit-finance',
  title: { en: 'Illicit finance', fr: 'Finances illicites', es: 'Finanzas ilícitas' },
  description: {
    en: 'Money behind the trade in drugs: indicators and typologies that financial intelligence units publish. No source is connected yet.',
    fr: 'L’argent derrière le commerce des drogues : indicateurs et typologies que publient les unités du renseignement financier. Aucune source n’est encore branchée.',
    es: 'El dinero detrás del comercio de drogas: indicadores y tipologías que publican las unidades de inteligencia financiera. Aún no hay ninguna fuente conectada.',
  },
  concepts: [
    {
      id: 'suspicious-transaction-report',
      title: {
        en: 'Suspicious transaction report',
        fr: 'Déclaration d’opérations douteuses',
        es: 'Reporte de operaciones inusuales',
      },
      definition: {
        en: 'Report that a financial institution must file when it suspects that funds stem from a crime (FATF Recommendation 20).',
        fr: 'Déclaration qu’une institution financière doit produire lorsqu’elle soupçonne que des fonds proviennent d’une activité criminelle (Recommandation 20 du GAFI).',
        es: 'Reporte que una institución financiera debe presentar cuando sospecha que los fondos provienen de una actividad delictiva (Recomendación 20 del GAFI).',
      },
    },
  ],
  indicators: [],
  watches: [],
  questions: [],
  novelty: [],
  substanceWeights: [],
};
