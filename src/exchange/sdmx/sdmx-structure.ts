import { type Frequency, type Text, units } from '../../base/index.ts';
import { confidentialityStatuses, missingReasons, observationStatuses, tlpLabels } from '../../model/index.ts';
import { toSdmxId } from './sdmx-id.ts';

/** Dimensions in the order of a key; TIME_PERIOD stands at the observation. */
export const sdmxDimensions = [
  'FREQ',
  'REF_AREA',
  'SUBSTANCE',
  'INDICATOR',
  'BREAKDOWN',
  'TIME_SPAN',
  'DATASET',
] as const;
export type SdmxDimension = (typeof sdmxDimensions)[number];

/** What is said of a whole series. */
export const seriesAttributes = ['UNIT_MEASURE', 'UNIT_MULT', 'DECIMALS', 'SOURCE', 'TRAINING_DATA'] as const;
export type SeriesAttribute = (typeof seriesAttributes)[number];

/** What is said of one observation. */
export const observationAttributes = [
  'OBS_STATUS',
  'CONF_STATUS',
  'LOWER_BOUND',
  'UPPER_BOUND',
  'MISSING_REASON',
  'VALID_FROM',
  'TLP',
  'RELEASABLE_TO',
] as const;
export type ObservationAttribute = (typeof observationAttributes)[number];

export type SdmxComponent = SdmxDimension | SeriesAttribute | ObservationAttribute | 'TIME_PERIOD' | 'OBS_VALUE';

/** A code of a code list, with its name in three languages. */
export interface SdmxCode {
  readonly id: string;
  readonly name: Text;
  /** Code that contains it. */
  readonly parent?: string;
}

export interface SdmxCodelist {
  readonly id: string;
  readonly name: Text;
  readonly codes: readonly SdmxCode[];
}

/** Who publishes: one agency for each node. */
export interface SdmxFlow {
  /** `VIGIA_CA`. */
  readonly agency: string;
  readonly id: 'FIGURES';
  readonly version: '1.0';
}

export function sdmxFlowOf(country: string): SdmxFlow {
  return { agency: `VIGIA_${country}`, id: 'FIGURES', version: '1.0' };
}

/** Names of what the node has figures about; the other code lists are the same everywhere. */
export interface SdmxNames {
  readonly places: readonly SdmxCode[];
  readonly substances: readonly SdmxCode[];
  readonly indicators: readonly SdmxCode[];
  readonly breakdowns: readonly SdmxCode[];
  readonly spans: readonly SdmxCode[];
  readonly datasets: readonly SdmxCode[];
}

export interface SdmxStructure {
  readonly flow: SdmxFlow;
  readonly title: Text;
  readonly codelists: readonly SdmxCodelist[];
}

/** Code list of each component that has one. */
export const codelistOf: Readonly<Partial<Record<SdmxComponent, string>>> = {
  FREQ: 'CL_FREQ',
  REF_AREA: 'CL_AREA',
  SUBSTANCE: 'CL_SUBSTANCE',
  INDICATOR: 'CL_INDICATOR',
  BREAKDOWN: 'CL_BREAKDOWN',
  TIME_SPAN: 'CL_TIME_SPAN',
  DATASET: 'CL_DATASET',
  UNIT_MEASURE: 'CL_UNIT',
  OBS_STATUS: 'CL_OBS_STATUS',
  CONF_STATUS: 'CL_CONF_STATUS',
  MISSING_REASON: 'CL_MISSING_REASON',
  TLP: 'CL_TLP',
};

/** Components whose values are numbers, moments or texts. */
export const plainTypes: Readonly<Partial<Record<SdmxComponent, 'Double' | 'Integer' | 'String' | 'Boolean'>>> = {
  OBS_VALUE: 'Double',
  LOWER_BOUND: 'Double',
  UPPER_BOUND: 'Double',
  UNIT_MULT: 'Integer',
  DECIMALS: 'Integer',
  SOURCE: 'String',
  TRAINING_DATA: 'Boolean',
  VALID_FROM: 'String',
  RELEASABLE_TO: 'String',
};

/** Places, substances and further dimensions of what is about nothing in particular, as SDMX's guidelines name it. */
export const notApplicable = '_Z';
/** All of it, not broken down. */
export const total = '_T';

const frequencyNames: Readonly<Record<Frequency, Text>> = {
  A: { en: 'Annual', fr: 'Annuelle', es: 'Anual' },
  S: { en: 'Half-yearly', fr: 'Semestrielle', es: 'Semestral' },
  Q: { en: 'Quarterly', fr: 'Trimestrielle', es: 'Trimestral' },
  M: { en: 'Monthly', fr: 'Mensuelle', es: 'Mensual' },
  W: { en: 'Weekly', fr: 'Hebdomadaire', es: 'Semanal' },
  D: { en: 'Daily', fr: 'Quotidienne', es: 'Diaria' },
};

