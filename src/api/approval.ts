import { z } from 'zod';
import { approvalDecisions, approvalStates } from '../model/index.ts';
import { CalendarDay, CountryCode, TrilingualText } from './parts.ts';
import { PlainText, TrilingualPlainText } from './plain-text.ts';

const Identifier = z.string().min(1).max(200);

/** By which a country's word came here. `received`: in a paper or note, because its people have no account at this node. */
const Basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own') }),
  z.strictObject({ kind: z.literal('received'), reference: PlainText(500).min(1), on: CalendarDay }),
]);

/** What a country says of one wording of a paragraph. */
export const ApprovalContent = z.strictObject({
  statement: Identifier,
  paragraph: Identifier,
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
  country: CountryCode,
  decision: z.enum(approvalDecisions),
  reason: PlainText(2_000).nullable(),
  basis: Basis,
  wording: TrilingualPlainText(5_000).describe('What was read'),
});
export type ApprovalContent = z.infer<typeof ApprovalContent>;

export const ApprovalRequest = ApprovalContent.omit({ statement: true, wording: true });
export type ApprovalRequest = z.input<typeof ApprovalRequest>;

export const ApprovalStanding = z.object({
  country: z.string(),
  state: z.enum(approvalStates),
  by: z.string().nullable().describe('Who wrote it down here'),
  origin: z.string().nullable().describe('Country of the node where it was written down'),
  at: z.string().nullable(),
  reason: z.string().nullable(),
  basis: Basis.nullable(),
  wording: TrilingualText.nullable().describe('What was approved, where it is an earlier wording'),
});
export type ApprovalStanding = z.infer<typeof ApprovalStanding>;
