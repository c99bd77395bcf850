/** A JSON Pointer as people read it: `/title/en` is `title · en`. */
export function nameOfPart(pointer: string): string {
  return pointer.split('/').slice(1).join(' · ');
}
