import type { Domain } from '../domain.ts';
import { indicators } from './indicators.ts';
import { questions } from './questions.ts';
import { watches } from './watch.ts';

export const firearms: Domain = {
  id: 'firearms',
  title: { en: 'Firearms', fr: 'Armes à feu', es: 'Armas de fuego' },
  description: {
    en: 'Firearms that move together with drugs and money: offences recorded and, once a source is connected, traces.',
    fr: 'Les armes à feu qui circulent avec les drogues et l’argent : infractions enregistrées et, dès qu’une source sera branchée, dépistages.',
    es: 'Armas de fuego que circulan junto con drogas y dinero: delitos registrados y, cuando se conecte una fuente, rastreos.',
  },
  concepts: [
    {
      id: 'time-to-crime',
      title: { en: 'Time to crime', fr: 'Délai entre vente et infraction', es: 'Tiempo hasta el delito' },
      definition: {
        en: 'Time between the last known retail sale of a firearm and its recovery by an authority (ATF).',
        fr: 'Temps écoulé entre la dernière vente au détail connue d’une arme à feu et sa récupération par une autorité (ATF).',
        es: 'Tiempo transcurrido entre la última venta al menudeo conocida de un arma de fuego y su recuperación por una autoridad (ATF).',
      },
    },
  ],
  indicators,
  watches,
  questions,
  novelty: [],
  substanceWeights: [],
};
