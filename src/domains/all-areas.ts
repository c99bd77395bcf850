import type { Text } from '../base/index.ts';
import { type IndicatorQuestion, questionOfWork } from '../commitments/index.ts';
import { partners } from '../model/index.ts';

/** What concerns all priority areas alike. */
interface AllAreas {
  readonly id: string;
  readonly title: Text;
  readonly questions: readonly IndicatorQuestion[];
}

/** How fresh and how complete the figures of a country are, whatever they are about. */
export const allAreas: AllAreas = {
  id: 'all-areas',
  title: { en: 'All areas', fr: 'Tous les domaines', es: 'Todas las áreas' },
  questions: (['days-since-latest-period', 'sources-on-time-share', 'figures-reported-share'] as const).flatMap(
    (indicator) => partners.map((place) => questionOfWork({ indicator, place })),
  ),
};
