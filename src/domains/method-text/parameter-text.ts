import type { Text } from '../../base/index.ts';

export const alpha: Text = {
  en: 'Probability that an ordinary period lies beyond the limit',
  fr: 'Probabilité qu’une période ordinaire dépasse la limite',
  es: 'Probabilidad de que un periodo ordinario rebase el límite',
};
export const overdispersion: Text = {
  en: 'The limit is widened by how much earlier periods varied',
  fr: 'La limite est élargie selon la variation des périodes antérieures',
  es: 'El límite se amplía según la variación de los periodos anteriores',
};

export const baseline: Text = {
  en: 'Number of earlier periods that form the baseline',
  fr: 'Nombre de périodes antérieures qui forment la référence',
  es: 'Número de periodos anteriores que forman la referencia',
};
export const minimumDeviation: Text = {
  en: 'Smallest standard deviation used, so that a very quiet history does not alarm at once',
  fr: 'Plus petit écart-type utilisé, pour qu’un historique très calme ne déclenche pas aussitôt un signal',
  es: 'Desviación estándar mínima, para que una historia muy tranquila no genere señales de inmediato',
};
export const excluded: Text = {
  en: 'Most recent periods left out of the baseline, so that a slow rise does not hide itself',
  fr: 'Périodes les plus récentes exclues de la référence, pour qu’une hausse lente ne se masque pas elle-même',
  es: 'Periodos más recientes que se excluyen de la referencia, para que un aumento lento no se oculte a sí mismo',
};
export const minimumCases: Text = {
  en: 'Fewest events below which nothing is raised',
  fr: 'Nombre minimal d’événements en deçà duquel rien n’est signalé',
  es: 'Número mínimo de eventos por debajo del cual no se señala nada',
};
