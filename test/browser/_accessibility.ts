import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page, a line each. The inside of figures is left out: a map of 112 regions takes it half a minute, and
 * the names, order and contrasts of marks have unit tests of their own. Of a frame in which nothing may run nobody gets an answer.
 */
export async function accessibilityProblems(
  page: Page,
  { rules }: { readonly rules?: readonly string[] } = {},
): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).exclude('svg[role=figure] > *').exclude('iframe[sandbox]');
  const { violations } = await (rules === undefined
    ? builder.withTags(standards)
    : builder.withRules([...rules])
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ').slice(0, 160)}`,
    ),
  );
}
