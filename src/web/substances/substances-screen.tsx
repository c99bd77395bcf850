import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { Screen } from '../parts/screen.tsx';

export function SubstancesScreen(): ReactNode {
  const voice = useVoice();
  return <Screen title={voice.text('nav.substances')}>{null}</Screen>;
}
