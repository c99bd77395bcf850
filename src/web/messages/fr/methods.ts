import type { englishMethods } from '../en/methods.ts';

export const frenchMethods: Readonly<Record<keyof typeof englishMethods, string>> = {
  'method.ears-c1': 'EARS C1',
  'method.ears-c2': 'EARS C2',
  'method.ears-c3': 'EARS C3',
  'method.farrington-flexible': 'Farrington flexible',
  'method.individuals-chart': 'Carte de contrôle des valeurs individuelles',
  'method.window-ratio': 'Rapport de deux périodes de 12 mois',
  'method.rare-count': 'Prédiction pour petits nombres',
  'method.first-appearance': 'Première apparition',
  'method.ears-c1.words':
    'Compare une période aux sept périodes qui la précèdent immédiatement. Réagit vite, mais ignore les saisons.',
  'method.ears-c2.words':
    'Compare une période à sept périodes antérieures en laissant de côté les deux dernières, afin qu’une hausse en cours ne se masque pas elle-même.',
  'method.ears-c3.words':
    'Additionne les écarts des trois dernières périodes : repère les hausses lentes qu’aucune période ne montre seule.',
  'method.farrington-flexible.words':
    'Compare un dénombrement à la même saison des années précédentes, en tenant compte d’une tendance et en donnant peu de poids aux flambées passées. La borne supérieure est le nombre rarement dépassé si rien n’avait changé.',
  'method.individuals-chart.words':
    'Pour les taux et les charges, qui se mesurent et ne se comptent pas : compare une valeur au niveau et à la dispersion habituels de la série, sur une échelle de rapports, en tenant compte de l’incertitude de la mesure.',
  'method.window-ratio.words':
    'Les chiffres portant sur 12 mois glissants se chevauchent; les valeurs voisines ne sont donc jamais comparées. Les 12 derniers mois sont comparés aux 12 mois qui les précèdent.',
  'method.rare-count.words':
    'Pour peu d’événements ou de courtes séries : indique combien d’événements étaient attendus d’après les périodes précédentes, avec toute l’incertitude liée au peu de données.',
  'method.first-appearance.words':
    'Compare à tout ce qui a été signalé auparavant. Une substance que la source ne recherche que depuis peu est distinguée d’une substance nouvelle.',
  'method.unknown.words': 'Cette méthode n’est pas encore décrite ici.',
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
};
