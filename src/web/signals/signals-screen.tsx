import type { ReactNode } from 'react';
import { Screen } from '../parts/screen.tsx';
export function SignalsScreen(): ReactNode {
  return <Screen title="signals">x</Screen>;
}