const statusNames: Readonly<Record<(typeof observationStatuses)[number], Text>> = {
  A: { en: 'Normal value', fr: 'Valeur normale', es: 'Valor normal' },
  B: { en: 'Time series break', fr: 'Rupture de série', es: 'Ruptura de la serie' },
  E: { en: 'Estimated value', fr: 'Valeur estimée', es: 'Valor estimado' },
  F: { en: 'Forecast value', fr: 'Valeur prévue', es: 'Valor pronosticado' },
  I: { en: 'Imputed value', fr: 'Valeur imputée', es: 'Valor imputado' },
  L: {
    en: 'Missing value; data exist but were not collected',
    fr: 'Valeur manquante; les données existent mais n’ont pas été recueillies',
    es: 'Valor faltante; los datos existen, pero no se recopilaron',
  },
  M: {
    en: 'Missing value; data cannot exist',
    fr: 'Valeur manquante; les données ne peuvent pas exister',
    es: 'Valor faltante; los datos no pueden existir',
  },
  O: { en: 'Missing value', fr: 'Valeur manquante', es: 'Valor faltante' },
  P: { en: 'Provisional value', fr: 'Valeur provisoire', es: 'Valor preliminar' },
  Q: { en: 'Missing value; suppressed', fr: 'Valeur manquante; supprimée', es: 'Valor faltante; suprimido' },
  U: { en: 'Low reliability', fr: 'Faible fiabilité', es: 'Baja confiabilidad' },
  V: { en: 'Unvalidated value', fr: 'Valeur non validée', es: 'Valor no validado' },
};

const confidentialityNames: Readonly<Record<(typeof confidentialityStatuses)[number], Text>> = {
  F: { en: 'Free for publication', fr: 'Libre de publication', es: 'De libre publicación' },
  C: {
    en: 'Confidential statistical information',
    fr: 'Information statistique confidentielle',
    es: 'Información estadística confidencial',
  },
  A: {
    en: 'Primary confidentiality due to small counts',
    fr: 'Confidentialité primaire due à de petits nombres',
    es: 'Confidencialidad primaria por conteos pequeños',
  },
  D: {
    en: 'Secondary confidentiality',
    fr: 'Confidentialité secondaire',
    es: 'Confidencialidad secundaria',
  },
};

