/** Where a walk through a collection goes on; it holds for the filter of that walk only, and for ever. */
export interface NextPage {
  /** Number of the last object of the page before. */
  readonly after: number;
  /** Digest of collection, epoch and filter. */
  readonly walk: string;
}

const written = /^1\.([0-9a-z]{1,11})\.([0-9a-f]{16})$/;

/** The `next` of a page (TAXII 2.1 section 3.5): plain, since it opens nothing that `added_after` does not. */
export function writeNext({ after, walk }: NextPage): string {
  return `1.${after.toString(36)}.${walk}`;
}

/** Undefined where no server of ours wrote it. */
export function readNext(text: string): NextPage | undefined {
  const [, after = '', walk = ''] = written.exec(text) ?? [];
  const number = Number.parseInt(after, 36);
  return walk !== '' && Number.isSafeInteger(number) ? { after: number, walk } : undefined;
}
