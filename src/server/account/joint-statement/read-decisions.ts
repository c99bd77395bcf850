import { z } from 'zod';
import type { MeetingDecisionsList } from '../../../api/index.ts';
import type { Connection } from '../../store/index.ts';
import { readLastEntries } from '../entry/entry-store.ts';

const Trilingual = z.object({ en: z.string(), fr: z.string(), es: z.string() });
const Decision = z.object({ text: Trilingual });

/** As much of a meeting as a statement asks for: what else it says is its own. */
const Meeting = z.object({
  title: Trilingual.nullish(),
  decisions: z
    .union([z.array(Decision.extend({ id: z.string() })), z.record(z.string(), Decision)])
    .optional()
    .transform((decisions = []) =>
      Array.isArray(decisions) ? decisions : Object.entries(decisions).map(([id, { text }]) => ({ id, text })),
    ),
});

/** Decisions of the meetings that the reader sees, or of one of them. */
export async function readDecisions(
  connection: Connection,
  meeting: string | undefined,
): Promise<MeetingDecisionsList['meetings']> {
  const stored = await readLastEntries(connection, 'meeting');
  return stored
    .filter(({ id, content }) => content !== null && (meeting === undefined || id === meeting))
    .flatMap(({ id, content }) => {
      const { data } = Meeting.safeParse(content);
      return data === undefined ? [] : [{ id, title: data.title ?? null, decisions: data.decisions }];
    });
}
