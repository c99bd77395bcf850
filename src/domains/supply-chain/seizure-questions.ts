import type { Text } from '../../base/index.ts';
import type { IndicatorQuestion } from '../../commitments/index.ts';
import { amountOfAYear } from './amount-of-a-year.ts';

type Country = readonly [place: string, en: string, fr: string, es: string];

/** The partners, and the country outside the Dialogue that promised to control its exports of precursors. */
const countries: readonly Country[] = [
  ['CA', 'in Canada', 'au Canada', 'en Canadá'],
  ['MX', 'in Mexico', 'au Mexique', 'en México'],
  ['US', 'in the United States', 'aux États-Unis', 'en Estados Unidos'],
  ['NL', 'in the Netherlands', 'aux Pays-Bas', 'en los Países Bajos'],
  ['CN', 'in China', 'en Chine', 'en China'],
];

const note: Text = {
  en: 'All precursors that the country reported to the United Nations as seized in the year, added up in kilogram equivalents. The last edition known to us ends in 2019. A year without a report has no figure, and a country that never reported has none at all; a quantity that was not converted may stand as 0. Nothing says where a precursor came from. More may mean more trafficking or more controls: a rise is neither progress nor its opposite.',
  fr: 'Tous les précurseurs que le pays a déclarés saisis dans l’année aux Nations Unies, additionnés en équivalents kilogrammes. La dernière édition que nous connaissons s’arrête en 2019. Une année sans déclaration n’a pas de chiffre, et un pays qui n’a jamais déclaré n’en a aucun; une quantité non convertie peut y figurer comme 0. Rien ne dit d’où venait un précurseur. Une hausse peut venir de plus de trafic ou de plus de contrôles : elle n’est ni un progrès ni un recul.',
  es: 'Todos los precursores que el país notificó a las Naciones Unidas como incautados en el año, sumados en equivalentes de kilogramos. La última edición que conocemos termina en 2019. Un año sin informe no tiene cifra, y un país que nunca informó no tiene ninguna; una cantidad no convertida puede figurar como 0. Nada dice de dónde venía un precursor. Un aumento puede deberse a más tráfico o a más controles: no es avance ni retroceso.',
};

/** Questions about precursors that were seized. */
export const seizureQuestions: readonly IndicatorQuestion[] = countries.map(([place, en, fr, es]) => ({
  ...amountOfAYear,
  id: `${place.toLowerCase()}-precursors-seized`,
  title: {
    en: `Precursors seized ${en} per year`,
    fr: `Précurseurs saisis ${fr} par année`,
    es: `Precursores incautados ${es} por año`,
  },
  note,
  measure: {
    indicator: 'precursor-seizure-kilogram-equivalents',
    substance: 'precursors',
    places: { kind: 'named', places: [place] },
    sources: ['un-unodc-seizures'],
    frequency: 'A',
    window: '',
    dimensions: {},
  },
}));
