import type { CommitmentContent, GoalContent } from '../../../api/index.ts';
import type { Content as Json } from '../../../commitments/index.ts';
import { commitmentParts, goalParts, isJsonObject } from '../../../exchange/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import { goalRules } from '../goal/goal-rules.ts';
import type { Resolve } from './resolve-names.ts';
import type { TableRules } from './take-table.ts';

export const commitmentTable: TableRules<CommitmentContent> = {
  table: 'commitments',
  entries: commitmentRules,
  parts: commitmentParts,
  resolve: (content, resolve) => {
    if (!isJsonObject(content)) return content;
    const { parent, dependsOn, lineage } = content;
    return {
      ...content,
      parent: named(parent, resolve),
      dependsOn: listed(dependsOn).map((id) => named(id, resolve)),
      lineage: listed(lineage).map((one) => (isJsonObject(one) ? { ...one, to: named(one['to'], resolve) } : one)),
    };
  },
  needs: ({ parent, dependsOn, lineage }) => [
    ...(parent === null ? [] : [parent]),
    ...dependsOn,
    ...lineage.map(({ to }) => to),
  ],
  titleOf: ({ title }) => title,
};

/** The commitments of the same file are there before its goals. */
export const goalTable: TableRules<GoalContent> = {
  table: 'goals',
  entries: goalRules,
  parts: goalParts,
  resolve: (content, resolve) =>
    isJsonObject(content) ? { ...content, commitment: named(content['commitment'], resolve) } : content,
  needs: () => [],
  titleOf: () => null,
};

function named(value: Json | undefined, resolve: Resolve): Json {
  return typeof value === 'string' ? resolve(value) : (value ?? null);
}

function listed(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
