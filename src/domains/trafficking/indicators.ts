import type { DomainIndicator } from '../domain.ts';
import { reportedSeizures } from './reported-seizures.ts';

const effort = {
  en: 'Seizures depend on enforcement effort and luck as much as on the flow of drugs.',
  fr: 'Les saisies dépendent de l’effort de contrôle et du hasard autant que du flux de drogues.',
  es: 'Los aseguramientos dependen del esfuerzo de control y del azar tanto como del flujo de drogas.',
} as const;

export const indicators: readonly DomainIndicator[] = [
  {
    id: 'drug-seizure-events',
    stream: 'seizures',
    title: { en: 'Drug seizure events', fr: 'Saisies de drogues', es: 'Eventos de aseguramiento de drogas' },
    description: {
      en: 'Number of incidents in which the drug was seized; an incident with several drugs counts once for each.',
      fr: 'Nombre d’incidents au cours desquels la drogue a été saisie; un incident touchant plusieurs drogues compte une fois pour chacune.',
      es: 'Número de incidentes en que se aseguró la droga; un incidente con varias drogas cuenta una vez por cada una.',
    },
    caution: effort,
    unit: '{events}',
    kind: 'count',
    direction: 'rise-is-worse',
    absence: 'zero',
    additive: { places: true, substances: false },
    weight: 0.5,
  },
  {
    id: 'drug-seizure-mass',
    stream: 'seizures',
    title: { en: 'Mass of drugs seized', fr: 'Masse de drogues saisies', es: 'Masa de drogas aseguradas' },
    description: {
      en: 'Mass of the drug seized, as weighed by the authority, without correction for purity.',
      fr: 'Masse de la drogue saisie, telle que pesée par l’autorité, sans correction pour la pureté.',
      es: 'Masa de la droga asegurada, según el pesaje de la autoridad, sin corrección por pureza.',
    },
    caution: {
      en: 'A single large seizure can outweigh a year of others; purity is not known.',
      fr: 'Une seule grosse saisie peut dépasser une année d’autres saisies; la pureté n’est pas connue.',
      es: 'Un solo gran aseguramiento puede superar un año de otros; no se conoce la pureza.',
    },
    unit: 'kg',
    kind: 'mass',
    direction: 'rise-is-worse',
    absence: 'zero',
    additive: { places: true, substances: true },
    weight: 0.5,
  },
  ...reportedSeizures,
  {
    id: 'drug-offences',
    stream: 'offences',
    title: {
      en: 'Drug offences recorded',
      fr: 'Infractions liées aux drogues enregistrées',
      es: 'Delitos contra la salud registrados',
    },
    description: {
      en: 'Number of offences related to drugs that the authority recorded in the period.',
      fr: 'Nombre d’infractions liées aux drogues que l’autorité a enregistrées pendant la période.',
      es: 'Número de delitos contra la salud (relacionados con drogas) que la autoridad registró en el periodo.',
    },
    caution: {
      en: 'Recorded offences reflect what authorities looked for and how they classify it, not the number of people involved.',
      fr: 'Les infractions enregistrées reflètent ce que les autorités ont recherché et leur classement, non le nombre de personnes concernées.',
      es: 'Los delitos registrados reflejan lo que las autoridades buscaron y cómo lo clasifican, no el número de personas involucradas.',
    },
    unit: '{offences}',
    kind: 'count',
    direction: 'rise-is-worse',
    absence: 'unknown',
    additive: { places: true, substances: true },
    weight: 0.4,
  },
  {
    id: 'other-federal-offences',
    stream: 'offences',
    title: { en: 'Other federal offences', fr: 'Autres infractions fédérales', es: 'Otros delitos del fuero federal' },
    description: {
      en: 'Number of federal offences of other kinds recorded in the period, published beside drug offences.',
      fr: 'Nombre d’infractions fédérales d’autre nature enregistrées pendant la période, publiées avec les infractions liées aux drogues.',
      es: 'Número de delitos del fuero federal de otro tipo registrados en el periodo, publicados junto con los delitos contra la salud.',
    },
    caution: {
      en: 'Most of these offences have nothing to do with drugs; they give the background against which drug offences are read.',
      fr: 'La plupart de ces infractions n’ont aucun lien avec les drogues; elles servent de contexte à la lecture des infractions liées aux drogues.',
      es: 'La mayoría de estos delitos no tiene relación con las drogas; sirven de contexto para leer los delitos contra la salud.',
    },
    unit: '{offences}',
    kind: 'count',
    direction: 'neutral',
    absence: 'unknown',
    additive: { places: true, substances: true },
    weight: 0.2,
  },
];
