import { type ReactNode, useState } from 'react';
import type { AlertDetail, AlertDraft } from '../../api/index.ts';
import type { AlertActions } from '../alerts/use-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatMoment } from '../format/date.ts';
import { Button } from '../parts/button.tsx';
import { Panel } from '../parts/panel.tsx';
import dialogStyles from '../signals/dialogs.module.css';
import styles from './alert.module.css';
import { ReleasePreviewPanel } from './release-preview.tsx';

interface ReviewPanelProps {
  readonly alert: AlertDetail;
  readonly draft: AlertDraft;
  readonly actions: AlertActions;
}

/** The second person decides: approve and publish, or send back with remarks. Beside it stands what would leave. */
export function ReviewPanel({ alert, draft, actions }: ReviewPanelProps): ReactNode {
  const voice = useVoice();
  const [remarks, setRemarks] = useState('');
  return (
    <>
      <Panel
        title={voice.text('alert.review')}
        lead={voice.text('alert.review.lead', { who: draft.changedBy, at: formatMoment(draft.changedAt, voice) })}
      >
        <p>{voice.text(draft.mayPublish ? 'alert.review.may' : 'alert.review.mayNot')}</p>
        <div className={dialogStyles.form}>
          <label className={dialogStyles.field}>
            {voice.text('alert.review.remarks')}
            <textarea rows={3} maxLength={4000} value={remarks} onChange={(event) => setRemarks(event.target.value)} />
          </label>
          <div className={styles.buttons}>
            <Button
              look="primary"
              disabled={!draft.mayPublish || actions.busy}
              onPress={() => void actions.publish(alert.id, draft.revision, remarks)}
            >
              {voice.text(alert.version === 0 ? 'alert.publish' : 'alert.publishNext', { version: alert.version + 1 })}
            </Button>
            <Button
              disabled={actions.busy || remarks.trim() === ''}
              onPress={() => void actions.sendBack(alert.id, draft.revision, remarks.trim())}
            >
              {voice.text('alert.sendBack')}
            </Button>
          </div>
        </div>
      </Panel>
      <ReleasePreviewPanel alert={alert.id} />
    </>
  );
}
