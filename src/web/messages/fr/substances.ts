import type { englishSubstances } from '../en/substances.ts';

export const frenchSubstances: Readonly<Record<keyof typeof englishSubstances, string>> = {
  'nav.substances': 'Substances',
  'jurisdiction.UN': 'Conventions des Nations Unies',
  'jurisdiction.CA': 'Canada',
  'jurisdiction.MX': 'Mexique',
  'jurisdiction.US': 'États-Unis',
  'jurisdiction.NL': 'Pays-Bas',
  'jurisdiction.EU': 'Union européenne',
  'verdictOfLaw.listed': 'Inscription nominative',
  'verdictOfLaw.listed-as-class': 'Visée par le libellé d’une catégorie',
  'verdictOfLaw.temporary': 'Inscription temporaire',
  'verdictOfLaw.decided': 'Décidée, pas encore en vigueur',
  'verdictOfLaw.review': 'Libellé ouvert : à lire par une personne',
  'verdictOfLaw.proposed': 'Proposée',
  'verdictOfLaw.ended': 'Terminée',
  'verdictOfLaw.no-entry': 'Aucune inscription trouvée',
  'verdictOfLaw.not-assessed': 'Rien n’a été consulté',
  'substance.nameFromEnglish': 'nom anglais : aucun nom français connu',
};
