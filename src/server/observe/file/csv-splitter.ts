/**
 * Splits CSV text (RFC 4180) into records as it streams in. Rows without quotes, the common case, are split in one step;
 * quoted cells may hold commas, line ends and doubled quotes. A test holds it equal to csv-parse on random documents.
 */
export class CsvSplitter {
  readonly #mostCharacters: number;
  readonly #onRecord: (cells: string[]) => void;
  #rest = '';
  /** How far `#rest` has been searched, and whether that place is inside quotes: nothing is read twice. */
  #searched = 0;
  #inQuotes = false;

  constructor(onRecord: (cells: string[]) => void, { mostCharacters = 1 << 20 } = {}) {
    this.#onRecord = onRecord;
    this.#mostCharacters = mostCharacters;
  }

  /** Takes the next piece of text; throws `RecordTooLong` where a record passes the limit. */
  push(text: string): void {
    const all = this.#rest === '' ? text : this.#rest + text;
    let start = 0;
    let from = this.#searched;
    let inQuotes = this.#inQuotes;
    let quote = all.indexOf('"', from);
    let newline = all.indexOf('\n', from);
    for (;;) {
      if (inQuotes) {
        if (quote === -1) break;
        inQuotes = false;
        from = quote + 1;
        quote = all.indexOf('"', from);
        if (newline !== -1 && newline < from) newline = all.indexOf('\n', from);
      } else if (newline !== -1 && (quote === -1 || newline < quote)) {
        this.#emit(all, start, newline);
        start = newline + 1;
        from = start;
        newline = all.indexOf('\n', from);
      } else {
        if (quote === -1) break;
        inQuotes = true;
        from = quote + 1;
        quote = all.indexOf('"', from);
      }
    }
    this.#rest = start === 0 ? all : all.slice(start);
    this.#searched = all.length - start;
    this.#inQuotes = inQuotes;
    if (this.#rest.length > this.#mostCharacters) throw new RecordTooLong();
  }

  /** The last record, which may lack its line end; `unclosed` where the text ends inside quotes. */
  end(): { readonly unterminated: string[] | undefined; readonly unclosed: boolean } {
    const rest = this.#rest.replace(/\r$/, '');
    this.#rest = '';
    if (rest === '') return { unterminated: undefined, unclosed: false };
    return { unterminated: splitRecord(rest), unclosed: this.#inQuotes };
  }

  #emit(text: string, start: number, newline: number): void {
    const end = newline > start && text.charCodeAt(newline - 1) === carriageReturn ? newline - 1 : newline;
    if (end - start > this.#mostCharacters) throw new RecordTooLong();
    if (end > start) this.#onRecord(splitRecord(text.slice(start, end)));
  }
}

const carriageReturn = 0x0d;

export class RecordTooLong extends Error {
  override readonly name = 'RecordTooLong';
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
