import type { DomainIndicator } from '../domain.ts';

export const indicators: readonly DomainIndicator[] = [
  {
    id: 'laboratory-reports',
    title: {
      en: 'Drug reports by forensic laboratories',
      fr: 'Identifications de drogues par les laboratoires judiciaires',
      es: 'Reportes de drogas de laboratorios forenses',
    },
    description: {
      en: 'Number of times that forensic laboratories identified the substance in evidence submitted to them; one item of evidence may hold several substances.',
      fr: 'Nombre de fois où les laboratoires judiciaires ont identifié la substance dans les pièces qui leur ont été soumises; une même pièce peut contenir plusieurs substances.',
      es: 'Número de veces que los laboratorios forenses identificaron la sustancia en los indicios que recibieron; un mismo indicio puede contener varias sustancias.',
    },
    caution: {
      en: 'Reports depend on what is seized, submitted and tested; reports of recent periods keep coming in.',
      fr: 'Les identifications dépendent de ce qui est saisi, soumis et analysé; celles des périodes récentes continuent d’arriver.',
      es: 'Los reportes dependen de lo que se asegura, se envía y se analiza; los de periodos recientes siguen llegando.',
    },
    unit: '{reports}',
    kind: 'count',
    direction: 'rise-is-worse',
    absence: 'zero',
    additive: { places: true, substances: true },
    weight: 0.7,
  },
  {
    id: 'laboratory-reports-share',
    title: {
      en: 'Share of drug reports by forensic laboratories',
      fr: 'Part des identifications de drogues par les laboratoires judiciaires',
      es: 'Proporción de los reportes de drogas de laboratorios forenses',
    },
    description: {
      en: 'Share of all drug reports of the period in which the substance was identified.',
      fr: 'Part de toutes les identifications de la période qui concernent la substance.',
      es: 'Proporción de todos los reportes del periodo en los que se identificó la sustancia.',
    },
    caution: {
      en: 'A share also changes when other substances become more or less frequent.',
      fr: 'Une part change aussi lorsque d’autres substances deviennent plus ou moins fréquentes.',
      es: 'Una proporción también cambia cuando otras sustancias se vuelven más o menos frecuentes.',
    },
    unit: '%',
    kind: 'share',
    direction: 'rise-is-worse',
    absence: 'unknown',
    additive: { places: false, substances: true },
    weight: 0.7,
  },
  {
    id: 'drug-checking-samples',
    title: {
      en: 'Drug-checking samples in which the substance was found',
      fr: 'Échantillons d’analyse de drogues où la substance a été trouvée',
      es: 'Muestras de análisis de drogas en que se halló la sustancia',
    },
    description: {
      en: 'Number of samples brought to a drug-checking service in which the substance was found; one sample may hold several substances.',
      fr: 'Nombre d’échantillons remis à un service d’analyse de drogues où la substance a été trouvée; un échantillon peut contenir plusieurs substances.',
      es: 'Número de muestras entregadas a un servicio de análisis de drogas en que se halló la sustancia; una muestra puede contener varias sustancias.',
    },
    caution: {
      en: 'Samples are handed in voluntarily, often because something seemed wrong: they do not represent the supply.',
      fr: 'Les échantillons sont remis volontairement, souvent parce que quelque chose semblait anormal : ils ne représentent pas l’approvisionnement.',
      es: 'Las muestras se entregan de forma voluntaria, a menudo porque algo parecía anormal: no representan el suministro.',
    },
    unit: '{samples}',
    kind: 'count',
    direction: 'rise-is-worse',
    absence: 'zero',
    additive: { places: true, substances: false },
    weight: 0.8,
  },
  {
    id: 'drug-checking-samples-tested',
    title: {
      en: 'Drug-checking samples tested',
      fr: 'Échantillons analysés par les services d’analyse de drogues',
      es: 'Muestras analizadas por servicios de análisis de drogas',
    },
    description: {
      en: 'Number of samples that a drug-checking service tested, whatever was found.',
      fr: 'Nombre d’échantillons qu’un service d’analyse de drogues a analysés, quel que soit le résultat.',
      es: 'Número de muestras que analizó un servicio de análisis de drogas, cualquiera que haya sido el hallazgo.',
    },
    caution: null,
    unit: '{samples}',
    kind: 'count',
    direction: 'neutral',
    absence: 'zero',
    additive: { places: true, substances: false },
    weight: 0.3,
  },
];
