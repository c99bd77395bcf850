import type { CalendarDate, Language } from '../../../base/index.ts';
import {
  buildReport,
  findReportFacts,
  type Narrative,
  type ReportDocument,
  type ReportFacts,
} from '../../../commitments/index.ts';
import { actAs, publicReader } from '../../access/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { renderDocx } from './docx/render-docx.ts';
import { fileNameOf, type GatheredReport, gatherReport } from './gather-report.ts';
import { writePackage } from './package/write-package.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { renderHtml } from './render-html.ts';
import { reportVoice } from './report-voice.ts';

/** Formats in which a report is set. */
export type ReportFormat = 'pdf' | 'html' | 'docx';

const renderers: Readonly<Record<ReportFormat, (document: ReportDocument) => Buffer>> = {
  pdf: renderPdf,
  html: renderHtml,
  docx: renderDocx,
};

/** The node whose report it is. */
export interface ReportOptions {
  readonly country: string;
  readonly version: string;
  /** Origin under which browsers reach the node; undefined: none is known. */
  readonly address: string | undefined;
}

export interface ReportOrder {
  readonly strategy: string;
  /** Absent: the node's day (UTC). */
  readonly asKnownOn?: CalendarDate | undefined;
  readonly since?: CalendarDate | undefined;
  /** Made from what everybody may see, whoever asks. */
  readonly forPublic?: boolean;
  readonly narratives?: readonly Narrative[];
}

/** A report whose numbers are found, ready to be set in any language and format. */
export interface PreparedReport {
  /** Of its files, without language and kind. */
  readonly name: string;
  readonly tlp: string;
  readonly training: boolean;
  readonly facts: ReportFacts;
  readonly render: (language: Language, format: ReportFormat) => Buffer;
  /** Figures, questions and numbers, from which the numbers can be computed anew. */
  readonly packed: () => Buffer;
}

/** Makes the report of a strategy from what is stored, as known on a day, for whoever asks. */
export class ReportService {
  readonly #context: AccountContext;
  readonly #options: AccountOptions & ReportOptions;

  constructor(context: AccountContext, options: AccountOptions & ReportOptions) {
    this.#context = context;
    this.#options = options;
  }

  prepare(order: ReportOrder): Promise<PreparedReport> {
    return order.forPublic === true ? actAs(publicReader, () => this.#prepare(order)) : this.#prepare(order);
  }

  async #prepare({ strategy, asKnownOn, since, narratives }: ReportOrder): Promise<PreparedReport> {
    const today = this.#context.now().toISOString().slice(0, 10);
    const request = { strategy, asKnownOn: asKnownOn ?? today, since: since ?? null };
    const found = await gatherReport(this.#context, this.#options, request);
    const input = {
      ...found.input,
      ...(narratives === undefined ? {} : { narratives }),
    };
    const gathered: GatheredReport = { ...found, input };
    const facts = findReportFacts(input);
    return {
      name: fileNameOf(request),
      tlp: input.marking.tlp,
      training: input.questions.some(({ training }) => training),
      facts,
      render: (language, format) => renderers[format](buildReport(input, facts, reportVoice(language))),
      packed: () => writePackage(gathered, facts),
    };
  }
}
