import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import styles from './dialogs.module.css';
import { useKeysOn } from './use-keys.ts';

const keys = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: 'o', does: 'enter' },
  { key: 'v', does: 'verify' },
  { key: 'd', does: 'dismiss' },
  { key: 'r', does: 'review' },
  { key: 'n', does: 'note' },
  { key: 'm', does: 'mute' },
  { key: 'u', does: 'undo' },
  { key: '?', does: 'help' },
] as const;

interface KeysHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysHelp({ open, onClose }: KeysHelpProps): ReactNode {
  const voice = useVoice();
  const [on, setOn] = useKeysOn();
  return (
    <Dialog title={voice.text('keys.title')} open={open} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{voice.text(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.check}>
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        {voice.text('keys.on')}
      </label>
      <div className={styles.actions}>
        <Button onPress={onClose}>{voice.text('dialog.close')}</Button>
      </div>
    </Dialog>
  );
}
