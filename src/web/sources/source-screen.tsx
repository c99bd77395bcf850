import type { ReactNode } from 'react';
import { Screen } from '../parts/screen.tsx';
export function SourceScreen(): ReactNode {
  return <Screen title="sources">x</Screen>;
}
