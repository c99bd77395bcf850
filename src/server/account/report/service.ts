import type { CalendarDate, Language } from '../../../base/index.ts';
import { buildReport, findReportFacts, type ReportDocument, type ReportFacts } from '../../../commitments/index.ts';
import type { Marking } from '../../../model/index.ts';
import { actAs, publicReader } from '../../access/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { renderDocx } from './docx/render-docx.ts';
import { checkRequest, fileNameOf, gatherReport, type OnAnswered, type ReportRequest } from './gather-report.ts';
import { writePackage } from './package/write-package.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { renderHtml } from './render-html.ts';
import { reportVoice } from './report-voice.ts';

/** Formats in which a report is set. */
export type ReportFormat = 'pdf' | 'html' | 'docx';

const renderers: Readonly<Record<ReportFormat, (document: ReportDocument) => Buffer | Promise<Buffer>>> = {
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
  readonly onAnswered?: OnAnswered;
}

/** A report whose numbers are found, ready to be set in any language and format. */
export interface PreparedReport {
  /** Of its files, without language and kind. */
  readonly name: string;
  readonly tlp: string;
  readonly marking: Marking;
  readonly training: boolean;
  readonly facts: ReportFacts;
  readonly render: (language: Language, format: ReportFormat) => Promise<Buffer>;
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
    return this.#behalf(order, () => this.#prepare(order));
  }

  /** Throws where there is no such report to be made; gives the days that it would be about. */
  async check(order: ReportOrder): Promise<ReportRequest> {
    const request = this.#requestOf(order);
    await this.#behalf(order, () => checkRequest(this.#context, request));
    return request;
  }

  #behalf<Result>({ forPublic = false }: ReportOrder, work: () => Promise<Result>): Promise<Result> {
    return forPublic ? actAs(publicReader, work) : work();
  }

  #requestOf({ strategy, asKnownOn, since }: ReportOrder): ReportRequest {
    const today = this.#context.now().toISOString().slice(0, 10);
    return { strategy, asKnownOn: asKnownOn ?? today, since: since ?? null };
  }

  async #prepare(order: ReportOrder): Promise<PreparedReport> {
    const request = this.#requestOf(order);
    const gathered = await gatherReport(this.#context, this.#options, request, order.onAnswered);
    const { input } = gathered;
    const facts = findReportFacts(input);
    return {
      name: fileNameOf(request),
      tlp: input.marking.tlp,
      marking: input.marking,
      training: input.questions.some(({ training }) => training),
      facts,
      render: async (language, format) => renderers[format](buildReport(input, facts, reportVoice(language))),
      packed: () => writePackage(gathered, facts),
    };
  }
}
