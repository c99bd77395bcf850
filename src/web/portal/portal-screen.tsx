import type { ReactNode } from 'react';

export function PortalScreen(): ReactNode {
  return null;
}
