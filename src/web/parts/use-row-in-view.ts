import { type RefObject, useEffect, useRef } from 'react';

/** Keeps the current row of a list that scrolls by itself in view, while keys go through it. The row carries `data-row`. */
export function useRowInView(current: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const frame = list.current;
    const row = frame?.querySelector(`[data-row="${CSS.escape(current)}"]`);
    if (frame !== null && row instanceof HTMLElement) keepInView(frame, row);
  }, [current]);
  return list;
}

/** Scrolls the list alone. `scrollIntoView` would also move the page, and the place where the tabulator begins. */
function keepInView(frame: HTMLElement, row: HTMLElement): void {
  const top = row.offsetTop - frame.offsetTop;
  const bottom = top + row.offsetHeight;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight;
}
