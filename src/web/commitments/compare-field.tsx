import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { meetingsQuery } from '../meetings/meeting-queries.ts';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';

interface CompareFieldProps {
  readonly since: string | undefined;
  readonly onChange: (since: string | null) => void;
}

/** The day that the present is compared with; the last meeting is one press away. */
export function CompareField({ since, onChange }: CompareFieldProps): ReactNode {
  const voice = useVoice();
  const lastMeeting = useQuery(meetingsQuery)
    .data?.series.flatMap(({ lastHeld }) => lastHeld ?? [])
    .sort()
    .at(-1);
  return (
    <>
      <DayField
        label={voice.text('progress.since')}
        hint={voice.text('progress.since.hint')}
        value={since ?? ''}
        onChange={onChange}
      />
      {lastMeeting !== undefined && since !== lastMeeting && (
        <Button onPress={() => onChange(lastMeeting)}>{voice.text('goal.sinceMeeting', { day: lastMeeting })}</Button>
      )}
    </>
  );
}
