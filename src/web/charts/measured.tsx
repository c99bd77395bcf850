import { type ReactNode, useEffect, useRef, useState } from 'react';

interface MeasuredProps {
  readonly children: (width: number) => ReactNode;
}

/** Tells its content how wide it may be, now and after every change. */
export function Measured({ children }: MeasuredProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={frame}>{width !== null && width > 0 ? children(width) : null}</div>;
}
