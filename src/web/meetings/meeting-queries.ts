import { MeetingDetail, MeetingFollowUp, MeetingList } from '../../api/index.ts';
import { minute, type ResourceQuery, resource } from '../data/queries.ts';

export const meetingsQuery = resource({ path: '/meetings', parser: MeetingList, current: minute });

export function meetingQuery(id: string): ResourceQuery<MeetingDetail> {
  return resource({ path: `/meetings/${encodeURIComponent(id)}`, parser: MeetingDetail, current: 0 });
}

export function followUpQuery(id: string): ResourceQuery<MeetingFollowUp> {
  return resource({ path: `/meetings/${encodeURIComponent(id)}/follow-up`, parser: MeetingFollowUp, current: 0 });
}
