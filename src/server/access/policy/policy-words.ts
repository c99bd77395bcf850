import type { Text } from '../../../base/index.ts';

/** What each policy says, for people; `policy.test.ts` sees to it that none lacks words. */
export const policyWords: Readonly<Record<string, Text>> = {
  'duty-read': {
    en: 'Whoever reads for a sector may take out files of what they may see, and have lists of names checked.',
    fr: 'Toute personne qui lit pour un secteur peut extraire des fichiers de ce qu’elle a le droit de voir et faire vérifier des listes de noms.',
    es: 'Quien lee para un sector puede extraer archivos de lo que puede ver y hacer verificar listas de nombres.',
  },
  'duty-analyse': {
    en: 'Analysts take in data, decide on signals and reported names, load texts of law, follow processes, keep commitments and goals, propose settings, draft alerts and reply to those of others.',
    fr: 'Les analystes reçoivent des données, se prononcent sur les signaux et les noms déclarés, chargent des textes de loi, suivent les processus, tiennent les engagements et leurs objectifs chiffrés, proposent des réglages, rédigent des alertes et répondent à celles des autres.',
    es: 'Los analistas reciben datos, deciden sobre señales y nombres notificados, cargan textos legales, dan seguimiento a procesos, llevan compromisos y metas, proponen ajustes, redactan alertas y responden a las de otros.',
  },
  'duty-approve': {
    en: 'Approvers accept settings, and review, publish and retract alerts.',
    fr: 'Les approbateurs acceptent les réglages et révisent, publient et retirent les alertes.',
    es: 'Los aprobadores aceptan ajustes y revisan, publican y retiran alertas.',
  },
  'duty-share': {
    en: 'Those in charge of sharing see and manage peers, collections and what was disclosed, and answer requests.',
    fr: 'Les responsables du partage voient et gèrent les pairs, les collections et ce qui a été divulgué, et répondent aux demandes.',
    es: 'Los responsables del intercambio ven y administran los pares, las colecciones y lo divulgado, y responden a las solicitudes.',
  },
  'duty-administer': {
    en: 'Administrators manage people, roles and tokens.',
    fr: 'Les administrateurs gèrent les personnes, les rôles et les jetons.',
    es: 'Los administradores gestionan personas, funciones y tokens.',
  },
  'duty-audit': {
    en: 'Auditors read the audit trail.',
    fr: 'Les vérificateurs lisent la piste d’audit.',
    es: 'Los auditores leen la pista de auditoría.',
  },
  'own-country': {
    en: 'Only readers of the node’s own country do things; others read what is released to them.',
    fr: 'Seules les personnes du pays du nœud agissent; les autres lisent ce qui leur est communiqué.',
    es: 'Solo los lectores del país del nodo realizan acciones; los demás leen lo que se les divulga.',
  },
  'public-reads': {
    en: 'The public reads, and does nothing else.',
    fr: 'Le public lit et ne fait rien d’autre.',
    es: 'El público lee y no hace nada más.',
  },
  'programs-need-scopes': {
    en: 'A token or another node does only what its scopes name.',
    fr: 'Un jeton ou un autre nœud ne fait que ce que ses portées nomment.',
    es: 'Un token u otro nodo solo hace lo que nombran sus alcances.',
  },
  'scopes-limit': {
    en: 'Where scopes are given, nothing beyond them is allowed, whatever the duties.',
    fr: 'Lorsque des portées sont données, rien n’est permis au-delà, quelles que soient les fonctions.',
    es: 'Cuando se indican alcances, nada está permitido fuera de ellos, sean cuales sean las funciones.',
  },
  'persons-approve': {
    en: 'What a second person reviews is written, reviewed and retracted by persons, never by a token or another node.',
    fr: 'Ce qu’une deuxième personne révise est rédigé, révisé et retiré par des personnes, jamais par un jeton ou un autre nœud.',
    es: 'Lo que revisa una segunda persona lo redactan, revisan y retiran personas, nunca un token ni otro nodo.',
  },
  'second-person': {
    en: 'Nobody accepts a setting, or reviews or publishes an alert, that they wrote themselves. Where one person works alone on the machine, they may, and it is recorded.',
    fr: 'Personne n’accepte un réglage, ni ne révise ou publie une alerte, qu’elle a elle-même rédigés. Une personne qui travaille seule sur la machine le peut, et c’est consigné.',
    es: 'Nadie acepta un ajuste, ni revisa o publica una alerta, que haya escrito. Quien trabaja solo en la máquina puede hacerlo, y queda registrado.',
  },
  'owner-changes': {
    en: 'Only the node that owns an alert drafts, reviews, publishes or retracts it; others reply.',
    fr: 'Seul le nœud auquel appartient une alerte la rédige, la révise, la publie ou la retire; les autres répondent.',
    es: 'Solo el nodo al que pertenece una alerta la redacta, revisa, publica o retira; los demás responden.',
  },
};
