import type { ReactNode } from 'react';
import type { LineKind } from './texts-search.ts';

/** Mark of a kind of line; its shape says it without colour. */
export function LineMark({ kind }: { readonly kind: LineKind }): ReactNode {
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
      <path
        d={shapes[kind]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

const shapes: Readonly<Record<LineKind, string>> = {
  contradicted: 'M2.5,2.5L11.5,11.5M11.5,2.5L2.5,11.5',
  changed: 'M2,5H11L8.5,2.5M12,9H3L5.5,11.5',
  unidentified: 'M4.5,4.6a2.5,2.5 0 1,1 3.6,2.3c-.8,.4 -1.1,.8 -1.1,1.6M7,11.6v.2',
  ending: 'M7,1.5a5.5,5.5 0 1,0 .01,0ZM7,4V7.2L9.2,8.6',
  gone: 'M2.5,7H11.5',
  new: 'M7,2.5V11.5M2.5,7H11.5',
  issue: 'M7,1.8L12.8,12H1.2ZM7,5.4V8.4M7,10.3v.1',
  confirmed: 'M2.2,7.6L5.4,10.8L11.8,3.6',
};
