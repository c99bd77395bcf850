import { Link } from '@tanstack/react-router';
import { type ReactNode, use } from 'react';
import { Failure } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVoice, VoicePresence } from './voice-context.ts';

export function NotFound(): ReactNode {
  const voice = useVoice();
  return (
    <Screen title={voice.text('state.notFound.title')} lead={voice.text('state.notFound.text')}>
      <p>
        <Link to="/$language/today" params={{ language: voice.language }}>
          {voice.text('state.notFound.link')}
        </Link>
      </p>
    </Screen>
  );
}

interface CrashedProps {
  readonly error: unknown;
  readonly reset: () => void;
}

/** A screen that threw: the shell and the other screens go on. */
export function Crashed({ error, reset }: CrashedProps): ReactNode {
  console.error('A screen stopped.', error);
  const voice = use(VoicePresence);
  if (voice === null) return <p role="alert">Vigía · {String(error)}</p>;
  return (
    <Screen title={voice.text('state.crashed')}>
      <Failure error={error} retry={reset} />
    </Screen>
  );
}
