import { createHash } from 'node:crypto';
import type { Language } from '../../../../base/index.ts';
import type { PreparedReport, ReportFormat } from '../service.ts';
import type { BuiltFile } from './kept-report-store.ts';

interface Wanted {
  readonly languages: readonly Language[];
  readonly formats: readonly ReportFormat[];
  /** Hears how many files are there, before the next is made. */
  readonly onFile: (done: number, all: number) => Promise<void>;
}

/** The files of a report, one after the other: the data package, and each language in each format. */
export async function buildFiles(
  { name, render, packed }: PreparedReport,
  { languages, formats, onFile }: Wanted,
): Promise<readonly BuiltFile[]> {
  const all = languages.length * formats.length + 1;
  const files: BuiltFile[] = [];
  await onFile(0, all);
  files.push(built(packed(), { name: `${name}.data.zip`, format: 'package', language: null }));
  for (const language of languages) {
    for (const format of formats) {
      await onFile(files.length, all);
      files.push(built(await render(language, format), { name: `${name}.${language}.${format}`, format, language }));
    }
  }
  return files;
}

function built(content: Buffer, file: Pick<BuiltFile, 'name' | 'format' | 'language'>): BuiltFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ...file, content, bytes: content.length, sha256 };
}
