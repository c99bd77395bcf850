import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { announce } from '../shell/announcer.tsx';
import { Button } from './button.tsx';
import styles from './form.module.css';
import layout from './layout.module.css';

/** A secret that is shown this once: tokens, links, keys of webhooks. */
export function ShownOnce({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={styles.secret} role="status">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A text with a button that copies it. */
export function Copied({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const voice = useVoice();
  return (
    <div>
      <p>{label}</p>
      <p className={layout.line}>
        <code>{text}</code>
        <Button
          look="quiet"
          onPress={() => {
            navigator.clipboard.writeText(text).then(
              () => announce(voice.text('tokens.copied')),
              (cause: unknown) => console.warn('The browser refuses the clipboard.', cause),
            );
          }}
        >
          {voice.text('tokens.copy')}
        </Button>
      </p>
    </div>
  );
}
