import type { CommitmentList, MeetingContent, MeetingList } from '../../api/index.ts';

/** What a part of the form works with. */
export interface MeetingFormProps {
  readonly id: string;
  readonly content: MeetingContent;
  readonly meetings: MeetingList;
  readonly commitments: CommitmentList;
  readonly change: (part: Partial<MeetingContent>) => void;
}
