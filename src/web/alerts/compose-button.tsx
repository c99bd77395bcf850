import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { useDuty } from '../data/session.ts';
import { Button } from '../parts/button.tsx';
import outcomeStyles from '../parts/outcome.module.css';
import { useAlert } from './use-alert.ts';

interface ComposeButtonProps {
  readonly label: string;
  /** Verified signals that the alert rests on; none: it begins empty. */
  readonly signals?: readonly number[];
}

/** Begins an alert and goes on to write it; whoever may not write has no such button. */
export function ComposeButton({ label, signals = [] }: ComposeButtonProps): ReactNode {
  const voice = useVoice();
  const actions = useAlert();
  const navigate = useNavigate();
  const mayWrite = useDuty('analyse');

  async function compose(): Promise<void> {
    const alert = await actions.compose({ signals: [...signals] });
    if (alert === null) return;
    await navigate({
      to: '/$language/alerts/$alert/edit',
      params: { language: voice.language, alert: alert.id },
    });
  }

  if (!mayWrite) return null;
  return (
    <>
      <Button look="primary" disabled={actions.busy} onPress={() => void compose()}>
        {label}
      </Button>
      {actions.failed && (
        <p role="alert" className={outcomeStyles.failed}>
          {actions.message}
        </p>
      )}
    </>
  );
}
