import type { englishMethods } from '../en/methods.ts';

export const frenchMethods: Readonly<Record<keyof typeof englishMethods, string>> = {
  'about.lead': 'Ce que fait ce nœud, et ce que ses chiffres peuvent dire ou non.',
  'about.what.title': 'Ce qu’est Vigía',
  'about.what.text':
    'Vigía lit des chiffres publiés sur les drogues au Canada, au Mexique, aux États-Unis et chez des partenaires, en conserve chaque version et signale ce qui s’écarte de l’attendu. Un signal est une question posée à une personne, pas une conclusion : un analyste le vérifie ou l’écarte, avec un motif.',
  'about.people': 'Derrière ces chiffres, il y a des personnes, leurs familles et celles et ceux qui en prennent soin.',
  'about.methods.title': 'Comment les signaux sont détectés',
  'about.precision': 'Verdicts des analystes à ce jour : {verified} vérifiés sur {decided}.',
  'about.limit.title': 'Combien de signaux sont présentés',
  'about.reading.title': 'Comment lire les figures',
  'about.reading.suppressed':
    'Un chiffre qu’un éditeur tait pour protéger des personnes n’est jamais compté comme zéro : si des bornes sont connues, l’intervalle est tracé et conservé dans les sommes.',
  'about.reading.provisional':
    'Les chiffres récents sont provisoires : ils sont ombrés et en pointillé, et augmentent le plus souvent à mesure que les déclarations arrivent.',
  'about.reading.vintage':
    'Rien n’est écrasé. « Tels que connus le » montre les chiffres tels qu’ils étaient à une date donnée.',
  'about.reading.compare':
    'Les pays définissent et comptent différemment. Comparez un lieu à son propre passé avant de le comparer à d’autres.',
  'about.licences.title': 'Sources et licences',
  'about.access.title': 'Accessibilité',
  'about.access.text':
    'Ces pages visent la conformité aux WCAG 2.2, niveau AA. Chaque figure a une description textuelle et un tableau, chaque écran s’utilise au clavier, et les raccourcis à une touche peuvent être désactivés.',
  'methods.title': 'Méthodes',
  'methods.lead':
    'Comment les signaux sont trouvés : chaque méthode avec sa formule, son origine, ses limites de validité et ses résultats.',
  'methods.watching': 'En surveillance',
  'methods.watching.lead':
    'Choisies par les domaines prioritaires pour les chiffres de ce nœud; la première qui peut se prononcer sur une série le fait.',
  'methods.available': 'Peuvent surveiller des séries',
  'methods.available.lead':
    'Intégrées et éprouvées, pour l’évaluation et pour d’autres séries que celles surveillées actuellement.',
  'methods.other': 'Répondent à d’autres questions',
  'methods.other.lead': 'Tendances, délais de déclaration, agrégats, valeurs sous la limite de détection.',
  'methods.method': 'Méthode',
  'methods.watches': 'Surveille',
  'methods.values': 'Pour',
  'methods.record': 'Verdicts',
  'methods.noRecord': 'Aucun verdict pour l’instant.',
  'methods.detection': 'Éclosions détectées',
  'methods.falseAlarms': 'Fausses alertes',
  'methods.timeliness': 'Délai dans l’éclosion',
  'methods.kind.count': 'Comptes',
  'methods.kind.rolling-count': 'Comptes de fenêtres chevauchantes',
  'methods.kind.magnitude': 'Taux, charges, parts',
  'methods.validity': 'Limites de validité',
  'methods.needs':
    '{frequency} : {periods, plural, one {# période antérieure} many {# de périodes antérieures} other {# périodes antérieures}}.',
  'methods.frequency.D': 'quotidien',
  'methods.frequency.W': 'hebdomadaire',
  'methods.frequency.M': 'mensuel',
  'methods.frequency.Q': 'trimestriel',
  'methods.frequency.S': 'semestriel',
  'methods.frequency.A': 'annuel',
  'methods.formula': 'Formule et sources',
  'methods.sources': 'Sources',
  'methods.performance': 'Résultats',
  'methods.performance.lead': 'Verdicts des analystes de ce nœud, et séries simulées dont les éclosions sont connues.',
  'methods.medianLead':
    'La moitié de ses signaux vérifiés ont été trouvés dans {days, plural, one {# jour} many {# de jours} other {# jours}} suivant le début de leur période.',
  'methods.notMeasured':
    'Non mesurée sur des séries simulées : elle est conçue pour d’autres valeurs que des comptes hebdomadaires.',
  'methods.fallback': 'lorsque les méthodes précédentes ne peuvent se prononcer',
  'methods.parameters': 'Paramètres',
  'methods.parameter': 'Paramètre',
  'methods.meaning': 'Signification',
  'methods.default': 'Valeur par défaut',
  'methods.yes': 'oui',
  'methods.no': 'non',
  'about.methods.text': 'Chaque méthode, avec sa formule, son origine, ses limites de validité et ses résultats :',
  'methods.detectionAtOne': 'Éclosions trouvées avec 1 % de fausses alertes',
  'methods.falseAlarmsAsSet': 'Fausses alertes telles que réglées',
  'methods.asSet':
    'Telle que réglée : {detected} des éclosions simulées trouvées, alertes dans {falseAlarms} des semaines calmes, en moyenne {timeliness} d’une éclosion écoulée avant la première alerte.',
  'methods.atFalseAlarms': 'Si la limite est réglée pour autant de fausses alertes',
  'methods.bySize': 'Selon la taille de l’éclosion',
  'methods.size': 'Taille, en écarts-types d’une semaine',
  'methods.measured':
    '{series, plural, one {# série} many {# de séries} other {# séries}} ({scenarios}) avec {outbreaks, plural, one {# éclosion} many {# d’éclosions} other {# éclosions}}, version {version} de la méthode. À refaire avec',
  'methods.older': 'La méthode a été corrigée depuis.',
};
