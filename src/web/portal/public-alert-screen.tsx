import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PublicAlert } from '../../api/index.ts';
import { alertAudiences, alertFields } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { DataTable } from '../parts/data-table.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import styles from './portal.module.css';
import { publicAlertQuery } from './portal-queries.ts';
import { SpokenText } from './spoken-text.tsx';

const route = getRouteApi('/$language/public/alerts/$alert');

/** An alert as everybody may read it. */
export function PublicAlertScreen(): ReactNode {
  const voice = useVoice();
  const { alert: id } = route.useParams();
  const query = useQuery(publicAlertQuery(id));
  const title = query.data === undefined ? undefined : titleOf(query.data, voice);
  return (
    <Screen
      title={title ?? voice.text('portal.alerts')}
      above={
        <>
          <Link to="/$language/public" params={{ language: voice.language }}>
            {voice.text('portal.title')}
          </Link>{' '}
          <TlpMark tlp="CLEAR" />
        </>
      }
    >
      <QueryView query={query} what={voice.text('portal.alerts')}>
        {(alert) => <Content alert={alert} />}
      </QueryView>
    </Screen>
  );
}

function titleOf({ title }: PublicAlert, { language }: Voice): string {
  return (title[language] ?? title.en ?? title.fr ?? title.es)?.text ?? '';
}

function Content({ alert }: { readonly alert: PublicAlert }): ReactNode {
  const voice = useVoice();
  const { fields, audiences, figures, versions, state } = alert;
  const retraction = versions.findLast((version) => version.retraction !== null)?.retraction;
  return (
    <div className={layout.stack}>
      {state === 'retracted' && (
        <div className={styles.retracted} role="note">
          <p>
            <strong>{voice.text('portal.retracted')}</strong>
          </p>
          {retraction !== undefined && retraction !== null && (
            <p>
              <SpokenText text={retraction} />
            </p>
          )}
        </div>
      )}
      <Facts alert={alert} />
      {alertFields.map((name) => {
        const text = fields[name];
        return text === undefined || Object.keys(text).length === 0 ? null : (
          <Panel key={name} title={voice.text(`alert.field.${name}`)}>
            <p className={styles.text}>
              <SpokenText text={text} />
            </p>
          </Panel>
        );
      })}
      {alertAudiences.map((name) => {
        const text = audiences[name];
        return text === undefined || Object.keys(text).length === 0 ? null : (
          <Panel key={name} title={voice.text(`alert.audience.${name}`)}>
            <p className={styles.text}>
              <SpokenText text={text} />
            </p>
          </Panel>
        );
      })}
      {figures.length > 0 && (
        <Panel title={voice.text('portal.alert.figures')}>
          {figures.map((figure) => (
            <Figure
              key={JSON.stringify([figure.indicator.id, figure.place.id, figure.substance?.id])}
              figure={figure}
            />
          ))}
        </Panel>
      )}
      <Panel title={voice.text('portal.alert.versions')}>
        <ul className={layout.list}>
          {versions.map(({ version, state: step, publishedAt }) => (
            <li key={version} className={layout.item}>
              {voice.text('portal.alert.version', {
                version,
                state: voice.text(`portal.state.${step}`),
                at: formatMoment(publishedAt, voice),
              })}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Facts({ alert }: { readonly alert: PublicAlert }): ReactNode {
  const voice = useVoice();
  const { severity, owner, publishedAt, from, until, places, substances } = alert;
  const named = (list: PublicAlert['places']): string => list.map(({ name }) => name[voice.language]).join(', ');
  const facts = [
    [voice.text('alert.severity'), voice.text(`alert.severity.${severity}`)],
    [voice.text('portal.alert.where'), named(places)],
    [voice.text('portal.alert.what'), named(substances)],
    [voice.text('portal.alert.when'), periodOf(from, until, voice)],
    [formatCountry(owner, voice), formatMoment(publishedAt, voice)],
  ].filter(([, value]) => value !== '');
  return (
    <dl className={layout.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={layout.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function periodOf(from: string | null, until: string | null, voice: Voice): string {
  if (from === null) return until ?? '';
  return until === null
    ? voice.text('portal.alert.openPeriod', { from })
    : voice.text('portal.alert.period', { from, until });
}

function Figure({ figure }: { readonly figure: PublicAlert['figures'][number] }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { indicator, place, substance, source, asOf, unit, points } = figure;
  const caption = [
    voice.text('portal.alert.figure', { indicator: indicator.name[language], place: place.name[language] }),
    ...(substance === null ? [] : [substance.name[language]]),
  ].join(' · ');
  return (
    <>
      <DataTable
        caption={caption}
        captionShown
        rows={points}
        rowKey={({ period }) => period}
        columns={[
          {
            id: 'period',
            header: voice.text('portal.alert.period.column'),
            tight: true,
            sortBy: ({ period }) => period,
            cell: ({ period }) => period,
          },
          {
            id: 'value',
            header: voice.text('portal.alert.value.column'),
            numeric: true,
            cell: (point) => figureOf(point, voice),
          },
        ]}
      />
      <p className={layout.quiet}>{voice.text('portal.alert.origin', { source: source.name[language], asOf, unit })}</p>
    </>
  );
}

/** A figure that is not known is never zero: it is a range, or not known. */
function figureOf({ value, low, high }: PublicAlert['figures'][number]['points'][number], voice: Voice): string {
  if (value !== null) return formatNumber(value, voice);
  if (low === null || high === null) return voice.text('portal.alert.value.unknown');
  return voice.text('portal.alert.value.range', { low: formatNumber(low, voice), high: formatNumber(high, voice) });
}
