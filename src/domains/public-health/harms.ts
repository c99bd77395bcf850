import type { Text, Unit } from '../../base/index.ts';
import type { DomainIndicator, Stream } from '../domain.ts';

/** A harm in the words of the field: its title, and what its count counts. */
interface Harm {
  readonly id: string;
  readonly stream: Stream;
  readonly unit: Unit;
  readonly title: Text;
  readonly description: Text;
  readonly weight: number;
}

const harms: readonly Harm[] = [
  {
    id: 'overdose-deaths',
    stream: 'deaths',
    unit: '{deaths}',
    title: {
      en: 'Overdose (toxicity) deaths',
      fr: 'Décès par surdose (toxicité)',
      es: 'Defunciones por sobredosis (toxicidad)',
    },
    description: {
      en: 'Number of people who died of the acute toxicity of drugs. Behind each number there is a person and those who miss them.',
      fr: 'Nombre de personnes décédées de la toxicité aiguë de drogues. Derrière chaque nombre, il y a une personne et des proches en deuil.',
      es: 'Número de personas que murieron por la toxicidad aguda de drogas. Detrás de cada cifra hay una persona y quienes la extrañan.',
    },
    weight: 1,
  },
  {
    id: 'overdose-hospitalizations',
    stream: 'hospital',
    unit: '{hospitalizations}',
    title: {
      en: 'Hospitalizations for drug poisoning',
      fr: 'Hospitalisations pour intoxication liée aux drogues',
      es: 'Hospitalizaciones por intoxicación por drogas',
    },
    description: {
      en: 'Number of hospital stays for poisoning by drugs; a person may be in hospital more than once.',
      fr: 'Nombre de séjours à l’hôpital pour intoxication liée aux drogues; une personne peut être hospitalisée plus d’une fois.',
      es: 'Número de hospitalizaciones por intoxicación por drogas; una persona puede ser hospitalizada más de una vez.',
    },
    weight: 0.9,
  },
  {
    id: 'overdose-emergency-visits',
    stream: 'emergency-departments',
    unit: '{visits}',
    title: {
      en: 'Emergency department visits for drug poisoning',
      fr: 'Visites aux urgences pour intoxication liée aux drogues',
      es: 'Consultas de urgencias por intoxicación por drogas',
    },
    description: {
      en: 'Number of visits to emergency departments for poisoning by drugs; a person may visit more than once.',
      fr: 'Nombre de visites aux services d’urgence pour intoxication liée aux drogues; une personne peut s’y présenter plus d’une fois.',
      es: 'Número de consultas en servicios de urgencias por intoxicación por drogas; una persona puede acudir más de una vez.',
    },
    weight: 0.9,
  },
  {
    id: 'overdose-ems-responses',
    stream: 'emergency-services',
    unit: '{events}',
    title: {
      en: 'Emergency medical services responses to suspected overdoses',
      fr: 'Interventions des services médicaux d’urgence pour surdose soupçonnée',
      es: 'Atenciones de servicios médicos de emergencia por sobredosis sospechadas',
    },
    description: {
      en: 'Number of responses of ambulance and other emergency medical services to suspected overdoses.',
      fr: 'Nombre d’interventions des services ambulanciers et autres services médicaux d’urgence pour surdose soupçonnée.',
      es: 'Número de atenciones de ambulancias y otros servicios médicos de emergencia por sobredosis sospechadas.',
    },
    weight: 0.9,
  },
];

const comparison: Text = {
  en: 'Places define and report the event differently, and recent figures rise as investigations close: compare a place with itself first.',
  fr: 'Les administrations définissent et déclarent l’événement différemment, et les chiffres récents augmentent à mesure que les enquêtes se terminent : comparez d’abord un lieu avec lui-même.',
  es: 'Cada lugar define y reporta el evento de manera distinta, y las cifras recientes aumentan conforme cierran las investigaciones: compare primero un lugar consigo mismo.',
};

function count({ id, stream, unit, title, description, weight }: Harm): DomainIndicator {
  return {
    id,
    stream,
    title,
    description,
    caution: comparison,
    unit,
    kind: 'count',
    direction: 'rise-is-worse',
    absence: 'unknown',
    additive: { places: true, substances: false },
    weight,
  };
}

