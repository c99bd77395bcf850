import type { PolicyList } from '../../../api/index.ts';
import { readPolicies } from './policies.ts';
import { policyWords } from './policy-words.ts';

/** Each policy with its words, in the order of the file. */
export function explainPolicies(): PolicyList {
  return {
    policies: [...readPolicies()].map(([id, source]) => {
      const text = policyWords[id];
      if (text === undefined) throw new Error(`policies: ${id} has no words`);
      return { id, effect: /^\s*permit\b/mu.test(source) ? 'permit' : 'forbid', text: { ...text }, source };
    }),
  };
}
