import type { ReactNode } from 'react';
import { Screen } from '../parts/screen.tsx';
export function SignalScreen(): ReactNode {
  return <Screen title="signal">x</Screen>;
}
