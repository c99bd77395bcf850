import type { Text } from '../base/index.ts';

/** Words for a dimension and one of its values. */
export interface DimensionValueText {
  readonly title: Text;
  readonly value: Text;
}

interface DimensionText {
  readonly title: Text;
  readonly values: Readonly<Record<string, Text>>;
}

/** Words for the further dimensions of watched series, as their publishers use them. */
const dimensions: Readonly<Record<string, DimensionText>> = {
  sex: {
    title: { en: 'Sex', fr: 'Sexe', es: 'Sexo' },
    values: {
      female: { en: 'female', fr: 'femmes', es: 'mujeres' },
      male: { en: 'male', fr: 'hommes', es: 'hombres' },
    },
  },
  'age-group': {
    title: { en: 'Age', fr: 'Âge', es: 'Edad' },
    values: {
      '0-19': { en: '0 to 19 years', fr: '0 à 19 ans', es: '0 a 19 años' },
      '20-29': { en: '20 to 29 years', fr: '20 à 29 ans', es: '20 a 29 años' },
      '30-39': { en: '30 to 39 years', fr: '30 à 39 ans', es: '30 a 39 años' },
      '40-49': { en: '40 to 49 years', fr: '40 à 49 ans', es: '40 a 49 años' },
      '50-59': { en: '50 to 59 years', fr: '50 à 59 ans', es: '50 a 59 años' },
      '60-and-over': { en: '60 years or more', fr: '60 ans ou plus', es: '60 años o más' },
    },
  },
  among: {
    title: { en: 'Among', fr: 'Parmi', es: 'Entre' },
    values: {
      accidental: { en: 'accidental', fr: 'accidentels', es: 'accidentales' },
      suicide: { en: 'suicides', fr: 'suicides', es: 'suicidios' },
      intentional: { en: 'intentional', fr: 'intentionnels', es: 'intencionales' },
    },
  },
  'manner-of-death': {
    title: { en: 'Manner of death', fr: 'Mode de décès', es: 'Manera de muerte' },
    values: {
      accidental: { en: 'accidental', fr: 'accidentel', es: 'accidental' },
      suicide: { en: 'suicide', fr: 'suicide', es: 'suicidio' },
      undetermined: { en: 'undetermined', fr: 'indéterminé', es: 'indeterminada' },
    },
  },
  intent: {
    title: { en: 'Intent', fr: 'Intention', es: 'Intención' },
    values: {
      accidental: { en: 'accidental', fr: 'accidentelle', es: 'accidental' },
      intentional: { en: 'intentional', fr: 'intentionnelle', es: 'intencional' },
      undetermined: { en: 'undetermined', fr: 'indéterminée', es: 'indeterminada' },
    },
  },
  'opioid-type': {
    title: { en: 'Type of opioid', fr: 'Type d’opioïde', es: 'Tipo de opioide' },
    values: {
      fentanyl: { en: 'fentanyl', fr: 'fentanyl', es: 'fentanilo' },
      'fentanyl-analogues': { en: 'fentanyl analogues', fr: 'analogues du fentanyl', es: 'análogos del fentanilo' },
      'fentanyl-or-fentanyl-analogues': {
        en: 'fentanyl or its analogues',
        fr: 'fentanyl ou ses analogues',
        es: 'fentanilo o sus análogos',
      },
      'non-fentanyl-opioids': {
        en: 'other opioids than fentanyl',
        fr: 'autres opioïdes que le fentanyl',
        es: 'opioides distintos del fentanilo',
      },
    },
  },
  'opioid-origin': {
    title: { en: 'Origin of the opioid', fr: 'Origine de l’opioïde', es: 'Origen del opioide' },
    values: {
      'pharmaceutical-only': { en: 'pharmaceutical only', fr: 'pharmaceutique seulement', es: 'solo farmacéutico' },
      'non-pharmaceutical-only': {
        en: 'non-pharmaceutical only',
        fr: 'non pharmaceutique seulement',
        es: 'solo no farmacéutico',
      },
      both: { en: 'both', fr: 'les deux', es: 'ambos' },
      undetermined: { en: 'undetermined', fr: 'indéterminée', es: 'indeterminado' },
    },
  },
  'stimulant-type': {
    title: { en: 'Type of stimulant', fr: 'Type de stimulant', es: 'Tipo de estimulante' },
    values: {
      cocaine: { en: 'cocaine', fr: 'cocaïne', es: 'cocaína' },
      methamphetamine: { en: 'methamphetamine', fr: 'méthamphétamine', es: 'metanfetamina' },
      'other-stimulants': { en: 'other stimulants', fr: 'autres stimulants', es: 'otros estimulantes' },
      'other-psychostimulants': {
        en: 'other psychostimulants',
        fr: 'autres psychostimulants',
        es: 'otros psicoestimulantes',
      },
    },
  },
  'also-involving': {
    title: { en: 'Also involving', fr: 'Comportant aussi', es: 'También con' },
    values: {
      stimulants: { en: 'stimulants', fr: 'des stimulants', es: 'estimulantes' },
      opioids: { en: 'opioids', fr: 'des opioïdes', es: 'opioides' },
      'fentanyl-or-fentanyl-analogues': {
        en: 'fentanyl or its analogues',
        fr: 'du fentanyl ou ses analogues',
        es: 'fentanilo o sus análogos',
      },
      'non-opioid-substances': {
        en: 'substances other than opioids',
        fr: 'des substances autres que des opioïdes',
        es: 'sustancias distintas de los opioides',
      },
      'non-stimulant-substances': {
        en: 'substances other than stimulants',
        fr: 'des substances autres que des stimulants',
        es: 'sustancias distintas de los estimulantes',
      },
      'non-stimulant-non-opioid-substances': {
        en: 'substances other than stimulants and opioids',
        fr: 'des substances autres que des stimulants et des opioïdes',
        es: 'sustancias distintas de estimulantes y opioides',
      },
    },
  },
  'share-within': {
    title: { en: 'Share within', fr: 'Part au sein de', es: 'Proporción dentro de' },
    values: {
      sex: { en: 'each sex', fr: 'chaque sexe', es: 'cada sexo' },
      'age-group': { en: 'each age group', fr: 'chaque groupe d’âge', es: 'cada grupo de edad' },
      'opioid-type': { en: 'each type of opioid', fr: 'chaque type d’opioïde', es: 'cada tipo de opioide' },
      'stimulant-type': {
        en: 'each type of stimulant',
        fr: 'chaque type de stimulant',
        es: 'cada tipo de estimulante',
      },
    },
  },
  area: {
    title: { en: 'Area', fr: 'Territoire', es: 'Zona' },
    values: {
      'excluding-new-york-city': {
        en: 'excluding New York City',
        fr: 'sans la ville de New York',
        es: 'sin la ciudad de Nueva York',
      },
    },
  },
  component: {
    title: { en: 'Component', fr: 'Composante', es: 'Componente' },
    values: {
      'air-and-marine-operations': {
        en: 'Air and Marine Operations',
        fr: 'Opérations aériennes et maritimes',
        es: 'Operaciones aéreas y marítimas',
      },
      'office-of-field-operations': {
        en: 'Office of Field Operations',
        fr: 'Bureau des opérations sur le terrain',
        es: 'Oficina de Operaciones de Campo',
      },
      'us-border-patrol': {
        en: 'U.S. Border Patrol',
        fr: 'Patrouille frontalière des États-Unis',
        es: 'Patrulla Fronteriza de Estados Unidos',
      },
    },
  },
  region: {
    title: { en: 'Region', fr: 'Région', es: 'Región' },
    values: {
      'coastal-interior': { en: 'coasts and interior', fr: 'côtes et intérieur', es: 'costas e interior' },
      'northern-border': { en: 'northern border', fr: 'frontière nord', es: 'frontera norte' },
      'southwest-border': { en: 'southwest border', fr: 'frontière sud-ouest', es: 'frontera suroeste' },
    },
  },
  'land-filter': {
    title: { en: 'Land or other', fr: 'Terre ou autre', es: 'Tierra u otro' },
    values: {
      land: { en: 'land', fr: 'terre', es: 'tierra' },
      'land-only': { en: 'land only', fr: 'terre seulement', es: 'solo tierra' },
      other: { en: 'other', fr: 'autre', es: 'otro' },
    },
  },
  finding: {
    title: { en: 'Finding', fr: 'Résultat', es: 'Resultado' },
    values: {
      'no-active-component': { en: 'no active component', fr: 'aucun composant actif', es: 'ningún componente activo' },
      'not-identified': { en: 'not identified', fr: 'non identifié', es: 'no identificado' },
      'insufficient-sample': { en: 'too small a sample', fr: 'échantillon insuffisant', es: 'muestra insuficiente' },
    },
  },
  laboratories: {
    title: { en: 'Laboratories', fr: 'Laboratoires', es: 'Laboratorios' },
    values: {
      'state-local': { en: 'state and local', fr: 'étatiques et locaux', es: 'estatales y locales' },
      'state-federal': { en: 'state and federal', fr: 'étatiques et fédéraux', es: 'estatales y federales' },
      federal: { en: 'federal', fr: 'fédéraux', es: 'federales' },
      all: { en: 'all', fr: 'tous', es: 'todos' },
    },
  },
  category: {
    title: { en: 'Category', fr: 'Catégorie', es: 'Categoría' },
    values: {
      'no-analysis': { en: 'not analysed', fr: 'non analysé', es: 'no analizado' },
      'result-not-reported': { en: 'result not reported', fr: 'résultat non déclaré', es: 'resultado no informado' },
      'no-drug-found': { en: 'no drug found', fr: 'aucune drogue trouvée', es: 'ninguna droga encontrada' },
      'no-controlled-drug-identified': {
        en: 'no controlled drug identified',
        fr: 'aucune drogue contrôlée trouvée',
        es: 'ninguna droga controlada identificada',
      },
      'negative-for-specific-drugs': {
        en: 'negative for specific drugs',
        fr: 'négatif pour des drogues précises',
        es: 'negativo para drogas específicas',
      },
      unknown: { en: 'unknown', fr: 'inconnu', es: 'desconocido' },
      'some-other-substance': { en: 'some other substance', fr: 'une autre substance', es: 'alguna otra sustancia' },
      'further-substance-not-identified': {
        en: 'further substance not identified',
        fr: 'autre substance non identifiée',
        es: 'otra sustancia no identificada',
      },
      'not-controlled-unspecified': {
        en: 'not controlled, unspecified',
        fr: 'non contrôlé, non précisé',
        es: 'no controlado, sin especificar',
      },
      'controlled-substance-unspecified': {
        en: 'controlled substance, unspecified',
        fr: 'substance contrôlée, non précisée',
        es: 'sustancia controlada, sin especificar',
      },
      'scheduled-drug-unspecified': {
        en: 'scheduled drug, unspecified',
        fr: 'drogue inscrite, non précisée',
        es: 'droga clasificada, sin especificar',
      },
      'prescription-drug-unspecified': {
        en: 'prescription drug, unspecified',
        fr: 'médicament sur ordonnance, non précisé',
        es: 'medicamento con receta, sin especificar',
      },
      'prescription-analgesic-unspecified': {
        en: 'prescription analgesic, unspecified',
        fr: 'analgésique sur ordonnance, non précisé',
        es: 'analgésico con receta, sin especificar',
      },
      'pharmaceutical-preparation-unspecified': {
        en: 'pharmaceutical preparation, unspecified',
        fr: 'préparation pharmaceutique, non précisée',
        es: 'preparado farmacéutico, sin especificar',
      },
      'narcotic-mixture-schedule-iii': {
        en: 'narcotic mixture, schedule III',
        fr: 'mélange de stupéfiants, annexe III',
        es: 'mezcla de narcóticos, lista III',
      },
      'plant-material-other': { en: 'other plant material', fr: 'autre matière végétale', es: 'otro material vegetal' },
      'precursor-other': { en: 'other precursor', fr: 'autre précurseur', es: 'otro precursor' },
      paraphernalia: { en: 'paraphernalia', fr: 'accessoires', es: 'parafernalia' },
      'by-products': { en: 'by-products', fr: 'sous-produits', es: 'subproductos' },
    },
  },
  'day-type': {
    title: { en: 'Day', fr: 'Jour', es: 'Día' },
    values: {
      monday: { en: 'Monday', fr: 'lundi', es: 'lunes' },
      tuesday: { en: 'Tuesday', fr: 'mardi', es: 'martes' },
      wednesday: { en: 'Wednesday', fr: 'mercredi', es: 'miércoles' },
      thursday: { en: 'Thursday', fr: 'jeudi', es: 'jueves' },
      friday: { en: 'Friday', fr: 'vendredi', es: 'viernes' },
      saturday: { en: 'Saturday', fr: 'samedi', es: 'sábado' },
      sunday: { en: 'Sunday', fr: 'dimanche', es: 'domingo' },
      weekday: { en: 'weekdays', fr: 'jours ouvrables', es: 'entre semana' },
      weekend: { en: 'weekend', fr: 'fin de semaine', es: 'fin de semana' },
    },
  },
  role: {
    title: { en: 'Role in the sample', fr: 'Rôle dans l’échantillon', es: 'Papel en la muestra' },
    values: {
      major: { en: 'main finding', fr: 'résultat principal', es: 'hallazgo principal' },
      minor: { en: 'minor finding', fr: 'résultat secondaire', es: 'hallazgo secundario' },
    },
  },
  law: {
    title: { en: 'Law', fr: 'Loi', es: 'Ley' },
    values: {
      'federal-penal-code': { en: 'Federal Penal Code', fr: 'Code pénal fédéral', es: 'Código Penal Federal' },
      'organized-crime-law': {
        en: 'Federal Law against Organized Crime',
        fr: 'Loi fédérale contre le crime organisé',
        es: 'Ley Federal contra la Delincuencia Organizada',
      },
      'general-health-law': { en: 'General Health Law', fr: 'Loi générale sur la santé', es: 'Ley General de Salud' },
      'firearms-and-explosives-law': {
        en: 'Federal Law on Firearms and Explosives',
        fr: 'Loi fédérale sur les armes à feu et les explosifs',
        es: 'Ley Federal de Armas de Fuego y Explosivos',
      },
    },
  },
  offence: {
    title: { en: 'Offence', fr: 'Infraction', es: 'Delito' },
    values: {
      production: { en: 'production', fr: 'production', es: 'producción' },
      transport: { en: 'transport', fr: 'transport', es: 'transporte' },
      trafficking: { en: 'trafficking', fr: 'trafic', es: 'tráfico' },
      trade: { en: 'trade', fr: 'commerce', es: 'comercio' },
      supply: { en: 'supply', fr: 'fourniture', es: 'suministro' },
      possession: { en: 'possession', fr: 'possession', es: 'posesión' },
      'other-against-health': {
        en: 'other offences against health',
        fr: 'autres infractions contre la santé',
        es: 'otros delitos contra la salud',
      },
      'against-health': { en: 'against health', fr: 'contre la santé', es: 'contra la salud' },
      'small-scale-dealing': { en: 'small-scale dealing', fr: 'vente au détail', es: 'narcomenudeo' },
      'firearms-and-explosives': {
        en: 'firearms and explosives',
        fr: 'armes à feu et explosifs',
        es: 'armas de fuego y explosivos',
      },
    },
  },
};

/** What a further dimension is called; undefined where it has no name in words. */
export function findDimensionTitle(name: string): Text | undefined {
  return dimensions[name]?.title;
}

/** A further dimension and its value in words; undefined for one that is only a code, such as a list of other offences. */
export function findDimensionText(name: string, value: string): DimensionValueText | undefined {
  const dimension = dimensions[name];
  const text = dimension?.values[value];
  return dimension === undefined || text === undefined ? undefined : { title: dimension.title, value: text };
}
