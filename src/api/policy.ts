import { z } from 'zod';
import { TrilingualText } from './parts.ts';

/** What people, programs and other nodes may do, rule by rule. */
export const PolicyList = z.object({
  policies: z.array(
    z.object({
      id: z.string(),
      effect: z.enum(['permit', 'forbid']).describe('A rule that forbids outweighs all that permit'),
      text: TrilingualText,
      source: z.string().describe('As the node evaluates it, in the policy language Cedar'),
    }),
  ),
});
export type PolicyList = z.infer<typeof PolicyList>;
