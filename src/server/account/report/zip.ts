import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** Path inside, with slashes. */
  readonly name: string;
  readonly content: Buffer;
}

/** 1 January 1980, the first day that a ZIP file can name, in the form of MS-DOS. */
const day = 0x21;
const utf8Names = 0x0800;

/**
 * A ZIP file (PKWARE APPNOTE 6.3) of entries as they are: nothing is compressed and no moment is named, since packers and clocks
 * differ between machines and the same entries shall give the same bytes.
 */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const path = Buffer.from(name, 'utf8');
    const described = descriptionOf(path, content);
    const local = [words(['u32', 0x04034b50]), described, path, content];
    directory.push(
      words(['u32', 0x02014b50], ['u16', 20]),
      described,
      // No remark, first disk, binary content, no attributes, and where the entry begins.
      words(['u16', 0], ['u16', 0], ['u16', 0], ['u32', 0], ['u32', offset]),
      path,
    );
    parts.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const list = Buffer.concat(directory);
  const count = entries.length;
  const end = words(
    ['u32', 0x06054b50],
    ['u16', 0],
    ['u16', 0],
    ['u16', count],
    ['u16', count],
    ['u32', list.length],
    ['u32', offset],
    ['u16', 0],
  );
  return Buffer.concat([...parts, list, end]);
}

/** What the local header and the directory say alike. */
function descriptionOf(path: Buffer, content: Buffer): Buffer {
  return words(
    ['u16', 20],
    ['u16', utf8Names],
    ['u16', 0],
    ['u16', 0],
    ['u16', day],
    ['u32', crc32(content)],
    ['u32', content.length],
    ['u32', content.length],
    ['u16', path.length],
    ['u16', 0],
  );
}

/** Numbers one after another, least byte first. */
function words(...numbers: readonly (readonly ['u16' | 'u32', number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([size, value]) => {
      const bytes = Buffer.alloc(size === 'u16' ? 2 : 4);
      if (size === 'u16') bytes.writeUInt16LE(value);
      else bytes.writeUInt32LE(value);
      return bytes;
    }),
  );
}
