import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AlertDetail } from '../../api/index.ts';
import type { AlertActions } from '../alerts/use-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { useDuty } from '../data/session.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/layout.module.css';
import outcomeStyles from '../parts/outcome.module.css';
import styles from './alert.module.css';
import { RetractDialog } from './retract-dialog.tsx';

interface AlertActionsBarProps {
  readonly alert: AlertDetail;
  readonly actions: AlertActions;
}

/** What can be done with it now: write on, change, look at what leaves, take back. Others' alerts are read only. */
export function AlertActionsBar({ alert, actions }: AlertActionsBarProps): ReactNode {
  const voice = useVoice();
  const [asked, setAsked] = useState<'retract' | 'discard' | null>(null);
  const { draft, own, state, version, waiting } = alert;
  const mayWrite = useDuty('analyse') && own;
  const mayRetract = useDuty('approve') && own;
  const here = { language: voice.language, alert: alert.id };
  const isPublished = version > 0 && state !== 'retracted';
  return (
    <div className={styles.line}>
      {mayWrite && draft?.state === 'draft' && (
        <Link to="/$language/alerts/$alert/edit" params={here} className={buttonClass('primary')}>
          {voice.text('alert.writeOn')}
        </Link>
      )}
      {mayWrite && draft === null && isPublished && (
        <Link to="/$language/alerts/$alert/edit" params={here} className={buttonClass('primary')}>
          {voice.text('alert.update')}
        </Link>
      )}
      {own && state !== 'retracted' && (
        <Link to="/$language/alerts/$alert/preview" params={here} className={buttonClass()}>
          {voice.text('alert.toPreview')}
        </Link>
      )}
      {!own && waiting === 'unread' && <MarkRead alert={alert} actions={actions} />}
      {mayWrite && draft?.state === 'draft' && (
        <Button disabled={actions.busy} onPress={() => setAsked('discard')}>
          {voice.text('alert.discard')}
        </Button>
      )}
      {mayRetract && isPublished && (
        <Button disabled={actions.busy} onPress={() => setAsked('retract')}>
          {voice.text('alert.retract')}
        </Button>
      )}
      {actions.message !== '' && (
        <p className={actions.failed ? outcomeStyles.failed : outcomeStyles.done}>{actions.message}</p>
      )}
      {asked === 'retract' && <RetractDialog alert={alert} actions={actions} onClose={() => setAsked(null)} />}
      {asked === 'discard' && draft !== null && (
        <DiscardDialog alert={alert} revision={draft.revision} actions={actions} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

function MarkRead({ alert, actions }: AlertActionsBarProps): ReactNode {
  const voice = useVoice();
  return (
    <Button look="primary" disabled={actions.busy} onPress={() => void actions.markRead(alert.id)}>
      {voice.text('alert.markRead')}
    </Button>
  );
}

interface DiscardDialogProps extends AlertActionsBarProps {
  readonly revision: number;
  readonly onClose: () => void;
}

function DiscardDialog({ alert, revision, actions, onClose }: DiscardDialogProps): ReactNode {
  const voice = useVoice();
  const navigate = useNavigate();

  async function discard(): Promise<void> {
    const done = await actions.discard(alert.id, revision);
    onClose();
    if (done && alert.version === 0) {
      await navigate({ to: '/$language/alerts', params: { language: voice.language }, search: { shelf: 'drafts' } });
    }
  }

  return (
    <Dialog title={voice.text('alert.discard')} open onClose={onClose}>
      <p>{voice.text(alert.version === 0 ? 'alert.discard.text' : 'alert.discard.next')}</p>
      <div className={layout.actions}>
        <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
        <Button look="primary" disabled={actions.busy} onPress={() => void discard()}>
          {voice.text('alert.discard.do')}
        </Button>
      </div>
    </Dialog>
  );
}
