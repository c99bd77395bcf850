import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import styles from './bell.module.css';
import { unreadQuery } from './notice-queries.ts';

const most = 99;

/** The way to the inbox, with how much of it was not read. It never asks by itself, so that a session left alone ends. */
export function Bell(): ReactNode {
  const voice = useVoice();
  const unread = useQuery(unreadQuery).data?.counts.unread ?? 0;
  return (
    <Link
      to="/$language/notices"
      params={{ language: voice.language }}
      activeOptions={{ includeSearch: false }}
      className={styles.bell ?? ''}
      aria-label={voice.text('notices.bell', { count: unread })}
    >
      <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M4,14.5c1.2-1.2 1.5-2.5 1.5-5.5c0-2.8 1.8-4.8 4.5-4.8s4.5,2 4.5,4.8c0,3 .3,4.3 1.5,5.5z M8,16.5a2,2 0 0 0 4,0"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.6}
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > most ? `${most}+` : formatNumber(unread, voice)}
        </span>
      )}
    </Link>
  );
}
