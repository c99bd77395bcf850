import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LegalTextSource } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress } from '../data/client.ts';
import { Panel } from '../parts/panel.tsx';
import styles from './texts.module.css';

/** A list that an authority holds itself: where the template is, and that it stays here. */
export function LocalListNotice({ source }: { readonly source: LegalTextSource | undefined }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('texts.local')}>
      <p>{voice.text('texts.local.text')}</p>
      <p className={styles.notice}>
        <strong>{voice.text('texts.local.stays')}</strong> {voice.text('texts.local.stays.text')}
      </p>
      {source !== undefined && (
        <p>
          <Link to="/$language/texts/$source" params={{ language: voice.language, source: source.id }}>
            {voice.text('texts.local.open')}
          </Link>
        </p>
      )}
      <p>
        <a href={apiAddress('/texts/template.csv')} download>
          {voice.text('texts.local.template')}
        </a>
      </p>
    </Panel>
  );
}
