import type { ReactNode } from 'react';

export function AdministrationScreen(): ReactNode {
  return null;
}
