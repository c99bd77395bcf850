import { type RefObject, useEffect, useRef } from 'react';

/** A form is not sent while a field of it has a problem: the browser goes to the field and says it, in the words of the page. */
export function useValidity<Field extends HTMLInputElement | HTMLTextAreaElement = HTMLInputElement>(
  problem: string | undefined,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => field.current?.setCustomValidity(problem ?? ''), [problem]);
  return field;
}
