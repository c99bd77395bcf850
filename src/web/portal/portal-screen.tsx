import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { PublicAlertEntry } from '../../api/index.ts';
import { jurisdictions } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './portal.module.css';
import { publicAlertsQuery, publicGapsQuery, publicMethodsQuery, publicNodeQuery } from './portal-queries.ts';
import { PublicSources } from './public-sources.tsx';
import { PublicStatements } from './public-statements.tsx';
import { SpokenText } from './spoken-text.tsx';

/** What everybody may read, without an account. */
export function PortalScreen(): ReactNode {
  const voice = useVoice();
  const node = useQuery(publicNodeQuery).data;
  const params = { language: voice.language };
  return (
    <Screen
      title={voice.text('portal.title')}
      above={<TlpMark tlp="CLEAR" />}
      lead={node === undefined ? undefined : voice.text('portal.lead', { country: node.name[voice.language] })}
      actions={
        <Link to="/$language/sign-in" params={params}>
          {voice.text('portal.signIn')}
        </Link>
      }
    >
      <div className={layout.stack}>
        {node?.trainingData === true && (
          <p className={styles.retracted} role="note">
            {voice.text('portal.training')}
          </p>
        )}
        <Alerts />
        <PublicStatements />
        <Gaps />
        <PublicSources />
        <Methods />
      </div>
    </Screen>
  );
}

function Alerts(): ReactNode {
  const voice = useVoice();
  const query = useQuery(publicAlertsQuery);
  const title = voice.text('portal.alerts');
  return (
    <Panel title={title}>
      <QueryView query={query} what={title}>
        {({ alerts }) =>
          alerts.length === 0 ? (
            <p>{voice.text('portal.alerts.none')}</p>
          ) : (
            <ul className={layout.list}>
              {alerts.map((alert) => (
                <AlertLine key={alert.id} alert={alert} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <p className={styles.line}>
        <span className={layout.quiet}>{voice.text('portal.feeds')}</span>
        <a href={`/public/feeds/alerts.rss?language=${voice.language}`}>RSS</a>
        <a href={`/public/feeds/alerts.atom?language=${voice.language}`}>Atom</a>
      </p>
    </Panel>
  );
}

function AlertLine({ alert }: { readonly alert: PublicAlertEntry }): ReactNode {
  const voice = useVoice();
  const { id, title, severity, publishedAt, owner, state, places, substances } = alert;
  return (
    <li className={layout.item}>
      <h3>
        <Link to="/$language/public/alerts/$alert" params={{ language: voice.language, alert: id }}>
          <SpokenText text={title} />
        </Link>
      </h3>
      <p className={layout.quiet}>
        {voice.text('portal.alert.line', {
          severity: voice.text('text.labelled', {
            label: voice.text('alert.severity'),
            value: voice.text(`alert.severity.${severity}`),
          }),
          at: formatMoment(publishedAt, voice),
          country: formatCountry(owner, voice),
        })}
      </p>
      <p className={layout.quiet}>{[...substances, ...places].map(({ name }) => name[voice.language]).join(' · ')}</p>
      {state === 'retracted' && <p className={styles.retracted}>{voice.text('portal.retracted')}</p>}
    </li>
  );
}

const step = 20;

function Gaps(): ReactNode {
  const voice = useVoice();
  const [where, setWhere] = useState('');
  const [limit, setLimit] = useState(step);
  const query = useQuery(publicGapsQuery(where, limit));
  const title = voice.text('portal.gaps');
  const naming = (id: string): string => voice.text(`jurisdiction.${nameOf(id)}`);
  return (
    <Panel title={title}>
      <SelectField
        label={voice.text('portal.gaps.missing')}
        value={where}
        onChange={(chosen) => {
          setWhere(chosen);
          setLimit(step);
        }}
        options={[
          { value: '', label: voice.text('filter.all') },
          ...jurisdictions.map((id) => ({ value: id, label: naming(id) })),
        ]}
      />
      <QueryView query={query} what={title}>
        {({ gaps, total, next }) => (
          <>
            <p className={layout.quiet}>{voice.text('portal.gaps.lead', { total })}</p>
            <ul className={layout.list}>
              {gaps.map(({ key, title: said, listedBy, openedOn, caution }) => (
                <li key={key} className={layout.item}>
                  <p>{said[voice.language]}</p>
                  <p className={layout.quiet}>
                    {listedBy.map(({ jurisdiction, citation }) => `${naming(jurisdiction)}: ${citation}`).join(' · ')}
                    {openedOn !== null && ` · ${voice.text('portal.gaps.since', { since: openedOn })}`}
                  </p>
                  {caution.map((text) => (
                    <p key={text.en} className={layout.quiet}>
                      {text[voice.language]}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
            {next !== null && limit < 500 && (
              <p>
                <Button onPress={() => setLimit(Math.min(500, limit * 3))}>{voice.text('portal.gaps.more')}</Button>
              </p>
            )}
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function nameOf(id: string): (typeof jurisdictions)[number] {
  return jurisdictions.find((known) => known === id) ?? 'UN';
}

function Methods(): ReactNode {
  const voice = useVoice();
  const query = useQuery(publicMethodsQuery);
  const title = voice.text('portal.methods');
  return (
    <Panel title={title}>
      <QueryView query={query} what={title}>
        {({ methods }) => (
          <ul className={layout.list}>
            {methods.map((method) => (
              <li key={method.id} className={layout.item}>
                <details>
                  <summary>{method.title[voice.language]}</summary>
                  {method.sentences.map((sentence) => (
                    <p key={sentence.en} className={styles.text}>
                      {sentence[voice.language]}
                    </p>
                  ))}
                  <p className={styles.text}>{method.validity[voice.language]}</p>
                  <p className={layout.quiet}>{method.sources.join(' · ')}</p>
                </details>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}
