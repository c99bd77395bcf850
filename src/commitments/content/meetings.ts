import type { Commitment, Decision, Meeting, MeetingParts, Statement } from '../../model/index.ts';
import { meeting7 } from './meeting-7.ts';
import { meeting9 } from './meeting-9.ts';
import { members, text } from './promise.ts';
import { statements } from './statements.ts';

/** Meetings of which the statements are published: days, place, host and what was agreed. They name no participants, papers or agenda. */
export const shippedMeetings: readonly (Meeting & { readonly id: string })[] = [
  published('nadd-7', {
    number: 7,
    title: text(
      'Seventh meeting of the North American Drug Dialogue',
      'Septième réunion du Dialogue nord-américain sur les drogues',
      'Séptima reunión del Diálogo de América del Norte sobre Drogas',
    ),
    host: 'US',
    guests: ['NL'],
    decisions: decisionsOf(meeting7, {
      '103ea3d8-d76c-449e-af6c-a3acb403124a': 'nadd-2024/overdose-strategy',
      '279a87f7-749c-4b3b-84a5-de75a23479cc': 'nadd-2024/prevention',
      '6f278a9d-af86-412f-8d71-9bb624f61f23': 'nadd-2024/stigma',
      '3940b8f3-948f-4910-b550-0366dc1c7f11': 'nadd-2024/trend-data',
      '5ef5a8e7-1a29-4e84-974a-9b6a101b0eb0': 'nadd-2024/netherlands',
      '44b93cb0-c68f-4281-b116-932023c75c73': 'nadd-2024/supply-chains',
      'b746f577-fa46-4523-ad47-f37be9e150bc': 'nadd-2024/financing',
      '8e3a0fbc-b790-4566-be7d-28cddb8413ba': 'nadd-2024/chemical-control',
      '449e482d-5974-4612-a93d-3e88cae10f88': 'nadd-2024/firearms',
    }),
  }),
  published('nadd-9', {
    number: 9,
    title: text(
      'Ninth meeting of the North American Drug Dialogue',
      'Neuvième réunion du Dialogue nord-américain sur les drogues',
      'Novena reunión del Diálogo de América del Norte sobre Drogas',
    ),
    host: 'CA',
    guests: [],
    decisions: decisionsOf(meeting9, {
      '6199f260-7ff1-4899-b6f1-24195cfff688': 'nadd-2026/supply-chain',
      'cf2efa3c-6276-4ba7-a134-fa986031c3ba': 'nadd-2026/policy-and-enforcement',
      '85543735-c01a-400d-b109-1bd3b7c4e96a': 'nadd-2026/overdose-and-recovery',
      '1ac645ad-a9b6-4311-b120-727ca749dfd2': 'nadd-2026/border-and-postal-security',
      '847564db-98dd-45ab-8683-09911f0e6868': 'nadd-2026/firearms-networks',
      'ad9b0223-1283-479d-9957-abec45570e9f': 'nadd-2026/financial-systems',
      'a83eb42a-e4e0-4825-85f2-37e4c97a27e5': 'nadd-2026/wastewater-and-early-warning',
      'b67e5950-29bb-483e-ae61-304407dae559': 'nadd-2026/supply-chain-gaps',
    }),
  }),
];

type Said = Pick<Meeting, 'number' | 'title' | 'host' | 'guests' | 'decisions'>;

function published(statement: Statement['id'], said: Said): Meeting & { readonly id: string } {
  const found = statements.find(({ id }) => id === statement);
  if (found === undefined) throw new Error(`there is no statement ${statement}`);
  return {
    id: `meeting-${statement}`,
    series: 'nadd',
    partOf: null,
    place: found.place,
    from: found.heldFrom,
    until: found.heldUntil,
    form: 'in-person',
    status: 'held',
    statement,
    agenda: {},
    participants: {},
    papers: {},
    actionItems: {},
    ...said,
  };
}

/** What was agreed, in the words by which it stands in the tree; commitments by the UUIDs of the decisions. */
function decisionsOf(
  commitments: readonly Commitment[],
  named: Readonly<Record<string, string>>,
): MeetingParts<Decision> {
  const decisions = Object.entries(named).map(([id, name], order) => {
    const commitment = commitments.find((one) => one.id === name);
    if (commitment === undefined) throw new Error(`there is no commitment ${name}`);
    const countries = members.map(({ country }) => country);
    return [id, { text: commitment.title, agendaItem: null, commitments: [name], countries, order }] as const;
  });
  return Object.fromEntries(decisions);
}
