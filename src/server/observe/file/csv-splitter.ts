/**
 * Splits CSV text (RFC 4180) into records as it streams in. Rows without quotes, the common case, are split in one step;
 * quoted cells may hold commas, line ends and doubled quotes. A test holds it equal to csv-parse on random documents.
 */
export class CsvSplitter {
  readonly #mostCharacters: number;
  readonly #onRecord: (cells: string[]) => void;
  #rest = '';
  /** Where to look for more in `#rest`, so that a record that comes in many pieces is not read again and again. */
  #searched = 0;

  constructor(onRecord: (cells: string[]) => void, { mostCharacters = 1 << 20 } = {}) {
    this.#onRecord = onRecord;
    this.#mostCharacters = mostCharacters;
  }

  /** Takes the next piece of text; throws `RecordTooLong` where a record passes the limit. */
  push(text: string): void {
    const all = this.#rest === '' ? text : this.#rest + text;
    let start = 0;
    let search = this.#searched;
    for (;;) {
      const end = findRecordEnd(all, start, search);
      if (end === -1) break;
      const next = all[end] === '\r' && all[end + 1] === '\n' ? end + 2 : end + 1;
      this.#emit(all.slice(start, end));
      start = next;
      search = next;
    }
    this.#rest = start === 0 ? all : all.slice(start);
    this.#searched = 0;
    if (this.#rest.length > this.#mostCharacters) throw new RecordTooLong();
  }

  /** The last record, which may lack its line end; `unclosed` where the text ends inside quotes. */
  end(): { readonly unterminated: string[] | undefined; readonly unclosed: boolean } {
    const rest = this.#rest.replace(/\r$/, '');
    this.#rest = '';
    if (rest === '') return { unterminated: undefined, unclosed: false };
    return { unterminated: splitRecord(rest), unclosed: countQuotes(rest) % 2 === 1 };
  }

  #emit(record: string): void {
    if (record.length > this.#mostCharacters) throw new RecordTooLong();
    if (record !== '') this.#onRecord(splitRecord(record));
  }
}

export class RecordTooLong extends Error {
  override readonly name = 'RecordTooLong';
}

/** Index of the line end that closes the record starting at `start`, outside quotes; -1 where it has not come yet. */
function findRecordEnd(text: string, start: number, search: number): number {
  let from = Math.max(start, search);
  for (;;) {
    const newline = text.indexOf('\n', from);
    if (newline === -1) return -1;
    const quote = text.indexOf('"', start);
    const end = text[newline - 1] === '\r' && newline > start ? newline - 1 : newline;
    if (quote === -1 || quote > newline) return end;
    if (quotesBetween(text, start, newline) % 2 === 0) return end;
    from = newline + 1;
  }
}

function quotesBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('"', start); at !== -1 && at < end; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function countQuotes(text: string): number {
  return quotesBetween(text, 0, text.length);
}

function splitRecord(record: string): string[] {
  return record.includes('"') ? splitQuoted(record) : record.split(',');
}

function splitQuoted(record: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      const { cell, next } = quotedCell(record, at);
      cells.push(cell);
      at = next;
    } else {
      const comma = record.indexOf(',', at);
      const end = comma === -1 ? record.length : comma;
      cells.push(record.slice(at, end));
      at = end;
    }
    if (at >= record.length) return cells;
    at += 1;
  }
}

/** A quoted cell; text after its closing quote, up to the comma, is kept as it stands. */
function quotedCell(record: string, start: number): { cell: string; next: number } {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const quote = record.indexOf('"', at);
    if (quote === -1) return { cell: cell + record.slice(at), next: record.length };
    cell += record.slice(at, quote);
    if (record[quote + 1] !== '"') {
      const comma = record.indexOf(',', quote);
      const end = comma === -1 ? record.length : comma;
      return { cell: cell + record.slice(quote + 1, end), next: end };
    }
    cell += '"';
    at = quote + 2;
  }
}
