import { type ReactNode, useState } from 'react';
import type { SettingEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { useDuty } from '../data/session.ts';
import { formatMoment } from '../format/date.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { describeChange, nameOfWatch } from './describe-watch.ts';
import { PreviewTables } from './setting-preview.tsx';
import type { Settings } from './use-settings.ts';
import styles from './watch-settings.module.css';

interface ProposalProps {
  readonly setting: SettingEntry;
  /** Name of the method. */
  readonly title: string;
  /** Name of the person at the screen. */
  readonly analyst: string;
  readonly secondPerson: boolean;
  readonly settings: Settings;
}

/** A version of a setting: what, why, what it would have done, who decided; open ones can be reviewed. */
export function Proposal({ setting, title, analyst, secondPerson, settings }: ProposalProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { id, reason, state, preview, history } = setting;
  return (
    <article className={styles.proposal}>
      <h3>
        {voice.text('text.labelled', {
          label: voice.text('watch.version', { setting: id }),
          value: nameOfWatch(setting, names, voice),
        })}
      </h3>
      <p>
        <TlpMark tlp={setting.tlp} />
      </p>
      <p>{voice.text('text.labelled', { label: title, value: describeChange(setting, voice) })}</p>
      <p>{voice.text('watch.reason.said', { reason })}</p>
      <p className={layout.quiet}>
        {history
          .flatMap(({ event, by, at, note }) => {
            if (event === 'muted' || event === 'unmuted') return [];
            const said = voice.text(`watch.event.${event}`, { who: by, at: formatMoment(at, voice) });
            return note === null ? [said] : [`${said} (${note})`];
          })
          .join('; ')}
      </p>
      {state === 'proposed' ? (
        <>
          <PreviewTables preview={preview} />
          <Review setting={setting} analyst={analyst} secondPerson={secondPerson} settings={settings} />
        </>
      ) : (
        <details>
          <summary>{voice.text('watch.preview')}</summary>
          <PreviewTables preview={preview} />
        </details>
      )}
    </article>
  );
}

function Review({ setting, analyst, secondPerson, settings }: Omit<ProposalProps, 'title'>): ReactNode {
  const voice = useVoice();
  const [own, setOwn] = useState(false);
  const [proposes, approves] = [useDuty('analyse'), useDuty('approve')];
  const isOwn = setting.history[0]?.by === analyst;
  const mayReview = !isOwn || (!secondPerson && own);
  const decide = (decision: 'accept' | 'reject' | 'withdraw'): void =>
    void settings.decide(setting.id, { decision, reviewOwn: own });
  return (
    <div className={styles.review}>
      {approves && isOwn && !secondPerson && (
        <label className={forms.check}>
          <input type="checkbox" checked={own} onChange={(event) => setOwn(event.target.checked)} />
          {voice.text('watch.own')}
        </label>
      )}
      <div className={layout.actions}>
        {proposes && isOwn && (
          <Button disabled={settings.busy} onPress={() => decide('withdraw')}>
            {voice.text('watch.withdraw')}
          </Button>
        )}
        {approves && (
          <>
            <Button disabled={settings.busy || !mayReview} onPress={() => decide('reject')}>
              {voice.text('watch.reject')}
            </Button>
            <Button look="primary" disabled={settings.busy || !mayReview} onPress={() => decide('accept')}>
              {voice.text('watch.accept')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
