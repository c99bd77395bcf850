import type { Frequency, Text } from '../../base/index.ts';
import type { IndicatorQuestion, MeasureQuestion } from '../../commitments/index.ts';
import type { BetterDirection, SubstanceId } from '../../model/index.ts';

/** A country whose sites some source reports, or may report. */
interface TestingCountry {
  readonly id: 'CA' | 'MX' | 'NL' | 'US';
  readonly name: Text;
  readonly source: string;
  readonly frequency: Extract<Frequency, 'A' | 'M'>;
}

const canada: TestingCountry = {
  id: 'CA',
  name: { en: 'Canada', fr: 'Canada', es: 'Canadá' },
  source: 'ca-statcan-wastewater',
  frequency: 'M',
};
const netherlands: TestingCountry = {
  id: 'NL',
  name: { en: 'the Netherlands', fr: 'Pays-Bas', es: 'Países Bajos' },
  source: 'eu-euda-wastewater',
  frequency: 'A',
};
/** The European study takes in cities of other continents. Neither country has a source of its own that a connector reads. */
const mexico: TestingCountry = {
  id: 'MX',
  name: { en: 'Mexico', fr: 'Mexique', es: 'México' },
  source: 'eu-euda-wastewater',
  frequency: 'A',
};
const unitedStates: TestingCountry = {
  id: 'US',
  name: { en: 'the United States', fr: 'États-Unis', es: 'Estados Unidos' },
  source: 'eu-euda-wastewater',
  frequency: 'A',
};

/** A residue that laboratories look for, and which way its load should go: null where medical or legal use is in it. */
interface Residue {
  readonly id: string;
  readonly substance: SubstanceId;
  readonly name: Text;
  readonly better: BetterDirection | null;
  readonly measuredIn: readonly TestingCountry[];
}

const residues: readonly Residue[] = [
  {
    id: 'methamphetamine',
    substance: 'methamphetamine',
    name: { en: 'Methamphetamine', fr: 'Méthamphétamine', es: 'Metanfetamina' },
    better: 'lower',
    measuredIn: [canada, netherlands],
  },
  {
    id: 'cocaine',
    substance: 'benzoylecgonine',
    name: {
      en: 'Cocaine (benzoylecgonine)',
      fr: 'Cocaïne (benzoylecgonine)',
      es: 'Cocaína (benzoilecgonina)',
    },
    better: 'lower',
    measuredIn: [canada, netherlands],
  },
  {
    id: 'fentanyl',
    substance: 'norfentanyl',
    name: { en: 'Fentanyl (norfentanyl)', fr: 'Fentanyl (norfentanyl)', es: 'Fentanilo (norfentanilo)' },
    better: 'lower',
    measuredIn: [canada],
  },
  {
    id: 'mdma',
    substance: 'mdma',
    name: { en: 'MDMA', fr: 'MDMA', es: 'MDMA' },
    better: 'lower',
    measuredIn: [canada, netherlands],
  },
  {
    id: 'ketamine',
    substance: 'ketamine',
    name: { en: 'Ketamine', fr: 'Kétamine', es: 'Ketamina' },
    better: null,
    measuredIn: [netherlands],
  },
  {
    id: 'amphetamine',
    substance: 'amphetamine',
    name: { en: 'Amphetamine', fr: 'Amphétamine', es: 'Anfetamina' },
    better: null,
    measuredIn: [canada, netherlands],
  },
  {
    id: 'cannabis',
    substance: 'thc-cooh',
    name: { en: 'Cannabis (THC-COOH)', fr: 'Cannabis (THC-COOH)', es: 'Cannabis (THC-COOH)' },
    better: null,
    measuredIn: [canada, netherlands],
  },
];

const noteOfLoad: Text = {
  en: 'Median of the loads of the sites that report; two periods are compared over the sites that report in both. A load is what a community excretes and discards, not how many people use.',
  fr: 'Médiane des charges des sites déclarants; deux périodes sont comparées sur les sites qui déclarent dans les deux. Une charge est ce qu’une collectivité excrète et rejette, non un nombre de personnes qui consomment.',
  es: 'Mediana de las cargas de los sitios que informan; dos periodos se comparan en los sitios que informan en ambos. Una carga es lo que una comunidad excreta y desecha, no cuántas personas consumen.',
};
const noteOfLawfulUse: Text = {
  en: `${noteOfLoad.en} Medical or legal use is in it, so that nothing is called progress.`,
  fr: `${noteOfLoad.fr} L’usage médical ou légal y est compris : rien n’est qualifié de progrès.`,
  es: `${noteOfLoad.es} Incluye el uso médico o legal, por lo que nada se califica de avance.`,
};

