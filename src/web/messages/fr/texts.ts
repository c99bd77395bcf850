import type { englishTexts } from '../en/texts.ts';

export const frenchTexts: Readonly<Record<keyof typeof englishTexts, string>> = {
  'nav.texts': 'Textes',
  'texts.lead':
    'Les lois, traités et listes sur lesquels reposent les réponses. Chargez le texte officiel pour confirmer les inscriptions et voir ce qui y a changé.',
  'texts.loaded': 'Chargé : en date du {asOf}',
  'texts.loadedAt': '{entries} inscriptions, chargées le {at}',
  'texts.old': 'Plus d’un an : ce qui a changé depuis n’est pas connu ici.',
  'texts.report': 'Rapport de ce chargement',
  'texts.shipped': 'État livré : {asOf}',
  'texts.shipped.text':
    'Compilé à la main pour ce programme; les inscriptions écrites de mémoire sont indiquées comme non vérifiées jusqu’au chargement du texte.',
  'texts.nothing': 'Rien de chargé',
  'texts.unknown': 'Le texte {source} n’existe pas',
  'texts.facts': 'Ce que le nœud détient',
  'texts.jurisdiction': 'Juridiction',
  'texts.publisher': 'Éditeur',
  'texts.licence': 'Licence',
  'texts.marking': 'Marquage',
  'texts.files': 'Fichiers d’une édition',
  'texts.upload': 'Charger une édition',
  'texts.upload.lead':
    'Une édition à la fois, avec son fichier pour chaque langue. Elle entre au complet, ou pas du tout.',
  'texts.upload.files': 'Fichiers de l’édition',
  'texts.upload.drop': 'Déposez les fichiers ici (un à quatre)',
  'texts.upload.choose': 'Choisir des fichiers',
  'texts.upload.tooMany': 'Une édition compte au plus {count} fichiers.',
  'texts.upload.asOf': 'Texte en date du',
  'texts.upload.asOf.hint': 'Seulement si le fichier ne le dit pas.',
  'texts.upload.do': 'Charger',
  'texts.upload.reading': 'Le nœud lit le texte et le compare à la matrice. Cela peut prendre une minute.',
  'texts.upload.done':
    'Lu : {entries, plural, one {# inscription} many {# d’inscriptions} other {# inscriptions}}, en date du {asOf}.',
  'texts.upload.unchanged':
    'Cette édition ({asOf}, {entries, plural, one {# inscription} many {# d’inscriptions} other {# inscriptions}}) était déjà ici : rien n’a changé.',
  'texts.runs': 'Chargements antérieurs',
  'texts.runs.lead': 'Chaque chargement laisse un rapport : ce qu’il a confirmé, contredit, changé.',
  'texts.runs.none': 'Personne n’a chargé ce texte sur ce nœud.',
  'texts.edition': 'Édition',
  'texts.loadedOn': 'Chargée le',
  'texts.by': 'Par',
  'texts.entries': 'Inscriptions',
  'texts.local': 'Une liste que votre autorité détient elle-même',
  'texts.local.text':
    'Les listes qui ne sont pas publiques, comme une liste de surveillance spéciale, se chargent d’un tableau (CSV ou XLSX) qui a les colonnes du modèle.',
  'texts.local.stays': 'Elle reste ici.',
  'texts.local.stays.text':
    'La liste est conservée sous son propre marquage (TLP:AMBER+STRICT sauf changement), n’est montrée qu’aux personnes habilitées et n’est jamais transmise à un autre nœud.',
  'texts.local.template': 'Télécharger le modèle (CSV)',
  'texts.run': 'Rapport d’un chargement',
  'texts.run.of': '{source}, en date du {asOf}',
  'texts.run.loaded': '{entries} inscriptions, chargées le {at} par {who}.',
  'texts.run.files': '{count, plural, one {# fichier} many {# de fichiers} other {# fichiers}} avec sommes de contrôle',
  'texts.run.agrees':
    'Le texte concorde avec la matrice : {count, plural, =0 {rien à confirmer} one {# inscription confirmée} many {# d’inscriptions confirmées} other {# inscriptions confirmées}}.',
  'texts.run.asks': 'À examiner par une personne : {what}.',
  'texts.run.contradicted':
    '{count, plural, one {# inscription contredite} many {# d’inscriptions contredites} other {# inscriptions contredites}}',
  'texts.run.changed':
    '{count, plural, one {# libellé modifié} many {# de libellés modifiés} other {# libellés modifiés}}',
  'texts.run.unidentified':
    '{count, plural, one {# ligne non identifiée} many {# de lignes non identifiées} other {# lignes non identifiées}}',
  'texts.run.kinds': 'Types de lignes',
  'texts.run.none': 'Aucune ligne de ce type',
  'texts.run.more': '{shown} sur {all} : afficher plus',
  'texts.line.contradicted': 'Contredite',
  'texts.line.contradicted.text':
    'Le texte dit autre chose que la matrice, ou une inscription qu’il devrait contenir y manque; la ligne le précise. L’un des deux se trompe, ou l’inscription a pris fin.',
  'texts.line.changed': 'Libellé modifié',
  'texts.line.changed.text': 'La ligne se lit autrement que dans l’édition précédente.',
  'texts.line.unidentified': 'Non identifiée',
  'texts.line.unidentified.text':
    'On n’a pas pu dire avec certitude quelle substance la ligne désigne. Rien n’a été deviné.',
  'texts.line.ending': 'Prend bientôt fin',
  'texts.line.ending.text': 'Inscriptions temporaires dont le dernier jour tombe dans les prochaines semaines.',
  'texts.line.gone': 'Disparue',
  'texts.line.gone.text': 'L’édition précédente avait la ligne, celle-ci ne l’a pas.',
  'texts.line.new': 'Nouvelle',
  'texts.line.new.text': 'Le texte a une inscription que la matrice n’avait pas.',
  'texts.line.issue': 'Illisible',
  'texts.line.issue.text': 'Passages du texte que ce programme n’a pas pu lire.',
  'texts.line.confirmed': 'Confirmée',
  'texts.line.confirmed.text': 'L’inscription figure dans le texte comme dans la matrice.',
  'texts.until': 'jusqu’au {date}',
  'texts.list': 'Liste {list}',
  'texts.item': '{list}, article {item}',
  'texts.before': 'Avant :',
  'texts.inMatrix': 'Dans la matrice',
  'texts.diff.added': 'ajouté :',
  'texts.diff.removed': 'retiré :',
  'texts.unseen.recalled':
    '{count, plural, one {{number} inscription n’est pas vérifiée : personne ne l’a encore vue dans le texte.} many {{number} inscriptions ne sont pas vérifiées : personne ne les a encore vues dans le texte.} other {{number} inscriptions ne sont pas vérifiées : personne ne les a encore vues dans le texte.}}',
  'texts.unseen.contradicted':
    '{count, plural, one {Le texte chargé contredit {number} inscription.} many {Le texte chargé contredit {number} inscriptions.} other {Le texte chargé contredit {number} inscriptions.}}',
  'texts.entriesFile': '{instrument} (CSV)',
  'texts.answer': '{loaded} textes chargés sur {all}',
  'texts.answer.unverified':
    '{count, plural, =0 {aucune inscription non vérifiée} one {{number} inscription non vérifiée} many {{number} inscriptions non vérifiées} other {{number} inscriptions non vérifiées}}',
  'texts.local.open': 'Charger une liste et voir ce qui est chargé',
  'texts.search': 'La chercher dans le registre',
};
