import { createContext, use } from 'react';
import type { DraftEditing } from './use-draft.ts';

const EditingContext = createContext<DraftEditing | null>(null);

export const EditingProvider = EditingContext.Provider;

/** The draft that is being written. */
export function useEditing(): DraftEditing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error('useEditing outside of EditingProvider');
  return editing;
}
