/** Start and end of PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"). */
const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const trailer = Buffer.from([0xff, 0xff]);

/** One copy stream of all pieces of rows. */
export function* binaryCopyStream(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield header;
  yield* pieces;
  yield trailer;
}

/** Copy streams of about `bytes` each, complete in themselves. */
export function* binaryCopyBlobs(pieces: Iterable<Uint8Array>, bytes: number): Generator<Blob> {
  let parts: Buffer<ArrayBuffer>[] = [];
  let size = 0;
  for (const piece of pieces) {
    parts.push(Buffer.from(piece));
    size += piece.length;
    if (size < bytes) continue;
    yield new Blob([header, ...parts, trailer]);
    parts = [];
    size = 0;
  }
  if (size > 0) yield new Blob([header, ...parts, trailer]);
}
