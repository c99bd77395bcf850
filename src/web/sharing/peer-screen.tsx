import type { ReactNode } from 'react';

export function PeerScreen(): ReactNode {
  return null;
}
