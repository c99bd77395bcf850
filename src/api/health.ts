import { z } from 'zod';

/** What a load balancer asks: the node answers, and its database does. */
export const Health = z.object({ status: z.literal('ok') });
export type Health = z.infer<typeof Health>;
