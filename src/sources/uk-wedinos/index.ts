import { type CalendarDate, formatCalendarDate, isCalendarDate } from '../../base/index.ts';
import { publicMarking } from '../../model/index.ts';
import type { Source } from '../source.ts';
import { deriveSampleCounts } from './derive.ts';
import { sampleList } from './layout.ts';

export const source: Source = {
  id: 'uk-wedinos',
  country: 'GB',
  title: {
    en: 'WEDINOS drug checking results',
    fr: 'Résultats d’analyse de drogues de WEDINOS',
    es: 'Resultados de análisis de drogas de WEDINOS',
  },
  publisher: {
    en: 'Welsh Emerging Drugs and Identification of Novel Substances (WEDINOS), Public Health Wales',
    fr: 'Welsh Emerging Drugs and Identification of Novel Substances (WEDINOS), Santé publique du pays de Galles',
    es: 'Welsh Emerging Drugs and Identification of Novel Substances (WEDINOS), Salud Pública de Gales',
  },
  description: {
    en: 'Samples that people in the United Kingdom send in to be analysed: what each was thought to be, and the major and minor components found in it.',
    fr: 'Échantillons que des personnes au Royaume-Uni font analyser : ce que chacun était censé être, et les composants majeurs et mineurs trouvés.',
    es: 'Muestras que personas en el Reino Unido envían a analizar: lo que se creía que era cada una y los componentes mayores y menores encontrados.',
  },
  homepage: 'https://www.wedinos.org/sample-results',
  licence: {
    name: 'Public results; use with attribution to WEDINOS, Public Health Wales',
    attribution: {
      en: 'Source: WEDINOS, Public Health Wales.',
      fr: 'Source : WEDINOS, Santé publique du pays de Galles.',
      es: 'Fuente: WEDINOS, Salud Pública de Gales.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'M', lagDays: 14 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [],
  substances: [],
  findAsOf,
  layouts: [sampleList],
  derive: deriveSampleCounts,
};

/** `…_2026-02-13.json` and `…-100326.json` name the day of the newest entry. */
function findAsOf(fileName: string): CalendarDate | undefined {
  const written = /(\d{4}-\d{2}-\d{2})\.json$/i.exec(fileName)?.[1];
  const [, day, month, year] = /-(\d{2})(\d{2})(\d{2})\.json$/i.exec(fileName) ?? [];
  const date = written ?? formatCalendarDate(2000 + Number(year), Number(month), Number(day));
  return isCalendarDate(date) ? date : undefined;
}
