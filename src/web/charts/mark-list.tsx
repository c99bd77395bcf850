import type { ComponentProps, ReactNode } from 'react';

// A drawing has no list elements of its own; its marks are read as a list, one by one, with the arrow keys.

export function MarkList(props: ComponentProps<'g'>): ReactNode {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive
  return <g {...props} role="list" />;
}

export function MarkItem(props: ComponentProps<'g'>): ReactNode {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive
  return <g {...props} role="listitem" />;
}

/** The frame of a figure that is read by eye and by ear. */
export function FigureDrawing(props: ComponentProps<'svg'>): ReactNode {
  // biome-ignore lint/a11y/useSemanticElements: the figure element stands around the drawing and its table
  return <svg {...props} role="figure" />;
}
