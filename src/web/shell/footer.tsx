import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import styles from './shell.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

/** What the node is, for whoever is in; texts about it, and colours, for everybody. */
export function Footer({ inside }: { readonly inside: boolean }): ReactNode {
  const voice = useVoice();
  const node = useQuery({ ...nodeQuery, enabled: inside }).data;
  return (
    <footer className={styles.footer}>
      <div className={styles.footerBar}>
        <p>
          {node !== undefined && (
            <>
              {voice.text('shell.footer.node', { name: node.name[voice.language] })}
              {' · '}
              {voice.text('shell.footer.version', { version: node.version })}
            </>
          )}
        </p>
        {inside && <FooterLinks />}
        <ThemeSwitch />
      </div>
    </footer>
  );
}

function FooterLinks(): ReactNode {
  const voice = useVoice();
  return (
    <ul className={styles.footerLinks}>
      <li>
        <Link to="/$language/about" params={{ language: voice.language }}>
          {voice.text('shell.footer.about')}
        </Link>
      </li>
      <li>
        <Link to="/$language/methods" params={{ language: voice.language }}>
          {voice.text('methods.title')}
        </Link>
      </li>
      <li>
        <a href="/api/docs">{voice.text('shell.footer.api')}</a>
      </li>
    </ul>
  );
}
