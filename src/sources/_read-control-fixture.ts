import type { LegalLanguage } from '../model/index.ts';
import type { ControlFile, ControlSource, EditionReading } from './control-source.ts';

export interface ControlFixtureReading extends EditionReading {
  /** Files that the source does not know, by name. */
  readonly unknown: readonly string[];
}

/** Reads opened files as one edition, for tests. The act room does the same with files that somebody loads. */
export function readControlFiles(source: ControlSource, files: readonly ControlFile[]): ControlFixtureReading {
  const known = new Map<LegalLanguage, ControlFile>();
  const unknown: string[] = [];
  for (const file of files) {
    const language = source.recognise(file);
    if (language === undefined) unknown.push(file.name);
    else known.set(language, file);
  }
  return { ...source.read(known), unknown };
}
