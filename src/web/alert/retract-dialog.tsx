import { type ReactNode, useState } from 'react';
import type { AlertDetail } from '../../api/index.ts';
import type { AlertActions } from '../alerts/use-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/layout.module.css';
import outcomeStyles from '../parts/outcome.module.css';
import dialogStyles from '../signals/dialogs.module.css';
import styles from './alert.module.css';
import { nameOfLanguage } from './said.tsx';

interface RetractDialogProps {
  readonly alert: AlertDetail;
  readonly actions: AlertActions;
  readonly onClose: () => void;
}

/** Takes an alert back for ever; the reason goes to everybody who holds it, in every required language. */
export function RetractDialog({ alert, actions, onClose }: RetractDialogProps): ReactNode {
  const voice = useVoice();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const complete = alert.requiredLanguages.every((language) => (reasons[language] ?? '').trim() !== '');

  async function retract(): Promise<void> {
    if (!complete) return;
    setTried(true);
    const reason = Object.fromEntries(
      alert.requiredLanguages.map((language) => [
        language,
        { text: reasons[language]?.trim() ?? '', state: 'final' as const },
      ]),
    );
    if (await actions.retract(alert.id, { reason })) onClose();
  }

  return (
    <Dialog title={voice.text('alert.retract')} open onClose={onClose}>
      <form
        className={dialogStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void retract();
        }}
      >
        <p>{voice.text('alert.retract.text')}</p>
        {alert.requiredLanguages.map((language) => (
          <label key={language} className={dialogStyles.field}>
            {voice.text('alert.retract.reason', { language: nameOfLanguage(language, voice.locale) })}
            <textarea
              rows={3}
              lang={language}
              maxLength={4000}
              required
              value={reasons[language] ?? ''}
              onChange={(event) => setReasons({ ...reasons, [language]: event.target.value })}
            />
          </label>
        ))}
        {tried && actions.failed && (
          <p role="alert" className={outcomeStyles.failed}>
            {actions.message}
          </p>
        )}
        <div className={layout.actions}>
          <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
          <button
            type="submit"
            className={`${buttonClass('primary')} ${styles.danger}`}
            disabled={!complete || actions.busy}
          >
            {voice.text('alert.retract.do')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
