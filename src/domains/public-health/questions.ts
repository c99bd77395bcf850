import type { Text } from '../../base/index.ts';
import type { IndicatorQuestion, MeasureQuestion } from '../../commitments/index.ts';
import { wastewaterQuestions } from './wastewater-questions.ts';

/** Twelve months of one country's figures, judged as one outcome of chance. */
const yearOfHarm: Pick<IndicatorQuestion, 'across' | 'denominator' | 'chance' | 'better' | 'panel'> = {
  across: 'sum',
  denominator: { kind: 'none' },
  chance: true,
  better: 'lower',
  panel: 'whole',
};

const noteOfHarm: Text = {
  en: 'Counts of the country as a whole, twelve months together. Provisional months are bounded by how much such months were revised before, or by a nowcast. Definitions differ between countries: compare each with itself.',
  fr: 'Nombres pour l’ensemble du pays, sur douze mois. Les mois provisoires sont bornés par l’ampleur des révisions passées ou par une prévision immédiate. Les définitions diffèrent d’un pays à l’autre : comparer chacun à lui-même.',
  es: 'Cifras del país en su conjunto, doce meses a la vez. Los meses provisionales se acotan con la magnitud de las revisiones pasadas o con una estimación inmediata. Las definiciones difieren entre países: compárese cada uno consigo mismo.',
};

const infobase = (indicator: string): MeasureQuestion => ({
  indicator,
  substance: 'opioids',
  places: { kind: 'named', places: ['CA'] },
  sources: ['ca-health-infobase-harms'],
  frequency: 'Q',
  window: '',
  dimensions: {},
});

/** Deaths from any drug, in the twelve months that end with each. */
const deathsOfYear = (country: string, source: string): MeasureQuestion => ({
  indicator: 'overdose-deaths',
  substance: 'any-drug',
  places: { kind: 'named', places: [country] },
  sources: [source],
  frequency: 'M',
  window: 'P12M',
  dimensions: {},
});

/** Prescriptions of a medicine against overdose or for treatment, in the states of the United States. */
function dispensing(substance: 'naloxone' | 'buprenorphine'): Omit<IndicatorQuestion, 'id' | 'title' | 'note'> {
  return {
    measure: {
      indicator: 'prescription-dispensing-rate',
      substance,
      places: { kind: 'within', place: 'US', level: 'subdivision' },
      sources: ['us-cdc-naloxone'],
      frequency: 'A',
      window: '',
      dimensions: {},
    },
    across: 'median',
    periods: 1,
    denominator: { kind: 'none' },
    chance: false,
    better: 'higher',
    unit: '/100.{inhabitants}',
    panel: 'common',
  };
}

