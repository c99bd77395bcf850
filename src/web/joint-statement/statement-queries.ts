import {
  type JointParagraph,
  JointStatementDetail,
  JointStatementList,
  JointStatementStanding,
  MeetingDecisionsList,
  ParagraphCheck,
} from '../../api/index.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { minute, type ResourceQuery, resource } from '../data/queries.ts';

export const statementsQuery = resource({ path: '/joint-statements', parser: JointStatementList, current: 0 });

export const meetingsQuery = resource({ path: '/meeting-decisions', parser: MeetingDecisionsList, current: 0 });

export function statementQuery(id: string): ResourceQuery<JointStatementDetail> {
  return resource({ path: `/joint-statements/${encodeURIComponent(id)}`, parser: JointStatementDetail, current: 0 });
}

export function standingQuery(id: string): ResourceQuery<JointStatementStanding> {
  const path = `/joint-statements/${encodeURIComponent(id)}/standing`;
  return resource({ path, parser: JointStatementStanding, current: 0 });
}

/** What the data say of a paragraph as it is being written. */
export function checkQuery(paragraph: JointParagraph): ResourceQuery<ParagraphCheck> {
  const address = apiAddress('/joint-statement-check');
  return {
    queryKey: [address, JSON.stringify(paragraph)],
    queryFn: () => sendDecision(address, { paragraph }, ParagraphCheck),
    staleTime: minute,
  };
}

/** Address of a statement as plain text. */
export function textAddress(id: string, language: string): string {
  return apiAddress(`/joint-statements/${encodeURIComponent(id)}/text`, { language });
}
