import type { IndicatorEntry } from '../../../api/index.ts';
import { units } from '../../../base/index.ts';
import { domains, watchesOf } from '../../../domains/index.ts';

/** Every indicator of every domain, who watches it and what we hold of it. */
export function describeIndicators(
  use: readonly { readonly indicator: string; readonly series: number; readonly sources: readonly string[] }[],
): IndicatorEntry[] {
  const held = new Map(use.map((row) => [row.indicator, row]));
  return domains.flatMap((domain) =>
    domain.indicators.map((indicator) => ({
      id: indicator.id,
      domain: domain.id,
      title: indicator.title,
      description: indicator.description,
      unit: indicator.unit,
      unitText: units[indicator.unit],
      kind: indicator.kind,
      direction: indicator.direction,
      absence: indicator.absence,
      additive: indicator.additive,
      caution: indicator.caution,
      watch: watchesOf(indicator.id).flatMap((watch) =>
        watch.methods.map(({ method, why }) => ({ method, frequency: watch.frequency, why })),
      ),
      sources: [...(held.get(indicator.id)?.sources ?? [])],
      series: held.get(indicator.id)?.series ?? 0,
    })),
  );
}