const reasonNames: Readonly<Record<(typeof missingReasons)[number], Text>> = {
  'suppressed-small-count': {
    en: 'Suppressed: small count',
    fr: 'Supprimée : petit nombre',
    es: 'Suprimido: conteo pequeño',
  },
  suppressed: { en: 'Suppressed', fr: 'Supprimée', es: 'Suprimido' },
  'withheld-low-quality': {
    en: 'Withheld for low quality',
    fr: 'Retenue en raison de la faible qualité',
    es: 'Retenido por baja calidad',
  },
  'not-reported': { en: 'Not reported', fr: 'Non déclarée', es: 'No reportado' },
  'not-applicable': { en: 'Not applicable', fr: 'Sans objet', es: 'No aplica' },
  'not-collected': { en: 'Not collected', fr: 'Non recueillie', es: 'No recopilado' },
  'not-yet-published': { en: 'Not yet published', fr: 'Pas encore publiée', es: 'Aún no publicado' },
  damaged: { en: 'Damaged in the source', fr: 'Endommagée dans la source', es: 'Dañado en la fuente' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée', es: 'Retirado' },
};

function listOf<Key extends string>(names: Readonly<Record<Key, Text>>, keys: readonly Key[]): SdmxCode[] {
  return keys.map((key) => ({ id: toSdmxId(key), name: names[key] }));
}

/** Everything that a program needs to understand the data, in three languages. */
export function sdmxStructure(flow: SdmxFlow, names: SdmxNames): SdmxStructure {
  const tlp = tlpLabels.map((label) => ({
    id: toSdmxId(label),
    name: { en: `TLP:${label}`, fr: `TLP:${label}`, es: `TLP:${label}` },
  }));
  const unitCodes = Object.entries(units).map(([id, name]) => ({ id: toSdmxId(id), name }));
  const frequencyCodes = listOf(frequencyNames, ['A', 'S', 'Q', 'M', 'W', 'D']);
  return {
    flow,
    title: { en: 'Vigía: figures', fr: 'Vigía : chiffres', es: 'Vigía: cifras' },
    codelists: [
      { id: 'CL_FREQ', name: { en: 'Frequency', fr: 'Fréquence', es: 'Frecuencia' }, codes: frequencyCodes },
      { id: 'CL_AREA', name: { en: 'Place', fr: 'Lieu', es: 'Lugar' }, codes: names.places },
      { id: 'CL_SUBSTANCE', name: { en: 'Substance', fr: 'Substance', es: 'Sustancia' }, codes: names.substances },
      { id: 'CL_INDICATOR', name: { en: 'Indicator', fr: 'Indicateur', es: 'Indicador' }, codes: names.indicators },
      { id: 'CL_BREAKDOWN', name: { en: 'Breakdown', fr: 'Ventilation', es: 'Desglose' }, codes: names.breakdowns },
      {
        id: 'CL_TIME_SPAN',
        name: {
          en: 'Time span of a figure',
          fr: 'Période couverte par un chiffre',
          es: 'Periodo que abarca una cifra',
        },
        codes: names.spans,
      },
      {
        id: 'CL_DATASET',
        name: { en: 'Data set', fr: 'Jeu de données', es: 'Conjunto de datos' },
        codes: names.datasets,
      },
      { id: 'CL_UNIT', name: { en: 'Unit', fr: 'Unité', es: 'Unidad' }, codes: unitCodes },
      {
        id: 'CL_OBS_STATUS',
        name: { en: 'Observation status', fr: 'Statut de l’observation', es: 'Estado de la observación' },
        codes: listOf(statusNames, observationStatuses),
      },
      {
        id: 'CL_CONF_STATUS',
        name: { en: 'Confidentiality status', fr: 'Statut de confidentialité', es: 'Estado de confidencialidad' },
        codes: listOf(confidentialityNames, confidentialityStatuses),
      },
      {
        id: 'CL_MISSING_REASON',
        name: { en: 'Why there is no value', fr: 'Motif de l’absence de valeur', es: 'Por qué no hay valor' },
        codes: listOf(reasonNames, missingReasons),
      },
      {
        id: 'CL_TLP',
        name: { en: 'Traffic Light Protocol 2.0', fr: 'Traffic Light Protocol 2.0', es: 'Traffic Light Protocol 2.0' },
        codes: tlp,
      },
    ],
  };
}

/** Words of the concepts. */
export const conceptNames: Readonly<Record<SdmxComponent, Text>> = {
  FREQ: { en: 'Frequency', fr: 'Fréquence', es: 'Frecuencia' },
  REF_AREA: { en: 'Reference area', fr: 'Zone de référence', es: 'Área de referencia' },
  SUBSTANCE: { en: 'Substance', fr: 'Substance', es: 'Sustancia' },
  INDICATOR: { en: 'Indicator', fr: 'Indicateur', es: 'Indicador' },
  BREAKDOWN: { en: 'Breakdown', fr: 'Ventilation', es: 'Desglose' },
  TIME_SPAN: { en: 'Time span', fr: 'Période couverte', es: 'Periodo abarcado' },
  DATASET: { en: 'Data set', fr: 'Jeu de données', es: 'Conjunto de datos' },
  TIME_PERIOD: { en: 'Time period', fr: 'Période', es: 'Periodo' },
  OBS_VALUE: { en: 'Observation value', fr: 'Valeur de l’observation', es: 'Valor de la observación' },
  UNIT_MEASURE: { en: 'Unit of measure', fr: 'Unité de mesure', es: 'Unidad de medida' },
  UNIT_MULT: { en: 'Unit multiplier', fr: 'Multiplicateur de l’unité', es: 'Multiplicador de la unidad' },
  DECIMALS: { en: 'Decimals', fr: 'Décimales', es: 'Decimales' },
  SOURCE: { en: 'Source', fr: 'Source', es: 'Fuente' },
  TRAINING_DATA: { en: 'Training data', fr: 'Données d’entraînement', es: 'Datos de entrenamiento' },
  OBS_STATUS: { en: 'Observation status', fr: 'Statut de l’observation', es: 'Estado de la observación' },
  CONF_STATUS: { en: 'Confidentiality status', fr: 'Statut de confidentialité', es: 'Estado de confidencialidad' },
  LOWER_BOUND: { en: 'Lower bound', fr: 'Borne inférieure', es: 'Límite inferior' },
  UPPER_BOUND: { en: 'Upper bound', fr: 'Borne supérieure', es: 'Límite superior' },
  MISSING_REASON: { en: 'Reason for a missing value', fr: 'Motif de l’absence', es: 'Motivo de la ausencia' },
  VALID_FROM: { en: 'Known since', fr: 'Connue depuis', es: 'Conocida desde' },
  TLP: { en: 'Traffic Light Protocol', fr: 'Traffic Light Protocol', es: 'Traffic Light Protocol' },
  RELEASABLE_TO: { en: 'Releasable to', fr: 'Communicable à', es: 'Se puede comunicar a' },
};
