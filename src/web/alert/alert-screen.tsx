import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AlertDetail, AlertText } from '../../api/index.ts';
import { alertQuery, alertVersionQuery } from '../alerts/alert-queries.ts';
import { AlertStateTag, SeverityTag } from '../alerts/alert-tags.tsx';
import { textFor } from '../alerts/describe-alert.ts';
import { useAlert } from '../alerts/use-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import styles from './alert.module.css';
import { AlertActionsBar } from './alert-actions-bar.tsx';
import { AlertAudiences } from './alert-audiences.tsx';
import { AlertEvidence } from './alert-evidence.tsx';
import { AlertHistory } from './alert-history.tsx';
import { AlertHolders } from './alert-holders.tsx';
import { AlertReplies } from './alert-replies.tsx';
import { AlertRequest } from './alert-request.tsx';
import { AlertVersions } from './alert-versions.tsx';
import { MarkingReasons } from './marking-reasons.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { Said } from './said.tsx';
import { WhatHappened } from './what-happened.tsx';

const route = getRouteApi('/$language/alerts/$alert');

/** One alert, whatever its state: what happened first, then what it rests on, for whom, who holds it, who answered. */
export function AlertScreen(): ReactNode {
  const voice = useVoice();
  const { alert: id } = route.useParams();
  const { version, show } = route.useSearch();
  const query = useQuery(alertQuery(id));
  const past = useQuery({ ...alertVersionQuery(id, Number(version)), enabled: version !== undefined });
  const alert = query.data;
  const text = alert === undefined ? null : shownText(alert, { past: past.data?.text, showsDraft: show === 'draft' });
  const title = text === null ? null : textFor(text.title, voice.language);
  return (
    <Screen
      title={title?.text ?? voice.text(alert === undefined ? 'nav.alerts' : 'alerts.untitled')}
      above={
        <Link to="/$language/alerts" params={{ language: voice.language }}>
          {voice.text('nav.alerts')}
        </Link>
      }
      lead={alert === undefined || text === null ? undefined : <Lead alert={alert} text={text} />}
    >
      <QueryView query={query} what={voice.text('nav.alerts')}>
        {(found) =>
          text === null ? (
            <p>{voice.text('alert.nothingToSee')}</p>
          ) : (
            <Content alert={found} text={text} version={version} />
          )
        }
      </QueryView>
    </Screen>
  );
}

interface Chosen {
  readonly past: AlertText | undefined;
  readonly showsDraft: boolean;
}

/** The version that the address asks for, else what is published, else what is being written. */
function shownText({ text, draft }: AlertDetail, { past, showsDraft }: Chosen): AlertText | null {
  if (past !== undefined) return past;
  return showsDraft && draft !== null ? draft.text : (text ?? draft?.text ?? null);
}

function Lead({ alert, text }: { readonly alert: AlertDetail; readonly text: AlertText }): ReactNode {
  const voice = useVoice();
  return (
    <>
      <p className={styles.line}>
        <MarkingLabel marking={text.marking} />
      </p>
      <p className={styles.line}>
        <SeverityTag severity={text.severity} />
        <AlertStateTag state={alert.state} />
        <span>
          {alert.publishedAt === null
            ? voice.text('alert.begun', { at: formatMoment(alert.createdAt, voice) })
            : voice.text('alert.published', {
                owner: formatCountry(alert.owner, voice),
                at: formatMoment(alert.publishedAt, voice),
                version: alert.version,
              })}
        </span>
      </p>
    </>
  );
}

interface ContentProps {
  readonly alert: AlertDetail;
  readonly text: AlertText;
  readonly version: string | undefined;
}

function Content({ alert, text, version }: ContentProps): ReactNode {
  const voice = useVoice();
  const actions = useAlert();
  const { draft } = alert;
  const isDraft = draft !== null && text === draft.text;
  // The node gives the reasons of one text only: the draft's where there is one.
  const reasons = text === (draft?.text ?? alert.text) ? alert.markingReasons : [];
  return (
    <div className={layout.stack}>
      <Notices alert={alert} text={text} version={version} isDraft={isDraft} />
      <AlertActionsBar alert={alert} actions={actions} />
      {draft?.state === 'in-review' && <ReviewPanel alert={alert} draft={draft} actions={actions} />}
      <WhatHappened text={text} />
      {text.request !== null && <AlertRequest alert={alert} request={text.request} />}
      <AlertAudiences audiences={text.audiences} />
      <AlertEvidence text={text} reasons={reasons} />
      {alert.version > 0 && <AlertReplies alert={alert} actions={actions} />}
      <div className={styles.columns}>
        {reasons.length > 0 && alert.own && <MarkingReasons reasons={reasons} text={text} />}
        {alert.version > 0 && alert.own && <AlertHolders alert={alert.id} />}
        {alert.versions.length > 0 && <AlertVersions alert={alert} shown={version} />}
        <AlertHistory history={alert.history} />
      </div>
      {!alert.own && (
        <p className={layout.quiet}>{voice.text('alert.foreign', { owner: formatCountry(alert.owner, voice) })}</p>
      )}
    </div>
  );
}

/** What the reader must know before reading on. */
function Notices({ alert, text, version, isDraft }: ContentProps & { readonly isDraft: boolean }): ReactNode {
  const voice = useVoice();
  const last = alert.versions.at(-1);
  return (
    <>
      {text.training && (
        <p className={styles.notice} role="note">
          <strong>{voice.text('alert.training.tag')}.</strong> {voice.text('alert.training.text')}
        </p>
      )}
      {alert.state === 'retracted' && (
        <div className={styles.retraction} role="note">
          <p>
            <strong>{voice.text('alert.retracted')}</strong>
          </p>
          {last?.retraction != null && <Said text={last.retraction} />}
        </div>
      )}
      {version !== undefined && (
        <p className={styles.notice} role="note">
          {voice.text('alert.oldVersion', { version })}{' '}
          <Link to="/$language/alerts/$alert" params={{ language: voice.language, alert: alert.id }} search={{}}>
            {voice.text('alert.toNewest')}
          </Link>
        </p>
      )}
      {alert.draft !== null && alert.version > 0 && (
        <p className={styles.notice} role="note">
          {voice.text(isDraft ? 'alert.showsNext' : 'alert.hasNext')}{' '}
          <Link
            to="/$language/alerts/$alert"
            params={{ language: voice.language, alert: alert.id }}
            search={isDraft ? {} : { show: 'draft' }}
          >
            {voice.text(isDraft ? 'alert.toPublished' : 'alert.toNext')}
          </Link>
        </p>
      )}
      {alert.draft?.state === 'draft' && alert.draft.remarks !== null && (
        <div className={styles.notice} role="note">
          <p>
            <strong>{voice.text('alert.cameBack')}</strong>
          </p>
          <p className={styles.text}>{alert.draft.remarks}</p>
        </div>
      )}
    </>
  );
}
