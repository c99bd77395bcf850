import type { CalendarDate, Text } from '../base/index.ts';
import type {
  ControlStatus,
  InstrumentId,
  Jurisdiction,
  LegalLanguage,
  LegalText,
  Marking,
  SinceKind,
} from '../model/index.ts';

/**
 * A published text of law that lists substances. Pure, like every source: it is handed the parsed files of one edition and
 * says which entries stand in them. Who an entry names, and what changed since the edition before, the act room finds out.
 */
export interface ControlSource {
  /** `<country>-<publisher>-<text>`; also the folder's name. */
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  /** What the text is part of; one file may hold several. */
  readonly instruments: readonly InstrumentId[];
  readonly title: Text;
  readonly publisher: Text;
  readonly description: Text;
  readonly homepage: string;
  readonly licence: { readonly name: string; readonly url?: string; readonly attribution: Text };
  /** Semantic version of the reader; an edition records the version that read it. */
  readonly connectorVersion: string;
  readonly marking: Marking;
  /** One file for each language in which it is published; an edition may come with some of them. */
  readonly files: readonly {
    readonly language: LegalLanguage;
    readonly format: ControlFile['format'];
    /** What the file is called where it is published. */
    readonly name: string;
  }[];
  /** Which of `files` this is, and nothing where it is none of them: an error page, another law. */
  readonly recognise: (file: ControlFile) => LegalLanguage | undefined;
  /** Reads the files of one edition together. Lines that cannot be read become issues; the rest goes in. */
  readonly read: (files: ReadonlyMap<LegalLanguage, ControlFile>) => EditionReading;
}

/** A file as the room opened it: bounded, decoded and parsed. */
export type ControlFile =
  | { readonly format: 'xml'; readonly name: string; readonly root: XmlElement }
  | { readonly format: 'text'; readonly name: string; readonly text: string }
  /** Rows of a CSV or a worksheet, the header among them. */
  | { readonly format: 'table'; readonly name: string; readonly rows: readonly (readonly string[])[] };

/** An element of an XML document; attribute names keep their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Line on which it begins, from 1. */
  readonly line: number;
}

export interface EditionReading {
  /** Day of which the text is, as the file says. */
  readonly asOf: CalendarDate | null;
  readonly entries: readonly ListedEntry[];
  readonly issues: readonly EditionIssue[];
  /**
   * Lists of which the text prints some lines and other texts print more: a substance that is missing here may still stand
   * on them. Every other list of the text is whole.
   */
  readonly partialLists?: readonly Pick<ListedEntry, 'instrument' | 'list'>[];
}

/** One line of a list. */
export interface ListedEntry {
  readonly instrument: InstrumentId;
  /** As in `ControlItem`: `I`, `VI-1`, `234`, `2B`. */
  readonly list: string;
  /** Line as the text numbers it: `16.5`; a line without number counts from 1 in its list. */
  readonly item: string;
  /** The line it is part of: `16`. */
  readonly parent: string | null;
  /** A substance, a class (heading or generic wording), or a machine or tool. */
  readonly kind: 'substance' | 'class' | 'equipment';
  /** The line as published. */
  readonly text: LegalText;
  /** Names that the line gives, each alone: preferred one first, then those in brackets. */
  readonly names: readonly { readonly language: LegalLanguage; readonly name: string }[];
  readonly casNumbers: readonly string[];
  /** Names that the line excepts. */
  readonly exceptions: readonly string[];
  /** What else the line covers, as its wording says. */
  readonly covers: readonly ('salts' | 'isomers' | 'esters' | 'ethers' | 'derivatives' | 'analogues')[];
  readonly since: CalendarDate | null;
  readonly sinceKind: SinceKind;
  readonly until: CalendarDate | null;
  readonly status: ControlStatus;
  /** Quantity as published, in a list of quantities. */
  readonly quantity: string | null;
  readonly citation: string;
  /** Where it stands in each file: line number. */
  readonly lines: Readonly<Partial<Record<LegalLanguage, number>>>;
}

/** A place in a file that could not be read, or whose languages disagree. */
export interface EditionIssue {
  readonly file: string;
  readonly line: number;
  readonly code: EditionIssueCode;
  readonly text: string;
}
export const editionIssueCodes = [
  'entry-without-text',
  'entry-without-counterpart',
  'unreadable-date',
  'unreadable-quantity',
  'unknown-list',
  'duplicate-entry',
  'unreadable-line',
] as const;
export type EditionIssueCode = (typeof editionIssueCodes)[number];