function crudeRate({ id, stream, title, weight }: Harm): DomainIndicator {
  return {
    id: `${id}-crude-rate`,
    stream,
    title: {
      en: `${title.en}, crude rate`,
      fr: `${title.fr}, taux brut`,
      es: `${title.es}, tasa bruta`,
    },
    description: {
      en: 'The number of events divided by the population of the place, per 100,000 people.',
      fr: 'Le nombre d’événements divisé par la population du lieu, pour 100 000 personnes.',
      es: 'El número de eventos dividido entre la población del lugar, por cada 100,000 personas.',
    },
    caution: comparison,
    unit: '/100000.{inhabitants}',
    kind: 'rate',
    direction: 'rise-is-worse',
    absence: 'unknown',
    additive: { places: false, substances: false },
    weight,
  };
}

function ageAdjustedRate(harm: Harm): DomainIndicator {
  return {
    ...crudeRate(harm),
    id: `${harm.id}-age-adjusted-rate`,
    title: {
      en: `${harm.title.en}, age-adjusted rate`,
      fr: `${harm.title.fr}, taux normalisé selon l’âge`,
      es: `${harm.title.es}, tasa ajustada por edad`,
    },
    description: {
      en: 'The rate that the place would have with the age structure of the publisher’s standard population, per 100,000 people.',
      fr: 'Le taux qu’aurait le lieu avec la structure par âge de la population type de l’organisme, pour 100 000 personnes.',
      es: 'La tasa que tendría el lugar con la estructura por edad de la población estándar de la fuente, por cada 100,000 personas.',
    },
  };
}

function share(harm: Harm): DomainIndicator {
  return {
    id: `${harm.id}-share`,
    stream: harm.stream,
    title: {
      en: `${harm.title.en}, share`,
      fr: `${harm.title.fr}, part`,
      es: `${harm.title.es}, proporción`,
    },
    description: {
      en: 'Share of the events that falls to a part of a breakdown, such as an age group or a type of substance.',
      fr: 'Part des événements qui revient à une catégorie d’une ventilation, comme un groupe d’âge ou un type de substance.',
      es: 'Proporción de los eventos que corresponde a una categoría de un desglose, como un grupo de edad o un tipo de sustancia.',
    },
    caution: {
      en: 'A share also changes when the other parts change.',
      fr: 'Une part change aussi lorsque les autres catégories changent.',
      es: 'Una proporción también cambia cuando cambian las demás categorías.',
    },
    unit: '%',
    kind: 'share',
    direction: 'neutral',
    absence: 'unknown',
    additive: { places: false, substances: false },
    weight: 0.3,
  };
}

export const harmIndicators: readonly DomainIndicator[] = [
  ...harms.flatMap((harm) => [count(harm), crudeRate(harm), ageAdjustedRate(harm), share(harm)]),
  {
    id: 'overdose-emergency-visit-rate',
    stream: 'emergency-departments',
    title: {
      en: 'Emergency department visits for nonfatal overdose, rate',
      fr: 'Visites aux urgences pour surdose non mortelle, taux',
      es: 'Consultas de urgencias por sobredosis no mortal, tasa',
    },
    description: {
      en: 'Visits for a suspected nonfatal overdose per 10,000 visits to emergency departments for any reason.',
      fr: 'Visites pour surdose non mortelle soupçonnée pour 10 000 visites aux urgences, tous motifs confondus.',
      es: 'Consultas por sobredosis no mortal sospechada por cada 10,000 consultas de urgencias por cualquier motivo.',
    },
    caution: {
      en: 'Drug categories are nested and overlap: never add them up. The rate also changes when visits for other reasons change.',
      fr: 'Les catégories de drogues sont imbriquées et se recoupent : ne les additionnez jamais. Le taux change aussi lorsque les visites pour d’autres motifs changent.',
      es: 'Las categorías de drogas están anidadas y se traslapan: nunca las sume. La tasa también cambia cuando cambian las consultas por otros motivos.',
    },
    unit: '/10000.{visits}',
    kind: 'rate',
    direction: 'rise-is-worse',
    absence: 'unknown',
    additive: { places: false, substances: false },
    weight: 0.9,
  },
];