function measureOf(
  { id, source, frequency }: TestingCountry,
  what: Pick<MeasureQuestion, 'indicator' | 'substance'>,
): MeasureQuestion {
  const places = { kind: 'within', place: id, level: 'site' } as const;
  return { ...what, places, sources: [source], frequency, window: '', dimensions: {} };
}

function sitesOf(country: TestingCountry): IndicatorQuestion {
  const { en, fr, es } = country.name;
  return {
    id: `${country.id.toLowerCase()}-wastewater-sites`,
    title: {
      en: `Sites that report drug loads in wastewater: ${en}`,
      fr: `Sites qui déclarent des charges de drogues dans les eaux usées : ${fr}`,
      es: `Sitios que informan cargas de drogas en aguas residuales: ${es}`,
    },
    note: {
      en: 'How many of the sites that ever reported methamphetamine report in the period. Not the share of people that they serve.',
      fr: 'Nombre de sites déclarants pendant la période, parmi ceux qui ont déjà déclaré la méthamphétamine. Ce n’est pas la part de la population desservie.',
      es: 'Cuántos de los sitios que alguna vez informaron metanfetamina informan en el periodo. No es la proporción de personas atendidas.',
    },
    measure: measureOf(country, { indicator: 'wastewater-load', substance: 'methamphetamine' }),
    across: 'reporting',
    periods: 1,
    denominator: { kind: 'none' },
    chance: false,
    better: 'higher',
    unit: '{sites}',
    panel: 'whole',
  };
}

function coverageOf(country: TestingCountry): IndicatorQuestion {
  const { en, fr, es } = country.name;
  return {
    id: `${country.id.toLowerCase()}-wastewater-coverage`,
    title: {
      en: `Share of the population whose wastewater is tested for drugs: ${en}`,
      fr: `Part de la population dont les eaux usées sont analysées pour les drogues : ${fr}`,
      es: `Proporción de la población cuyas aguas residuales se analizan para detectar drogas: ${es}`,
    },
    note: {
      en: 'People served by the plants that were sampled, of all residents. Where the source does not say whom its sites serve, nothing is said: a gap in reporting is no zero.',
      fr: 'Personnes desservies par les usines échantillonnées, parmi tous les habitants. Si la source ne dit pas qui ses sites desservent, rien n’est affirmé : une lacune n’est pas un zéro.',
      es: 'Personas atendidas por las plantas muestreadas, entre todos los habitantes. Si la fuente no dice a quiénes atienden sus sitios, nada se afirma: la falta de datos no es cero.',
    },
    measure: measureOf(country, { indicator: 'wastewater-population-tested', substance: null }),
    across: 'sum',
    periods: 1,
    denominator: { kind: 'population', per: 100, of: country.id },
    chance: false,
    better: 'higher',
    unit: '%',
    panel: 'whole',
  };
}

function loadOf({ id, substance, name, better }: Residue, country: TestingCountry): IndicatorQuestion {
  const { en, fr, es } = country.name;
  return {
    id: `${country.id.toLowerCase()}-wastewater-${id}`,
    title: {
      en: `${name.en} in wastewater, site in the middle: ${en}`,
      fr: `${name.fr} dans les eaux usées, site médian : ${fr}`,
      es: `${name.es} en aguas residuales, sitio mediano: ${es}`,
    },
    note: better === null ? noteOfLawfulUse : noteOfLoad,
    measure: measureOf(country, { indicator: 'wastewater-load', substance }),
    across: 'median',
    periods: 1,
    denominator: { kind: 'none' },
    chance: false,
    better,
    unit: 'mg/d/1000.{inhabitants}',
    panel: 'common',
  };
}

/** Questions about how much wastewater is tested, and about what is found in it. */
export const wastewaterQuestions: readonly IndicatorQuestion[] = [
  ...[canada, mexico, unitedStates, netherlands].map(coverageOf),
  ...[canada, netherlands].map(sitesOf),
  ...residues.flatMap((residue) => residue.measuredIn.map((country) => loadOf(residue, country))),
];
