import { type ReactNode, useEffect, useRef } from 'react';
import { useVoice } from '../app/voice-context.ts';
import styles from './screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** A line above the title that says where this belongs. */
  readonly above?: ReactNode;
  /** Screens beside this one. */
  readonly tabs?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The screen before, without its language; null at the first one, where the reader begins at the top of the page. */
let shown: string | null = null;

/** A screen: its title is the page's title and takes the focus when a reader comes from another screen. */
export function Screen({ title, above, tabs, lead, actions, children }: ScreenProps): ReactNode {
  const voice = useVoice();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${voice.text('app.name')}`;
  }, [title, voice]);
  useEffect(() => {
    const place = window.location.pathname.replace(/^\/[a-z]{2}(?=\/)/, '');
    const cameFromAnother = shown !== null && shown !== place;
    shown = place;
    const active = document.activeElement;
    const lost = active === null || active === document.body || active.closest('nav') !== null;
    if (cameFromAnother && lost) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {tabs !== undefined && <div className={styles.tabs}>{tabs}</div>}
      <header className={styles.header}>
        <div className={styles.titles}>
          {above !== undefined && <div className={styles.above}>{above}</div>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </>
  );
}
