import { type ReactNode, useState } from 'react';
import type { AlertDetail, AlertReplyEntry } from '../../api/index.ts';
import { textFor } from '../alerts/describe-alert.ts';
import type { AlertActions } from '../alerts/use-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceNames } from '../data/register-choices.ts';
import { useDuty } from '../data/session.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import styles from './alert.module.css';
import { ReplyDialog } from './reply-dialog.tsx';
import { Said } from './said.tsx';

interface AlertRepliesProps {
  readonly alert: AlertDetail;
  readonly actions: AlertActions;
}

/** What nodes say of it: notes, sightings, answers. Each belongs to who says it. */
export function AlertReplies({ alert, actions }: AlertRepliesProps): ReactNode {
  const voice = useVoice();
  const [asked, setAsked] = useState<'new' | AlertReplyEntry | null>(null);
  const mayReply = useDuty('analyse');
  const request = (alert.text ?? alert.draft?.text)?.request ?? null;
  return (
    <Panel title={voice.text('alert.replies')} lead={voice.text('alert.replies.lead')}>
      {alert.replies.length === 0 && <p className={layout.quiet}>{voice.text('alert.replies.none')}</p>}
      <ul className={styles.list}>
        {alert.replies.map((reply) => (
          <Reply key={reply.id} alert={alert} reply={reply} actions={actions} onChange={() => setAsked(reply)} />
        ))}
      </ul>
      {mayReply && alert.state !== 'retracted' && (
        <p className={styles.buttons}>
          <Button disabled={actions.busy} onPress={() => setAsked('new')}>
            {voice.text(request !== null && !alert.own ? 'alert.replyToRequest' : 'alert.reply.new')}
          </Button>
        </p>
      )}
      {asked !== null && (
        <ReplyDialog
          before={asked === 'new' ? null : asked}
          kinds={
            request === null
              ? ['note', 'sighting']
              : alert.own
                ? ['note', 'sighting', 'answer']
                : ['answer', 'sighting', 'note']
          }
          onClose={() => setAsked(null)}
          onSend={async (reply) => {
            const done =
              asked === 'new'
                ? await actions.reply(alert.id, reply)
                : await actions.changeReply(alert.id, asked.id, reply);
            if (done) setAsked(null);
            return done;
          }}
          failure={actions.failed ? actions.message : ''}
        />
      )}
    </Panel>
  );
}

interface ReplyProps extends AlertRepliesProps {
  readonly reply: AlertReplyEntry;
  readonly onChange: () => void;
}

function Reply({ alert, reply, actions, onChange }: ReplyProps): ReactNode {
  const voice = useVoice();
  const placeName = usePlaceNames();
  const { kind, owner, own, by, retracted, modifiedAt, answer, count, firstSeen, lastSeen, places } = reply;
  const facts = [
    ...(count === null ? [] : [voice.text('alert.sighting.count', { count })]),
    ...(firstSeen === null && lastSeen === null
      ? []
      : [firstSeen === lastSeen ? (firstSeen ?? '') : [firstSeen, lastSeen].filter((day) => day !== null).join(' – ')]),
    ...places.map(placeName),
  ];
  const who = by === null ? formatCountry(owner, voice) : `${by}, ${formatCountry(owner, voice)}`;
  return (
    <li className={retracted ? styles.takenBack : undefined}>
      <p className={styles.line}>
        <strong>{voice.text(`alert.reply.${kind}`)}</strong>
        {answer !== null && <strong>{voice.text(`alert.answer.${answer}`)}</strong>}
        <MarkingLabel marking={reply.marking} />
      </p>
      {retracted ? (
        <p>{voice.text('alert.reply.retracted')}</p>
      ) : (
        <>
          {facts.length > 0 && <p>{facts.join(' · ')}</p>}
          {textFor(reply.text, voice.language) !== null && <Said text={reply.text} />}
        </>
      )}
      <p className={layout.quiet}>{voice.text('alert.by', { who, at: formatMoment(modifiedAt, voice) })}</p>
      {own && !retracted && alert.state !== 'retracted' && (
        <p className={styles.buttons}>
          <Button look="quiet" disabled={actions.busy} onPress={onChange}>
            {voice.text('alert.reply.change')}
          </Button>
          <Button look="quiet" disabled={actions.busy} onPress={() => void actions.retractReply(alert.id, reply.id)}>
            {voice.text('alert.reply.retract')}
          </Button>
        </p>
      )}
    </li>
  );
}
