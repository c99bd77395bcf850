import type { ReactNode } from 'react';
import { Screen } from '../parts/screen.tsx';
export function AboutScreen(): ReactNode {
  return <Screen title="about">x</Screen>;
}
