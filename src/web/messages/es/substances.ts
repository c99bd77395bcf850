import type { englishSubstances } from '../en/substances.ts';

export const spanishSubstances: Readonly<Record<keyof typeof englishSubstances, string>> = {
  'nav.substances': 'Sustancias',
  'jurisdiction.UN': 'Convenciones de las Naciones Unidas',
  'jurisdiction.CA': 'Canadá',
  'jurisdiction.MX': 'México',
  'jurisdiction.US': 'Estados Unidos',
  'jurisdiction.NL': 'Países Bajos',
  'jurisdiction.EU': 'Unión Europea',
  'verdictOfLaw.listed': 'Listada por su nombre',
  'verdictOfLaw.listed-as-class': 'Comprendida en la redacción de una clase',
  'verdictOfLaw.temporary': 'Inclusión temporal',
  'verdictOfLaw.decided': 'Decidida, aún no vigente',
  'verdictOfLaw.review': 'Redacción abierta: debe leerla una persona',
  'verdictOfLaw.proposed': 'Propuesta',
  'verdictOfLaw.ended': 'Terminada',
  'verdictOfLaw.no-entry': 'No se encontró entrada',
  'verdictOfLaw.not-assessed': 'Nada consultado',
  'substance.nameFromEnglish': 'nombre en inglés: no se conoce un nombre en español',
};
