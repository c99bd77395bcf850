import { questionOfWork } from '../../commitments/index.ts';
import { partners } from '../../model/index.ts';
import type { Domain } from '../domain.ts';
import { indicators } from './indicators.ts';
import { seizureIndicators } from './seizure-indicators.ts';
import { seizureQuestions } from './seizure-questions.ts';
import { tradeQuestions } from './trade-questions.ts';

/** What feeds the making and moving of synthetic drugs: trade in precursors, and what the texts of law leave out. */
export const supplyChain: Domain = {
  id: 'supply-chain',
  title: { en: 'Supply chain', fr: 'Chaîne d’approvisionnement', es: 'Cadena de suministro' },
  description: {
    en: 'Precursors, equipment and the post: what feeds the making and the moving of synthetic drugs.',
    fr: 'Précurseurs, équipement et envois postaux : ce qui alimente la fabrication et la circulation des drogues de synthèse.',
    es: 'Precursores, equipo y correo: lo que alimenta la fabricación y el traslado de drogas sintéticas.',
  },
  concepts: [
    {
      id: 'precursor',
      title: { en: 'Precursor', fr: 'Précurseur', es: 'Precursor' },
      definition: {
        en: 'A chemical frequently used in the illicit manufacture of drugs; Tables I and II of the 1988 Convention list those under international control.',
        fr: 'Produit chimique fréquemment utilisé dans la fabrication illicite de drogues; les Tableaux I et II de la Convention de 1988 énumèrent ceux sous contrôle international.',
        es: 'Sustancia química que se utiliza con frecuencia en la fabricación ilícita de drogas; los Cuadros I y II de la Convención de 1988 enumeran las sujetas a fiscalización internacional.',
      },
    },
    {
      id: 'pre-export-notification',
      title: {
        en: 'Pre-export notification',
        fr: 'Notification préalable à l’exportation',
        es: 'Notificación previa a la exportación',
      },
      definition: {
        en: 'Notice that an exporting country gives to the importing one before a controlled precursor leaves (1988 Convention, article 12, paragraph 10 (a)).',
        fr: 'Avis qu’un pays exportateur donne au pays importateur avant le départ d’un précurseur contrôlé (Convention de 1988, article 12, paragraphe 10 a)).',
        es: 'Aviso que el país exportador da al importador antes de la salida de un precursor fiscalizado (Convención de 1988, artículo 12, párrafo 10 a)).',
      },
    },
  ],
  indicators: [...indicators, ...seizureIndicators],
  watches: [],
  questions: [
    ...partners.map((place) => questionOfWork({ indicator: 'open-control-gaps', place, substance: 'precursors' })),
    ...tradeQuestions,
    ...seizureQuestions,
  ],
  novelty: [],
  substanceWeights: [],
};