/** Questions about harms, about medicines against them, and about what wastewater shows. */
export const questions: readonly IndicatorQuestion[] = [
  {
    ...yearOfHarm,
    id: 'ca-opioid-deaths',
    title: {
      en: 'Apparent opioid toxicity deaths in Canada, 12 months',
      fr: 'Décès apparemment liés à une intoxication aux opioïdes au Canada, 12 mois',
      es: 'Defunciones aparentemente por toxicidad de opioides en Canadá, 12 meses',
    },
    note: noteOfHarm,
    measure: infobase('overdose-deaths'),
    periods: 4,
    unit: '{deaths}',
  },
  {
    ...yearOfHarm,
    id: 'us-overdose-deaths',
    title: {
      en: 'Drug overdose deaths in the United States, 12 months',
      fr: 'Décès par surdose de drogues aux États-Unis, 12 mois',
      es: 'Defunciones por sobredosis de drogas en Estados Unidos, 12 meses',
    },
    note: noteOfHarm,
    measure: deathsOfYear('US', 'us-cdc-vsrr'),
    periods: 1,
    unit: '{deaths}',
  },
  {
    ...yearOfHarm,
    id: 'mx-overdose-deaths',
    title: {
      en: 'Drug overdose deaths in Mexico, 12 months',
      fr: 'Décès par surdose de drogues au Mexique, 12 mois',
      es: 'Defunciones por sobredosis de drogas en México, 12 meses',
    },
    note: {
      en: 'No source of this node reports them: the gap is shown as a gap.',
      fr: 'Aucune source de ce nœud ne les communique : la lacune est montrée comme telle.',
      es: 'Ninguna fuente de este nodo las informa: la falta de datos se muestra como tal.',
    },
    // The deaths that INEGI publishes; no connector reads them yet.
    measure: deathsOfYear('MX', 'mx-inegi-deaths'),
    periods: 1,
    unit: '{deaths}',
  },
  {
    ...yearOfHarm,
    id: 'ca-opioid-hospitalizations',
    title: {
      en: 'Opioid-related poisoning hospitalizations in Canada, 12 months',
      fr: 'Hospitalisations pour intoxication liée aux opioïdes au Canada, 12 mois',
      es: 'Hospitalizaciones por intoxicación por opioides en Canadá, 12 meses',
    },
    note: noteOfHarm,
    measure: infobase('overdose-hospitalizations'),
    periods: 4,
    unit: '{hospitalizations}',
  },
  {
    ...yearOfHarm,
    id: 'ca-opioid-ems-responses',
    title: {
      en: 'Emergency medical responses to suspected opioid overdoses in Canada, 12 months',
      fr: 'Interventions des services médicaux d’urgence pour surdose présumée d’opioïdes au Canada, 12 mois',
      es: 'Atenciones de servicios médicos de urgencia por presunta sobredosis de opioides en Canadá, 12 meses',
    },
    note: noteOfHarm,
    measure: infobase('overdose-ems-responses'),
    periods: 4,
    unit: '{events}',
  },
  {
    id: 'us-emergency-visit-rate',
    title: {
      en: 'Emergency visits for suspected overdose in the United States: the state in the middle, 12 months',
      fr: 'Visites aux urgences pour surdose présumée aux États-Unis : État médian, 12 mois',
      es: 'Consultas de urgencias por presunta sobredosis en Estados Unidos: estado mediano, 12 meses',
    },
    note: {
      en: 'Median of the rates of the states that report; two periods are compared over the states that report in both. States differ in how much of their hospitals report.',
      fr: 'Médiane des taux des États déclarants; deux périodes sont comparées sur les États qui déclarent dans les deux. La part des hôpitaux déclarants varie selon l’État.',
      es: 'Mediana de las tasas de los estados que informan; dos periodos se comparan en los estados que informan en ambos. La proporción de hospitales que informan varía según el estado.',
    },
    measure: {
      indicator: 'overdose-emergency-visit-rate',
      substance: 'any-drug',
      places: { kind: 'within', place: 'US', level: 'subdivision' },
      sources: ['us-cdc-dose'],
      frequency: 'M',
      window: 'P12M',
      dimensions: {},
    },
    across: 'median',
    periods: 1,
    denominator: { kind: 'none' },
    chance: false,
    better: 'lower',
    unit: '/10000.{visits}',
    panel: 'common',
  },
  {
    ...dispensing('naloxone'),
    id: 'us-naloxone-dispensing-rate',
    title: {
      en: 'Naloxone dispensed by pharmacies in the United States: the state in the middle',
      fr: 'Naloxone délivrée en pharmacie aux États-Unis : État médian',
      es: 'Naloxona surtida en farmacias de Estados Unidos: estado mediano',
    },
    note: {
      en: 'Median of the states’ prescriptions per 100 residents; no national rate is in the source. Since September 2023 naloxone is also sold without prescription, and programmes give much of it out: neither is counted.',
      fr: 'Médiane des ordonnances pour 100 habitants selon l’État; la source ne donne pas de taux national. Depuis septembre 2023, la naloxone se vend aussi sans ordonnance, et des programmes en distribuent beaucoup : ni l’une ni l’autre ne sont comptées.',
      es: 'Mediana de las recetas por cada 100 habitantes de los estados; la fuente no da una tasa nacional. Desde septiembre de 2023 la naloxona también se vende sin receta, y los programas distribuyen mucha: no se cuentan.',
    },
  },
  {
    ...dispensing('buprenorphine'),
    id: 'us-buprenorphine-dispensing-rate',
    title: {
      en: 'Buprenorphine dispensed by pharmacies in the United States: the state in the middle',
      fr: 'Buprénorphine délivrée en pharmacie aux États-Unis : État médian',
      es: 'Buprenorfina surtida en farmacias de Estados Unidos: estado mediano',
    },
    note: {
      en: 'Median of the states’ prescriptions for opioid use disorder per 100 residents; no national rate is in the source. What treatment programmes hand out themselves is not counted, nor how many people need treatment.',
      fr: 'Médiane des ordonnances pour le trouble lié à l’usage d’opioïdes pour 100 habitants selon l’État; la source ne donne pas de taux national. Ce que les programmes de traitement remettent eux-mêmes n’est pas compté, ni le nombre de personnes qui ont besoin d’un traitement.',
      es: 'Mediana de las recetas para el trastorno por consumo de opioides por cada 100 habitantes de los estados; la fuente no da una tasa nacional. No se cuenta lo que entregan los programas de tratamiento ni cuántas personas necesitan tratamiento.',
    },
  },
  ...wastewaterQuestions,
];
