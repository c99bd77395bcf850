import { z } from 'zod';

const rule = z.string().max(100).optional().describe('Class rule whose matched atoms are set off');
const theme = z.enum(['light', 'dark']).default('light').describe('Background that the drawing is for');

/** Drawing a structure of the register. */
export const DrawingQuery = z.object({ rule, theme });
/** Drawing a structure that somebody asks about. */
export const DrawingRequest = z.strictObject({
  // Longer ones are refused as structures, with the reason.
  smiles: z.string().max(100_000),
  rule,
  theme,
});
export type DrawingQuery = z.infer<typeof DrawingQuery>;
export type DrawingRequest = z.infer<typeof DrawingRequest>;
