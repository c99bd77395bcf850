import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { signalsQuery, sourcesQuery } from '../data/queries.ts';
import { formatNumber, formatShare } from '../format/number.ts';
import { Panel } from '../parts/panel.tsx';
import { Screen } from '../parts/screen.tsx';
import styles from './about.module.css';

const readings = ['suppressed', 'provisional', 'vintage', 'compare'] as const;

/** What the node does and what its figures can tell: methods, limits, licences, accessibility. */
export function AboutScreen(): ReactNode {
  const voice = useVoice();
  const budget = useQuery(signalsQuery({ limit: 1 })).data?.budget;
  const sources = useQuery(sourcesQuery).data?.sources ?? [];
  return (
    <Screen title={voice.text('shell.footer.about')} lead={voice.text('about.lead')}>
      <div className={styles.stack}>
        <Panel title={voice.text('about.what.title')}>
          <p>{voice.text('about.what.text')}</p>
          <p>{voice.text('about.people')}</p>
        </Panel>
        <Panel title={voice.text('about.methods.title')}>
          <p>
            {voice.text('about.methods.text')}{' '}
            <Link to="/$language/methods" params={{ language: voice.language }}>
              {voice.text('methods.title')}
            </Link>
          </p>
        </Panel>
        {budget !== undefined && (
          <Panel title={voice.text('about.limit.title')}>
            <p>
              {voice.text('signals.lead', {
                perDay: formatNumber(budget.perDay, voice),
                perAnalyst: formatNumber(budget.perAnalyst, voice),
                analysts: budget.analysts,
                rate: formatShare(budget.falseDiscoveryRate, voice),
              })}
            </p>
          </Panel>
        )}
        <Panel title={voice.text('about.reading.title')}>
          <ul className={styles.readings}>
            {readings.map((reading) => (
              <li key={reading}>{voice.text(`about.reading.${reading}`)}</li>
            ))}
          </ul>
        </Panel>
        <Panel title={voice.text('about.licences.title')}>
          <ul className={styles.readings}>
            {sources.map(({ id, title, licence }) => (
              <li key={id}>
                <Link to="/$language/sources/$source" params={{ language: voice.language, source: id }}>
                  {title[voice.language]}
                </Link>
                {' · '}
                {licence.attribution[voice.language]} ({licence.name})
              </li>
            ))}
            <li>{voice.text('map.credit')}</li>
          </ul>
        </Panel>
        <Panel title={voice.text('about.access.title')}>
          <p>{voice.text('about.access.text')}</p>
        </Panel>
      </div>
    </Screen>
  );
}
