import type { ComponentProps, ReactNode } from 'react';

/** A part of a drawing that is not read aloud: the labels of points and the table below say the same. */
export function Unspoken(props: ComponentProps<'g'>): ReactNode {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus
  return <g {...props} aria-hidden="true" />;
}
