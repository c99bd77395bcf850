import type { ReactNode } from 'react';
import type { SignalDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Panel } from '../parts/panel.tsx';
import { SignalList } from './signal-list.tsx';

/** The other signals of the same event. */
export function Related({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  if (signal.members.length === 0) return null;
  return (
    <Panel title={voice.text('signal.group')}>
      <SignalList signals={signal.members} />
    </Panel>
  );
}
