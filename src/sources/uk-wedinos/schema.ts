import { z } from 'zod';

/** What is read of a sample. How it was taken and what it did to the person are left out on purpose. */
export const Sample = z.object({
  date_received: z.string(),
  postcode: z.string(),
  intent: z.string(),
  colour: z.string(),
  form: z.string(),
  major: z.string(),
  minor: z.string(),
});
export type Sample = z.infer<typeof Sample>;

/** One list entry: the sample under its number. */
export const Entry = z.record(z.string().min(1), Sample).refine((entry) => Object.keys(entry).length === 1, {
  error: 'one sample per entry',
});

/** Enough of an entry to tell the file from another list of objects. */
export const EntryShape = z
  .record(z.string(), z.looseObject({ date_received: z.string(), major: z.string() }))
  .refine((entry) => Object.keys(entry).length > 0);
