import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import type { LawDays } from '../substances/substances-search.ts';
import styles from './gaps.module.css';

interface LawDaysFieldProps {
  readonly days: LawDays;
  readonly today: string | undefined;
  readonly onChange: (days: { readonly on: string | undefined; readonly knownOn: string | undefined }) => void;
}

/** The law of which day, as it was known on which day; today where nothing is chosen. */
export function LawDaysField({ days: { on, knownOn }, today = '', onChange }: LawDaysFieldProps): ReactNode {
  const voice = useVoice();
  const settled = (day: string | null): string | undefined => (day === null || day === today ? undefined : day);
  return (
    <div className={styles.days}>
      <DayField
        label={voice.text('gaps.on')}
        value={on ?? today}
        onChange={(day) => onChange({ on: settled(day), knownOn })}
      />
      <DayField
        label={voice.text('gaps.knownOn')}
        value={knownOn ?? today}
        onChange={(day) => onChange({ on, knownOn: settled(day) })}
      />
      {(on !== undefined || knownOn !== undefined) && (
        <Button look="quiet" onPress={() => onChange({ on: undefined, knownOn: undefined })}>
          {voice.text('gaps.today')}
        </Button>
      )}
    </div>
  );
}
