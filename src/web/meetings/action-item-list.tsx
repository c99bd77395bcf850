import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ActionItemOutcome, type MeetingEntry, type MeetingStanding } from '../../api/index.ts';
import type { ActionItemState } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { describeOwners } from '../commitments/describe-owners.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { Button } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import outcomes from '../parts/outcome.module.css';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';
import { Standing } from './commitment-standing.tsx';
import styles from './meetings.module.css';

interface ActionItemListProps {
  readonly standing: MeetingStanding;
  /** The meeting itself, where the list stands on its own page: only there its items go into the tree. */
  readonly meeting?: MeetingEntry;
}

/** What is to be done, by whom and until when; what asks for attention first. */
export function ActionItemList({ standing: { actionItems, since }, meeting }: ActionItemListProps): ReactNode {
  const voice = useVoice();
  if (actionItems.length === 0) return <p className={layout.quiet}>{voice.text('meeting.actions.none')}</p>;
  return (
    <ul className={styles.meetings}>
      {actionItems.map((item) => (
        <li key={item.id}>
          <p className={styles.row}>
            <strong>{item.title[voice.language]}</strong>
            <State state={item.state} />
          </p>
          <p className={layout.quiet}>
            {[
              describeOwners(item, voice),
              ...(item.due === null ? [] : [voice.text('meeting.actions.due', { day: item.due })]),
            ].join(' · ')}
          </p>
          {item.commitment !== null && <Standing commitment={item.commitment} since={since} />}
          {item.commitment === null && meeting !== undefined && (
            <ForDuty duty="analyse">
              <Enter meeting={meeting} item={item.id} title={item.title[voice.language]} />
            </ForDuty>
          )}
        </li>
      ))}
    </ul>
  );
}

const looks: Readonly<Record<ActionItemState, string | undefined>> = {
  overdue: styles.overdue,
  'to-enter': styles.waiting,
  open: undefined,
  gone: undefined,
  done: styles.done,
};

/** A state in words; the colour only repeats them. */
function State({ state }: { readonly state: ActionItemState }): ReactNode {
  const voice = useVoice();
  return <span className={`${styles.state} ${looks[state] ?? ''}`}>{voice.text(`meeting.state.${state}`)}</span>;
}

interface EnterProps {
  readonly meeting: MeetingEntry;
  readonly item: string;
  readonly title: string;
}

function Enter({ meeting, item, title }: EnterProps): ReactNode {
  const voice = useVoice();
  const queries = useQueryClient();
  const [problem, setProblem] = useState('');
  const enter = useMutation({
    mutationFn: () =>
      sendDecision(
        apiAddress(`/meetings/${encodeURIComponent(meeting.id)}/action-items/${encodeURIComponent(item)}/commitment`),
        { note: null },
        ActionItemOutcome,
      ),
    onSuccess: () => announce(voice.text('meeting.actions.entered')),
    onError: (error) => setProblem(describeFailure(error, voice)),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [of] }) =>
          typeof of === 'string' && (of.startsWith('/meetings') || of.startsWith('/commitments')),
      }),
  });
  if (meeting.actionItems[item]?.parent === null) {
    return <p className={layout.quiet}>{voice.text('meeting.actions.needsParent')}</p>;
  }
  return (
    <>
      <Button
        disabled={enter.isPending}
        aria-label={voice.text('text.labelled', { label: voice.text('meeting.actions.enter'), value: title })}
        onPress={() => enter.mutate()}
      >
        {voice.text('meeting.actions.enter')}
      </Button>
      {problem !== '' && (
        <p className={outcomes.failed} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
