import type { ReactNode } from 'react';
import type { SignalKind } from '../../model/index.ts';

/** Mark of a kind: its shape says it without colour. Drawn, because fonts lack these signs. */
export function KindMark({ kind }: { readonly kind: SignalKind }): ReactNode {
  return (
    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      <path
        d={shapes[kind]}
        fill={filled.has(kind) ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.5}
      />
    </svg>
  );
}

const shapes: Readonly<Record<SignalKind, string>> = {
  increase: 'M6,1.5L11,10.5H1Z',
  decrease: 'M6,10.5L1,1.5H11Z',
  'first-appearance': 'M6,1L11,6L6,11L1,6Z',
  're-appearance': 'M6,1.2L10.8,6L6,10.8L1.2,6ZM6,4.4L7.6,6L6,7.6L4.4,6Z',
  'newly-looked-for': 'M1.5,6a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z',
};

const filled: ReadonlySet<SignalKind> = new Set(['increase', 'decrease', 'first-appearance']);
