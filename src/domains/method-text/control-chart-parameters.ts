import type { Text } from '../../base/index.ts';

/** Words for the parameters that the running charts of counts have in common. */

export const chartPeriods: Text = {
  en: 'Number of recent periods the chart looks at together, the one judged included',
  fr: 'Nombre de périodes récentes que la carte considère ensemble, y compris celle évaluée',
  es: 'Número de periodos recientes que la carta considera en conjunto, incluido el evaluado',
};
export const baselinePeriods: Text = {
  en: 'Number of periods before the chart that say what is usual, at most',
  fr: 'Nombre maximal de périodes antérieures à la carte qui disent ce qui est habituel',
  es: 'Número máximo de periodos anteriores a la carta que indican lo habitual',
};
export const fewestPeriods: Text = {
  en: 'Fewest earlier periods needed',
  fr: 'Nombre minimal de périodes antérieures requises',
  es: 'Número mínimo de periodos anteriores requeridos',
};
export const decisionInterval: Text = {
  en: 'Value of the chart’s statistic from which there is a signal',
  fr: 'Valeur de la statistique de la carte à partir de laquelle il y a signal',
  es: 'Valor del estadístico de la carta a partir del cual hay una señal',
};
export const dispersion: Text = {
  en: 'How much more counts vary than chance alone explains; estimated from the baseline where not given',
  fr: 'Excès de variation des comptes par rapport au seul hasard; estimé à partir de la référence s’il n’est pas donné',
  es: 'Cuánto más varían los conteos de lo que explica el azar; se estima con la referencia si no se indica',
};
export const yearsBack: Text = {
  en: 'Number of earlier years that are used',
  fr: 'Nombre d’années antérieures utilisées',
  es: 'Número de años anteriores que se utilizan',
};
