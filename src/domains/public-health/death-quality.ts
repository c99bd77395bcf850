import type { Text } from '../../base/index.ts';
import type { DomainIndicator } from '../domain.ts';

export const deathQualityIndicators: readonly DomainIndicator[] = [
  {
    id: 'overdose-deaths-predicted',
    stream: 'deaths',
    title: {
      en: 'Overdose deaths, predicted',
      fr: 'Décès par surdose, valeur prédite',
      es: 'Defunciones por sobredosis, valor predicho',
    },
    description: {
      en: 'Provisional number of overdose deaths adjusted by the publisher for records that are not complete yet.',
      fr: 'Nombre provisoire de décès par surdose, ajusté par l’organisme pour tenir compte des dossiers incomplets.',
      es: 'Número provisional de defunciones por sobredosis, ajustado por la fuente según los registros aún incompletos.',
    },
    caution: {
      en: 'The publisher gives no interval for this value: it is a model’s answer, not a count.',
      fr: 'L’organisme ne publie pas d’intervalle pour cette valeur : c’est le résultat d’un modèle, non un dénombrement.',
      es: 'La fuente no publica un intervalo para este valor: es el resultado de un modelo, no un conteo.',
    },
    unit: '{deaths}',
    kind: 'count',
    direction: 'rise-is-worse',
    absence: 'unknown',
    additive: { places: true, substances: false },
    weight: 1,
  },
  {
    id: 'all-cause-deaths',
    stream: 'deaths',
    title: { en: 'Deaths, all causes', fr: 'Décès, toutes causes', es: 'Defunciones, todas las causas' },
    description: {
      en: 'Number of deaths from all causes in the same records.',
      fr: 'Nombre de décès toutes causes confondues dans les mêmes dossiers.',
      es: 'Número de defunciones por todas las causas en los mismos registros.',
    },
    caution: null,
    unit: '{deaths}',
    kind: 'count',
    direction: 'neutral',
    absence: 'unknown',
    additive: { places: true, substances: false },
    weight: 0.3,
  },
  share(
    'deaths-drugs-specified-share',
    {
      en: 'Overdose deaths with drugs specified',
      fr: 'Décès par surdose dont les drogues sont précisées',
      es: 'Defunciones por sobredosis con drogas especificadas',
    },
    {
      en: 'Share of overdose deaths whose certificate names at least one drug; where it is low, counts by drug are too low.',
      fr: 'Part des décès par surdose dont le certificat nomme au moins une drogue; lorsqu’elle est faible, les nombres par drogue sont sous-estimés.',
      es: 'Proporción de defunciones por sobredosis cuyo certificado nombra al menos una droga; si es baja, los conteos por droga están subestimados.',
    },
  ),
  share(
    'deaths-pending-investigation-share',
    {
      en: 'Deaths pending investigation',
      fr: 'Décès en cours d’investigation',
      es: 'Defunciones pendientes de investigación',
    },
    {
      en: 'Share of death records whose cause is still under investigation; overdoses are over-represented among them.',
      fr: 'Part des dossiers de décès dont la cause fait encore l’objet d’une investigation; les surdoses y sont surreprésentées.',
      es: 'Proporción de registros de defunción cuya causa sigue en investigación; las sobredosis están sobrerrepresentadas entre ellos.',
    },
  ),
  share(
    'deaths-completeness-share',
    {
      en: 'Completeness of death records',
      fr: 'Exhaustivité des dossiers de décès',
      es: 'Integridad de los registros de defunción',
    },
    {
      en: 'Share of the deaths expected for the period that the records hold.',
      fr: 'Part des décès attendus pour la période que contiennent les dossiers.',
      es: 'Proporción de las defunciones esperadas del periodo que contienen los registros.',
    },
  ),
];

function share(id: string, title: Text, description: Text): DomainIndicator {
  return {
    id,
    stream: 'deaths',
    title,
    description,
    caution: null,
    unit: '%',
    kind: 'share',
    direction: 'neutral',
    absence: 'unknown',
    additive: { places: false, substances: false },
    weight: 0,
  };
}
