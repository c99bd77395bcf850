import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { sessionQuery } from '../data/session.ts';
import { SignOutButton } from '../sign-in/sign-out.tsx';
import styles from './account-menu.module.css';

/** Who works here, and the screens that are about the node rather than about drugs. */
export function AccountMenu(): ReactNode {
  const voice = useVoice();
  const session = useQuery(sessionQuery).data;
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', closeByKey);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeByKey);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);
  if (session === undefined || session.reader === null) return null;
  const { name, kind, duties, highestTlp } = session.reader;
  const params = { language: voice.language };
  const close = (): void => setOpen(false);
  const alone = kind === 'operator';
  return (
    <div ref={box} className={styles.menu}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        aria-label={voice.text('account.menu', { name })}
        onClick={() => setOpen(!open)}
      >
        <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
          <circle cx={10} cy={6.5} r={3.5} fill="none" stroke="currentColor" strokeWidth={1.6} />
          <path d="M3,18c0-4 3-6 7-6s7,2 7,6" fill="none" stroke="currentColor" strokeWidth={1.6} />
        </svg>
        <span className={styles.name}>{alone ? voice.text('account.alone') : name}</span>
      </button>
      <div id={id} className={styles.panel} hidden={!open}>
        <p className={styles.who}>
          <strong>{name}</strong>
          <span>{highestTlp === null ? voice.text('account.highest.none') : `TLP:${highestTlp}`}</span>
        </p>
        <ul className={styles.links}>
          <li>
            <Link to="/$language/account" params={params} onClick={close}>
              {voice.text('account.title')}
            </Link>
          </li>
          {duties.includes('share') && (
            <li>
              <Link to="/$language/sharing" params={params} onClick={close}>
                {voice.text('nav.sharing')}
              </Link>
            </li>
          )}
          {(duties.includes('administer') || duties.includes('audit') || duties.includes('share')) && (
            <li>
              <Link to="/$language/administration" params={params} onClick={close}>
                {voice.text('nav.administration')}
              </Link>
            </li>
          )}
          <li>
            <Link to="/$language/public" params={params} onClick={close}>
              {voice.text('nav.public')}
            </Link>
          </li>
        </ul>
        {!alone && <SignOutButton />}
      </div>
    </div>
  );
}
