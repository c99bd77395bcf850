/** Builds rows of PostgreSQL's binary COPY format in one growing buffer (documentation of COPY, "Binary Format"). */
export class BinaryRows {
  #buffer: Buffer;
  #view: DataView;
  #at = 0;
  rows = 0;

  constructor(capacity = 1 << 16) {
    this.#buffer = Buffer.allocUnsafe(capacity);
    this.#view = new DataView(this.#buffer.buffer, this.#buffer.byteOffset, this.#buffer.byteLength);
  }

  get bytes(): number {
    return this.#at;
  }

  row(fields: number): void {
    this.#room(2);
    this.#view.setInt16(this.#at, fields);
    this.#at += 2;
    this.rows += 1;
  }

  null(): void {
    this.#room(4);
    this.#view.setInt32(this.#at, -1);
    this.#at += 4;
  }

  int4(value: number): void {
    this.#room(8);
    this.#view.setInt32(this.#at, 4);
    this.#view.setInt32(this.#at + 4, value);
    this.#at += 8;
  }

  int2(value: number): void {
    this.#room(6);
    this.#view.setInt32(this.#at, 2);
    this.#view.setInt16(this.#at + 4, value);
    this.#at += 6;
  }

  date(daysSince1970: number): void {
    this.int4(dateOf(daysSince1970));
  }

  float8(value: number): void {
    this.#room(12);
    this.#view.setInt32(this.#at, 8);
    this.#view.setFloat64(this.#at + 4, value);
    this.#at += 12;
  }

  float8OrNull(value: number | null | undefined): void {
    if (value === null || value === undefined) this.null();
    else this.float8(value);
  }

  /** `"char"`: one byte of ASCII. */
  char(letter: string): void {
    this.#room(5);
    this.#view.setInt32(this.#at, 1);
    this.#view.setUint8(this.#at + 4, letter.charCodeAt(0));
    this.#at += 5;
  }

  text(value: string): void {
    const bytes = Buffer.byteLength(value);
    this.#room(4 + bytes);
    this.#view.setInt32(this.#at, bytes);
    this.#buffer.write(value, this.#at + 4);
    this.#at += 4 + bytes;
  }

  textOrNull(value: string | null | undefined): void {
    if (value === null || value === undefined) this.null();
    else this.text(value);
  }

  /** Adds a row that was built before; its numbers are then set at their places, counted from the returned start. */
  add(row: Uint8Array): number {
    const start = this.#at;
    this.#room(row.length);
    this.#buffer.set(row, start);
    this.#at = start + row.length;
    this.rows += 1;
    return start;
  }

  setInt4(at: number, value: number): void {
    this.#view.setInt32(at, value);
  }

  setFloat8(at: number, value: number): void {
    this.#view.setFloat64(at, value);
  }

  /** The rows so far; the buffer is used again for the next rows. */
  take(): Buffer {
    const taken = Buffer.from(this.#buffer.subarray(0, this.#at));
    this.#at = 0;
    this.rows = 0;
    return taken;
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + bytes));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
    this.#view = new DataView(larger.buffer, larger.byteOffset, larger.byteLength);
  }
}

/** `date` is an int4 of days since 2000-01-01. */
export function dateOf(daysSince1970: number): number {
  return daysSince1970 - 10_957;
}
