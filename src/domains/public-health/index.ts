import type { Domain } from '../domain.ts';
import { deathQualityIndicators } from './death-quality.ts';
import { dispensingIndicators } from './dispensing.ts';
import { harmIndicators } from './harms.ts';
import { questions } from './questions.ts';
import { wastewaterIndicators } from './wastewater.ts';
import { watches } from './watch.ts';

export const publicHealth: Domain = {
  id: 'public-health',
  title: { en: 'Public health', fr: 'Santé publique', es: 'Salud pública' },
  description: {
    en: 'Harms to people who use drugs and traces of use in whole communities: deaths, hospital and emergency care, wastewater.',
    fr: 'Méfaits subis par les personnes qui consomment des drogues et traces de consommation à l’échelle de la collectivité : décès, soins hospitaliers et d’urgence, eaux usées.',
    es: 'Daños a las personas que usan drogas y huellas del consumo en comunidades enteras: defunciones, atención hospitalaria y de urgencias, aguas residuales.',
  },
  concepts: [
    {
      id: 'overdose-death',
      title: {
        en: 'Overdose (toxicity) death',
        fr: 'Décès par surdose (toxicité)',
        es: 'Defunción por sobredosis (toxicidad)',
      },
      definition: {
        en: 'Death attributed to acute toxicity of one or more drugs: ICD-10 X40–X44, X60–X64, X85, Y10–Y14 where death certificates are coded, or as coroners and medical examiners find.',
        fr: 'Décès attribué à la toxicité aiguë d’une ou de plusieurs drogues : CIM-10 X40–X44, X60–X64, X85, Y10–Y14 lorsque les certificats de décès sont codés, ou selon les constats des coroners et médecins légistes.',
        es: 'Defunción atribuida a la toxicidad aguda de una o más drogas: CIE-10 X40–X44, X60–X64, X85, Y10–Y14 cuando se codifican los certificados, o según lo determinen los servicios forenses.',
      },
    },
    {
      id: 'provisional-figure',
      title: { en: 'Provisional figure', fr: 'Chiffre provisoire', es: 'Cifra provisional' },
      definition: {
        en: 'A figure published before all events of its period are known; it usually rises with later deliveries.',
        fr: 'Chiffre publié avant que tous les événements de sa période soient connus; il augmente habituellement avec les livraisons suivantes.',
        es: 'Cifra publicada antes de que se conozcan todos los eventos de su periodo; suele aumentar con entregas posteriores.',
      },
    },
  ],
  indicators: [...harmIndicators, ...deathQualityIndicators, ...dispensingIndicators, ...wastewaterIndicators],
  watches,
  questions,
  novelty: [],
  substanceWeights: [],
};
