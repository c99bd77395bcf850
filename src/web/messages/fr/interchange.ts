import type { englishInterchange } from '../en/interchange.ts';

/** Files of commitments and goals. */
export const frenchInterchange: Readonly<Record<keyof typeof englishInterchange, string>> = {
  'files.title': 'Fichiers',
  'files.lead':
    'Les engagements et les objectifs chiffrés sous forme de fichiers, pour que d’autres les lisent, ou pour les rédiger dans un tableur et les importer de nouveau.',
  'files.export': 'Exporter',
  'files.export.lead':
    'Un fichier contient ce que vous pouvez voir, avec son marquage. Sa sortie est inscrite au journal d’audit.',
  'files.format.xlsx': 'Classeur (XLSX)',
  'files.format.xlsx.hint': 'Les deux tableaux; peut être modifié et importé',
  'files.format.csv.commitments': 'Engagements (CSV)',
  'files.format.csv.goals': 'Objectifs chiffrés (CSV)',
  'files.format.csv.hint': 'Un tableau; peut être modifié et importé',
  'files.format.iati': 'IITA 2.03 (XML)',
  'files.format.iati.hint': 'Activités et résultats selon l’Initiative internationale pour la transparence de l’aide',
  'files.format.open-sdg': 'Open SDG (ZIP)',
  'files.format.open-sdg.hint': 'Objectifs chiffrés selon la structure d’un dépôt de données Open SDG',
  'files.import': 'Importer',
  'files.import.lead':
    'Choisissez un fichier dans l’un de ces formats. Vous voyez ce qu’il changerait avant tout enregistrement. Les valeurs mesurées ne sont pas importées : elles viennent de leurs diffuseurs.',
  'files.reading': 'Lecture du fichier…',
  'files.previewed': 'Rien n’est encore enregistré.',
  'files.stored': 'Importé.',
  'files.counts': 'Nouvelles : {added}; modifiées : {changed}; inchangées : {unchanged}; rejetées : {rejected}',
  'files.take': '{count, plural, one {Importer # ligne} many {Importer # lignes} other {Importer # lignes}}',
  'files.leave': 'Choisir un autre fichier',
  'files.rejects.commitments': 'Engagements rejetés, à corriger (CSV)',
  'files.rejects.goals': 'Objectifs chiffrés rejetés, à corriger (CSV)',
  'files.ignored': 'Non lu : {names}',
  'files.nothing': 'Aucune ligne n’apporte de nouveauté.',
  'files.rows': 'Lignes du fichier',
  'files.row': 'Ligne',
  'files.row.commitments': 'Engagements, {row}',
  'files.row.goals': 'Objectifs chiffrés, {row}',
  'files.outcome': 'Résultat',
  'files.outcome.added': 'Nouvelle',
  'files.outcome.changed': 'Modifiée',
  'files.outcome.unchanged': 'Inchangée',
  'files.outcome.rejected': 'Rejetée',
  'files.entry': 'Entrée, et ce qu’elle change ou pourquoi non',
};
