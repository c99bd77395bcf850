/** Everything that a paged list holds, read page by page. */
export async function* eachOf<Entry>(
  readPage: (page: { readonly cursor?: string }) => Promise<{
    readonly entries: readonly Entry[];
    readonly next: string | null;
  }>,
): AsyncGenerator<Entry> {
  for (let page: { readonly cursor?: string } = {}; ; ) {
    const { entries, next } = await readPage(page);
    yield* entries;
    if (next === null) return;
    page = { cursor: next };
  }
}
