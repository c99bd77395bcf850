import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import dialogStyles from '../signals/dialogs.module.css';
import { useKeysOn } from '../signals/use-keys.ts';

const keys = [
  { key: 'j', does: 'unmapped.key.next' },
  { key: 'k', does: 'unmapped.key.previous' },
  { key: '1–9', does: 'unmapped.key.suggestion' },
  { key: 's', does: 'unmapped.key.search' },
  { key: 'x', does: 'unmapped.not' },
  { key: 'w', does: 'unmapped.new' },
  { key: 'n', does: 'unmapped.key.note' },
  { key: 'u', does: 'unmapped.key.undo' },
  { key: '?', does: 'unmapped.key.help' },
] as const;

interface KeysHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysHelp({ open, onClose }: KeysHelpProps): ReactNode {
  const voice = useVoice();
  const [on, setOn] = useKeysOn();
  return (
    <Dialog title={voice.text('unmapped.keys')} open={open} onClose={onClose}>
      <dl className={dialogStyles.keys}>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{voice.text(does)}</dd>
          </div>
        ))}
      </dl>
      <label className={dialogStyles.check}>
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        {voice.text('keys.on')}
      </label>
      <div className={dialogStyles.actions}>
        <Button onPress={onClose}>{voice.text('dialog.close')}</Button>
      </div>
    </Dialog>
  );
}
