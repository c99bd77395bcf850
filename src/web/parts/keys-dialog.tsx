import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import forms from './form.module.css';
import styles from './keys-dialog.module.css';
import layout from './layout.module.css';
import { useKeysOn } from './use-keys.ts';

interface KeysDialogProps {
  readonly title: string;
  /** Each key with what it does, in words. */
  readonly keys: readonly { readonly key: string; readonly does: string }[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What single keys do on a screen, and the switch that turns them off. */
export function KeysDialog({ title, keys, open, onClose }: KeysDialogProps): ReactNode {
  const voice = useVoice();
  const [on, setOn] = useKeysOn();
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={forms.check}>
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        {voice.text('keys.on')}
      </label>
      <div className={layout.actions}>
        <Button onPress={onClose}>{voice.text('dialog.close')}</Button>
      </div>
    </Dialog>
  );
}
