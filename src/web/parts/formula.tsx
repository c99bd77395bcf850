import type { ReactNode } from 'react';

/** A molecular formula with its numbers set low: C₂₂H₂₈N₂O. */
export function Formula({ text }: { readonly text: string }): ReactNode {
  let at = 0;
  return (
    <span>
      {text.split(/(?<=[A-Za-z)])(\d+)/u).map((part) => {
        const key = at;
        at += part.length;
        return /^\d+$/u.test(part) ? <sub key={key}>{part}</sub> : <span key={key}>{part}</span>;
      })}
    </span>
  );
}
