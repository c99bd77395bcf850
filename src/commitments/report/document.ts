import type { CalendarDate, Language } from '../../base/index.ts';
import type { ChoroplethSpec, TimeSeriesSpec } from '../../charts/index.ts';
import type { TlpLabel } from '../../model/index.ts';

/** A piece of text in a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** What is typed as it stands. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  /** `quiet`: remarks and origins; `lead`: what a reader in a hurry reads. */
  readonly tone: 'plain' | 'quiet' | 'lead';
  /** Where it is not that of the document. */
  readonly language?: Language;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Inline[])[];
}

export interface TableColumn {
  readonly title: string;
  readonly numeric: boolean;
  /** Share of the width, of the sum of all. */
  readonly share: number;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A drawing with everything that makes it citable: what it shows in words, where its figures come from, its question. */
export interface Figure {
  readonly kind: 'figure';
  /** Unique in the report; a file name too. */
  readonly id: string;
  readonly caption: string;
  readonly drawing: Drawing;
  /** What a person hears who does not see it. */
  readonly alternative: string;
  readonly origin: readonly Inline[];
  /** All that it shows, for formats that can fold it away. */
  readonly table: Table;
}

export type Drawing =
  | { readonly kind: 'time-series'; readonly spec: TimeSeriesSpec }
  | { readonly kind: 'map'; readonly spec: ChoroplethSpec };

export type Block = Paragraph | List | Table | Figure;

export interface Section {
  /** Unique in the report; an anchor. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A report, ready to be set in any format. */
export interface ReportDocument {
  readonly language: Language;
  /** BCP 47. */
  readonly locale: string;
  readonly title: string;
  readonly subtitle: string;
  /** In one sentence, for the file's own description. */
  readonly description: string;
  readonly issuer: string;
  readonly tlp: TlpLabel;
  /** The whole marking in words, its label first. */
  readonly marking: string;
  /** Said above everything else; null: real data. */
  readonly training: string | null;
  readonly day: CalendarDate;
  /** Words of the format itself: pages, contents, the table of a figure. */
  readonly words: { readonly page: string; readonly contents: string; readonly data: string };
  /** The first is the answer in short. */
  readonly sections: readonly Section[];
}

export function text(content: string): Inline {
  return { kind: 'text', text: content };
}

export function strong(content: string): Inline {
  return { kind: 'strong', text: content };
}

export function paragraph(content: string | readonly Inline[], tone: Paragraph['tone'] = 'plain'): Paragraph {
  return { kind: 'paragraph', content: typeof content === 'string' ? [text(content)] : content, tone };
}
