import type { Source } from './source.ts';

export type {
  CsvLayout,
  CsvReader,
  FigureOutput,
  JsonLayout,
  JsonReader,
  Layout,
  OpenFile,
  Output,
  Source,
  UnknownCode,
} from './source.ts';

/** Every source, in folder order. */
export const sources: readonly Source[] = [];
