import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery, todayQuery } from '../data/queries.ts';
import { useReader } from '../data/session.ts';
import { formatNumber } from '../format/number.ts';
import { Bell } from '../notices/bell.tsx';
import { Gate } from '../sign-in/gate.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Announcer } from './announcer.tsx';
import { Footer } from './footer.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './shell.module.css';

/** What stands around every screen: more for whoever is in, nothing of the node's inside for others. */
export function Shell(): ReactNode {
  const voice = useVoice();
  const { pathname } = useLocation();
  const outside = isOutside(pathname);
  const inside = (useReader() ?? null) !== null && !outside;
  return (
    <>
      <a className={styles.skip} href="#main">
        {voice.text('shell.skip')}
      </a>
      <header className={styles.header}>
        {inside && <TrainingBanner />}
        <div className={styles.bar}>
          <Link
            to={outside ? '/$language/public' : '/$language/today'}
            params={{ language: voice.language }}
            className={styles.brand ?? ''}
          >
            <img src="/icon.svg" alt="" width={28} height={28} />
            <span>{voice.text('app.name')}</span>
            <span className={styles.purpose}>{voice.text('app.purpose')}</span>
          </Link>
          {inside ? <Navigation /> : <div className={styles.navigation} />}
          <div className={styles.tools}>
            <LanguageSwitch />
            {inside && <Bell />}
            {inside && <AccountMenu />}
          </div>
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {outside ? (
          <Outlet />
        ) : (
          <Gate>
            <Outlet />
          </Gate>
        )}
      </main>
      <Footer inside={inside} />
      <Announcer />
    </>
  );
}

/** Pages for which nobody signs in. */
function isOutside(pathname: string): boolean {
  return /^\/[a-z]{2}\/(public|sign-in)(\/|$)/u.test(pathname);
}

const screens = [
  'today',
  'signals',
  'alerts',
  'explore',
  'substances',
  'check',
  'gaps',
  'commitments',
  'texts',
  'sources',
] as const;

/** Screens that stand beside the commitments and under their name. */
const besideCommitments = /^\/[a-z]{2}\/(meetings|statements|practices|reports)(\/|$)/u;

function Navigation(): ReactNode {
  const voice = useVoice();
  const { pathname } = useLocation();
  const isBeside = besideCommitments.test(pathname);
  const today = useQuery(todayQuery).data;
  const alerts = today?.alerts;
  const waiting: Partial<Record<(typeof screens)[number], number>> = {
    signals: today?.waiting.new ?? 0,
    alerts: alerts === undefined ? 0 : alerts.review + alerts.returned + alerts.unread + alerts.answer,
  };
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
              {...(isBeside && screen === 'commitments' ? { 'aria-current': 'true' } : {})}
            >
              {voice.text(`nav.${screen}`)}
              {(screen === 'signals' || screen === 'alerts') && (waiting[screen] ?? 0) > 0 && (
                <span className={styles.count}>
                  <span aria-hidden="true">{formatNumber(waiting[screen] ?? 0, voice)}</span>
                  <span className={styles.hidden}>
                    {voice.text(`nav.${screen}.waiting`, { count: waiting[screen] ?? 0 })}
                  </span>
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
