import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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
  return (
    <nav aria-label={voice.text('commitments.screens')} className={tabStyles.tabs}>
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
