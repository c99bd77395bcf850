import type { ReactNode } from 'react';

export function PublicAlertScreen(): ReactNode {
  return null;
}
