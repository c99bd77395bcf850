import type { ReactNode } from 'react';
import { Screen } from '../parts/screen.tsx';
export function ExploreScreen(): ReactNode {
  return <Screen title="explore">x</Screen>;
}
