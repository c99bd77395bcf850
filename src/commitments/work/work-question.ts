import { sameText, type Text } from '../../base/index.ts';
import { findPlace, findSubstance, type PlaceId, type SubstanceId } from '../../model/index.ts';
import type { IndicatorQuestion } from '../indicator/definition.ts';
import { findWorkIndicator, type WorkIndicatorId } from './work-indicators.ts';

/** What of a node's work is asked for. */
export interface WorkAsked {
  readonly indicator: WorkIndicatorId;
  readonly place: PlaceId;
  /** Only substances of this class; null: all. */
  readonly substance?: SubstanceId | null;
}

/** How often something of a node's work is asked: sources come and fall behind within a quarter, law and alerts do not. */
const monthly: ReadonlySet<WorkIndicatorId> = new Set(['days-since-latest-period', 'sources-on-time-share']);

/**
 * A question that is asked of the node's own work. It names no source: what it rests on is what the node has of the place. Its
 * figures stand at the last day of a period.
 */
export function questionOfWork({ indicator: id, place, substance = null }: WorkAsked): IndicatorQuestion {
  const indicator = findWorkIndicator(id);
  if (indicator === undefined) throw new Error(`${id} is no work of a node`);
  const where = findPlace(place)?.name ?? sameText(place);
  const what = substance === null ? null : (findSubstance(substance)?.name ?? sameText(substance));
  return {
    id: [place.toLowerCase(), id, ...(substance === null ? [] : [substance])].join('-'),
    title: titleOf(indicator.title, where, what),
    note: indicator.description,
    measure: {
      indicator: id,
      substance,
      places: { kind: 'named', places: [place] },
      sources: [],
      frequency: monthly.has(id) ? 'M' : 'Q',
      window: '',
      dimensions: {},
    },
    across: 'sum',
    periods: 1,
    denominator: { kind: 'none' },
    chance: false,
    better: indicator.direction === 'rise-is-worse' ? 'lower' : 'higher',
    unit: indicator.unit,
    panel: 'whole',
  };
}

function titleOf(title: Text, where: Text, what: Text | null): Text {
  const say = (language: keyof Text, colon: string): string =>
    `${title[language]}${colon}${[where[language], ...(what === null ? [] : [what[language]])].join(', ')}`;
  return { en: say('en', ': '), fr: say('fr', '\u00a0: '), es: say('es', ': ') };
}
