import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Chunks of bytes kept on disk between reading a file and storing it, so that memory stays flat. */
export class Spool {
  readonly #path: string;
  readonly #file: number;
  readonly #lengths: number[] = [];

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'wx+');
  }

  add(chunk: Uint8Array): void {
    let written = 0;
    while (written < chunk.length) written += writeSync(this.#file, chunk, written);
    this.#lengths.push(chunk.length);
  }

  /** Fills `target` with the bytes from `position` on. */
  read(target: Uint8Array, position: number): void {
    let read = 0;
    while (read < target.length) {
      const got = readSync(this.#file, target, read, target.length - read, position + read);
      if (got === 0) throw new Error(`the spool ${this.#path} ends early`);
      read += got;
    }
  }

  *chunks(): Generator<Buffer> {
    let position = 0;
    for (const length of this.#lengths) {
      const chunk = Buffer.allocUnsafe(length);
      this.read(chunk, position);
      position += length;
      yield chunk;
    }
  }

  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }
}
