import type { ReactNode } from 'react';
import { Screen } from '../parts/screen.tsx';
export function TodayScreen(): ReactNode {
  return <Screen title="today">x</Screen>;
}
