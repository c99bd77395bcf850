import { z } from 'zod';
import { approvalStates, publicationGaps } from '../model/index.ts';
import { ApprovalStanding } from './approval.ts';
import { LanguageCode } from './parts.ts';
import { FigureFindingEntry, ParagraphCheck } from './statement-check.ts';

export const PublicationGap = z.object({
  kind: z.enum(publicationGaps),
  paragraph: z.string().nullable(),
  language: LanguageCode.nullable(),
  country: z.string().nullable(),
  state: z.enum(approvalStates).nullable(),
  finding: FigureFindingEntry.nullable(),
});
export type PublicationGap = z.infer<typeof PublicationGap>;

/** How far a statement is: who approved what, what the data say, and what is still missing. */
export const JointStatementStanding = z.object({
  revision: z.number().int(),
  home: z.string().describe('Country of this node'),
  training: z.boolean(),
  paragraphs: z.array(
    z.object({
      id: z.string(),
      digest: z.string().describe('SHA-256 of the three texts as canonical JSON (RFC 8785)'),
      lastChangedBy: z.string().nullable(),
      mayApprove: z.boolean().describe('Whether whoever asks may speak for the country of this node'),
      approvals: z.array(ApprovalStanding),
      check: ParagraphCheck,
    }),
  ),
  missing: z.array(PublicationGap).describe('Empty: it can be published'),
  replacedBy: z.string().nullable().describe('Published statement that corrects it'),
});
export type JointStatementStanding = z.infer<typeof JointStatementStanding>;
