import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useVoice } from '../app/voice-context.ts';
import tabStyles from '../parts/tab-links.module.css';

const screens = [
  ['commitments', '/$language/commitments', 'nav.commitments'],
  ['meetings', '/$language/meetings', 'nav.meetings'],
  ['statements', '/$language/statements', 'statement.title'],
  ['practices', '/$language/practices', 'practice.title'],
  ['reports', '/$language/reports', 'nav.reports'],
  ['files', '/$language/commitments/files', 'files.title'],
] as const;

/** The screens of what was promised, side by side. */
export function RoomTabs({ here }: { readonly here: (typeof screens)[number][0] }): ReactNode {
  const voice = useVoice();
  const tabs = useRef<HTMLElement>(null);
  // On a phone they do not all fit side by side.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav ref={tabs} aria-label={voice.text('commitments.screens')} className={tabStyles.tabs}>
      {screens.map(([name, to, title]) => (
        <Link
          key={name}
          to={to}
          params={{ language: voice.language }}
          className={(name === here ? tabStyles.tabActive : tabStyles.tab) ?? ''}
          aria-current={name === here ? 'page' : undefined}
        >
          {voice.text(title)}
        </Link>
      ))}
    </nav>
  );
}
