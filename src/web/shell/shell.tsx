import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery, todayQuery } from '../data/queries.ts';
import { formatNumber } from '../format/number.ts';
import { Announcer } from './announcer.tsx';
import { Footer } from './footer.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './shell.module.css';

/** What stands around every screen. */
export function Shell(): ReactNode {
  const voice = useVoice();
  return (
    <>
      <a className={styles.skip} href="#main">
        {voice.text('shell.skip')}
      </a>
      <header className={styles.header}>
        <TrainingBanner />
        <div className={styles.bar}>
          <Link to="/$language/today" params={{ language: voice.language }} className={styles.brand ?? ''}>
            <img src="/icon.svg" alt="" width={28} height={28} />
            <span>{voice.text('app.name')}</span>
            <span className={styles.purpose}>{voice.text('app.purpose')}</span>
          </Link>
          <Navigation />
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <Announcer />
    </>
  );
}

const screens = ['today', 'signals', 'explore', 'substances', 'check', 'gaps', 'texts', 'sources'] as const;

function Navigation(): ReactNode {
  const voice = useVoice();
  const waiting = useQuery(todayQuery).data?.waiting.new ?? 0;
  return (
    <nav className={styles.navigation} aria-label={voice.text('shell.navigation')}>
      <ul className={styles.screens}>
        {screens.map((screen) => (
          <li key={screen}>
            <Link
              to={`/$language/${screen}`}
              params={{ language: voice.language }}
              activeOptions={{ includeSearch: false }}
              className={styles.screen ?? ''}
            >
              {voice.text(`nav.${screen}`)}
              {screen === 'signals' && waiting > 0 && (
                <span className={styles.count}>
                  <span aria-hidden="true">{formatNumber(waiting, voice)}</span>
                  <span className={styles.hidden}>{voice.text('nav.signals.waiting', { count: waiting })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TrainingBanner(): ReactNode {
  const voice = useVoice();
  const training = useQuery(nodeQuery).data?.trainingData ?? false;
  if (!training) return null;
  return (
    <div className={styles.training} role="note">
      <p>
        <strong>{voice.text('shell.training.title')}</strong> {voice.text('shell.training.text')}
      </p>
    </div>
  );
}
