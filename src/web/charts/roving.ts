import { type KeyboardEvent, useRef, useState } from 'react';

export interface Roving {
  /** What is looked at, by pointer or by keyboard; null for nothing. */
  readonly active: number | null;
  readonly look: (index: number | null) => void;
  readonly itemProps: (index: number) => {
    readonly tabIndex: 0 | -1;
    readonly ref: (element: SVGElement | null) => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * One stop of the tabulator for many marks; arrow keys go from mark to mark (ARIA Authoring Practices, roving tabindex).
 * `start` is the mark that the first focus meets.
 */
export function useRoving(count: number, { start }: { readonly start: number }): Roving {
  const [active, setActive] = useState<number | null>(null);
  const [stop, setStop] = useState(start);
  const elements = useRef(new Map<number, SVGElement>());
  const current = Math.min(stop, count - 1);
  return {
    active,
    look: setActive,
    itemProps: (index) => ({
      tabIndex: index === current ? 0 : -1,
      ref: (element) => {
        if (element === null) elements.current.delete(index);
        else elements.current.set(index, element);
      },
      onFocus: () => {
        setStop(index);
        setActive(index);
      },
      onBlur: () => setActive(null),
      onKeyDown: (event) => {
        const next = nextIndex(event.key, { index, count });
        if (next === null) return;
        event.preventDefault();
        event.stopPropagation();
        elements.current.get(next)?.focus();
      },
    }),
  };
}

/** Where a key leads; null for keys that mean nothing here. */
export function nextIndex(
  key: string,
  { index, count }: { readonly index: number; readonly count: number },
): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(count - 1, index + 12);
    case 'PageUp':
      return Math.max(0, index - 12);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
