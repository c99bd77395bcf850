import type { AlertState } from '../../../model/index.ts';

/** What is published of an alert, and what somebody writes for its next version. */
export interface AlertLife {
  readonly published: 'published' | 'updated' | 'retracted' | null;
  readonly draft: 'draft' | 'in-review' | null;
}

export type AlertStep = 'save' | 'submit' | 'return' | 'publish' | 'retract' | 'discard';

/** A draft that nobody ever published. */
export const newAlert: AlertLife = { published: null, draft: 'draft' };

/**
 * The life of an alert: draft → in review → published → updated → retracted. What is in review is published or given back,
 * never changed on the way; a retracted alert never comes back. Undefined: the step cannot be taken.
 */
export function takeStep({ published, draft }: AlertLife, step: AlertStep): AlertLife | undefined {
  if (published === 'retracted') return undefined;
  switch (step) {
    case 'save':
      return draft === 'in-review' ? undefined : { published, draft: 'draft' };
    case 'submit':
      return draft === 'draft' ? { published, draft: 'in-review' } : undefined;
    case 'return':
      return draft === 'in-review' ? { published, draft: 'draft' } : undefined;
    case 'publish':
      return draft === 'in-review'
        ? { published: published === null ? 'published' : 'updated', draft: null }
        : undefined;
    case 'retract':
      return published === null ? undefined : { published: 'retracted', draft: null };
    case 'discard':
      return draft === 'draft' ? { published, draft: null } : undefined;
  }
}

/** What a list shows: what is published, else how far the draft is. */
export function stateOf({ published, draft }: AlertLife): AlertState | undefined {
  return published ?? draft ?? undefined;
}
