import { isUtf8 } from 'node:buffer';

/** Whether bytes that come in pieces are valid UTF-8; a character may be cut between two pieces. */
export class Utf8Check {
  #valid = true;
  #cut: Buffer = Buffer.alloc(0);

  push(piece: Uint8Array): void {
    if (!this.#valid) return;
    const bytes = this.#cut.length === 0 ? piece : Buffer.concat([this.#cut, piece]);
    const whole = wholeCharacters(bytes);
    this.#valid = isUtf8(bytes.subarray(0, whole));
    this.#cut = Buffer.from(bytes.subarray(whole));
  }

  end(): boolean {
    return this.#valid && this.#cut.length === 0;
  }
}

/** Length without the last character where that one is not complete (RFC 3629: up to three bytes follow the first). */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
