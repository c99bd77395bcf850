import type { ReactNode } from 'react';

export function SharingScreen(): ReactNode {
  return null;
}
