import type { Text } from '../../base/index.ts';
import type { Indicator, IndicatorId } from '../../model/index.ts';

/** What a node can be asked about its own work: what it found, warned of, listed and received. */
export const workIndicatorIds = [
  'days-from-finding-to-alert',
  'days-from-finding-to-control',
  'open-control-gaps',
  'days-since-latest-period',
  'sources-on-time-share',
  'figures-reported-share',
] as const;
export type WorkIndicatorId = (typeof workIndicatorIds)[number];

export interface WorkIndicator extends Indicator {
  readonly id: WorkIndicatorId;
}

const ofWork = { absence: 'unknown', additive: { places: false, substances: false } } as const;
const worse = { ...ofWork, direction: 'rise-is-worse' } as const;
const better = { ...ofWork, direction: 'rise-is-better' } as const;

const sayOf = (en: string, fr: string, es: string): Text => ({ en, fr, es });

const indicators: readonly WorkIndicator[] = [
  {
    ...worse,
    id: 'days-from-finding-to-alert',
    title: sayOf(
      'Days from the first finding of a substance to the first alert about it',
      'Jours entre la première détection d’une substance et la première alerte à son sujet',
      'Días entre el primer hallazgo de una sustancia y la primera alerta sobre ella',
    ),
    description: sayOf(
      'Median over the substances that laboratories or drug-checking services of the place first found after they had begun to report. An alert that came before the finding counts as 0 days.',
      'Médiane des substances que les laboratoires ou services d’analyse de drogues du lieu ont détectées pour la première fois après le début de leurs déclarations. Une alerte antérieure à la détection compte pour 0 jour.',
      'Mediana de las sustancias que los laboratorios o servicios de análisis de drogas del lugar hallaron por primera vez después de empezar a informar. Una alerta anterior al hallazgo cuenta como 0 días.',
    ),
    unit: 'd',
    kind: 'days',
  },
  {
    ...worse,
    id: 'days-from-finding-to-control',
    title: sayOf(
      'Days from the first finding of a substance to its control',
      'Jours entre la première détection d’une substance et son contrôle',
      'Días entre el primer hallazgo de una sustancia y su fiscalización',
    ),
    description: sayOf(
      'Median over the substances that were first found, in any country that reports to the node, while the texts of the place had no entry for them. Medicines and diluents are left out: for them a list need not be the answer.',
      'Médiane des substances détectées pour la première fois, dans tout pays qui déclare au nœud, alors que les textes du lieu n’avaient pas d’inscription pour elles. Les médicaments et les produits de coupage sont laissés de côté : une inscription n’est pas forcément la réponse.',
      'Mediana de las sustancias halladas por primera vez, en cualquier país que informa al nodo, cuando los textos del lugar no tenían entrada para ellas. Los medicamentos y diluyentes quedan fuera: una lista no es necesariamente la respuesta.',
    ),
    unit: 'd',
    kind: 'days',
  },
  {
    ...worse,
    id: 'open-control-gaps',
    title: sayOf('Open control gaps', 'Lacunes de contrôle ouvertes', 'Brechas de fiscalización abiertas'),
    description: sayOf(
      'What conventions or partners list, or laboratories find, and the texts of the place have no entry for, on the last day of the period. One gap may concern several places.',
      'Ce que des conventions ou des partenaires inscrivent, ou que des laboratoires détectent, et que les textes du lieu n’inscrivent pas, au dernier jour de la période. Une lacune peut concerner plusieurs lieux.',
      'Lo que los convenios o los socios incluyen, o los laboratorios hallan, y los textos del lugar no incluyen, en el último día del periodo. Una brecha puede concernir a varios lugares.',
    ),
    unit: '{gaps}',
    kind: 'count',
  },
  {
    ...worse,
    id: 'days-since-latest-period',
    title: sayOf(
      'Days since the latest period that a source reported',
      'Jours depuis la dernière période déclarée par une source',
      'Días desde el último periodo informado por una fuente',
    ),
    description: sayOf(
      'Median over the sources of the place that had delivered by the end of the period. A source that never delivered has no latest period.',
      'Médiane des sources du lieu qui avaient livré des données à la fin de la période. Une source qui n’a jamais rien livré n’a pas de dernière période.',
      'Mediana de las fuentes del lugar que habían entregado datos al final del periodo. Una fuente que nunca entregó nada no tiene último periodo.',
    ),
    unit: 'd',
    kind: 'days',
  },
  {
    ...better,
    id: 'sources-on-time-share',
    title: sayOf('Sources that are not late', 'Sources sans retard', 'Fuentes sin retraso'),
    description: sayOf(
      'Share of the sources of the place of which the next period was not overdue at the end of the period, by their usual delay and two weeks. A source that never delivered is late.',
      'Part des sources du lieu dont la période suivante n’était pas en souffrance à la fin de la période, selon leur délai habituel et deux semaines. Une source qui n’a jamais rien livré est en retard.',
      'Proporción de las fuentes del lugar cuyo periodo siguiente no estaba vencido al final del periodo, según su demora habitual y dos semanas. Una fuente que nunca entregó nada está retrasada.',
    ),
    unit: '%',
    kind: 'share',
  },
  {
    ...better,
    id: 'figures-reported-share',
    title: sayOf(
      'Expected figures that were reported',
      'Chiffres attendus qui ont été déclarés',
      'Cifras esperadas que se informaron',
    ),
    description: sayOf(
      'Of the places and periods of the last twelve months for which the questions of the catalogue about the place expect a figure, the share for which one was reported; every series of figures counts the same.',
      'Parmi les lieux et périodes des douze derniers mois pour lesquels les questions du catalogue sur le lieu attendent un chiffre, la part pour laquelle il y en a un; chaque série de chiffres compte autant.',
      'De los lugares y periodos de los últimos doce meses para los que las preguntas del catálogo sobre el lugar esperan una cifra, la proporción para la que se informó una; cada serie de cifras cuenta lo mismo.',
    ),
    unit: '%',
    kind: 'share',
  },
];

const byId: ReadonlyMap<string, WorkIndicator> = /* @__PURE__ */ new Map(indicators.map((one) => [one.id, one]));

/** An indicator of the node's own work; undefined: the id is that of figures that sources report. */
export function findWorkIndicator(id: IndicatorId): WorkIndicator | undefined {
  return byId.get(id);
}
