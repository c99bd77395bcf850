import type {
  CheckAnswer,
  CheckQuery,
  ControlItemEntry,
  ControlItemPage,
  ControlItemQuery,
  ControlRuleList,
  JurisdictionAnswer,
  SubstanceDetail,
} from '../../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../../base/index.ts';
import {
  answer,
  checkThresholds,
  type Finding,
  findingsOf,
  isLocal,
  localFindings,
  type Matrix,
  type MatrixAnswer,
  type Quantity,
  readQuantity,
  subjectOf,
} from '../../../control/index.ts';
import type { SubstanceId } from '../../../model/index.ts';
import { authorise } from '../../access/index.ts';
import type { ActContext } from '../context.ts';
import { eachOf } from '../each-page.ts';
import { type Moment, type MomentQuery, momentOf } from '../moment.ts';
import { type Checked, checkQueries, type Structures } from './check-queries.ts';
import { describeAnswer, describeFinding, describeIdentity, describeThreshold, spanOf } from './describe.ts';
import { listItems } from './list-items.ts';
import { listRules } from './list-rules.ts';
import type { MatrixCache } from './matrix-cache.ts';

export interface ControlServiceOptions {
  readonly matrices: MatrixCache;
  readonly structures: Structures;
  /** Keys of the open gaps about a substance. */
  readonly gapsOf?: (substance: SubstanceId, moment: Moment) => Promise<readonly string[]>;
}

/** What texts are asked about, with what the matrix says of each. */
export interface CheckedAnswer extends Checked {
  readonly answers: readonly MatrixAnswer[];
  /** Entries on lists that the authority holds itself. */
  readonly local: readonly Finding[];
}

/** Answers who controls what, since when, in which text, as law of one day and as known on another. */
export class ControlService {
  readonly #context: ActContext;
  readonly #options: ControlServiceOptions;

  constructor(context: ActContext, options: ControlServiceOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Today's law as known today, where nobody asks for other days. */
  momentOf(days: MomentQuery = {}): Moment {
    return momentOf(this.#context, days);
  }

  /** The matrix that the asking clearance may see, as known on a day. */
  matrix(knownOn: CalendarDate): Promise<Matrix> {
    return this.#options.matrices.read(this.#context.clearance, knownOn);
  }

  async check({ q, quantity, ...days }: CheckQuery): Promise<CheckAnswer> {
    const asked = quantity === undefined || quantity.trim() === '' ? undefined : requireQuantity(quantity);
    const moment = this.momentOf(days);
    const [checked] = await this.checkAll([q], moment);
    if (checked === undefined) throw new Error('a query has no answer');
    const substance = identifiedSubstance(checked);
    const { gapsOf } = this.#options;
    return {
      query: q,
      queryKind: checked.query.kind,
      ...moment,
      identity: describeIdentity(checked),
      jurisdictions: checked.answers.map(describeAnswer),
      localLists: checked.local.map(describeFinding),
      thresholds: substance === undefined || asked === undefined ? [] : thresholdsOf(substance, asked, checked),
      gaps: substance === undefined || gapsOf === undefined ? [] : [...(await gapsOf(substance, moment))],
    };
  }

  /** The same for many texts at once. */
  async checkAll(texts: readonly string[], { on, knownOn }: Moment): Promise<readonly CheckedAnswer[]> {
    const matrix = await this.matrix(knownOn);
    const checked = await checkQueries(texts, { structures: this.#options.structures, matrix });
    const answered = new Map<Checked, CheckedAnswer>();
    return checked.map((found) => {
      const known = answered.get(found) ?? {
        ...found,
        answers: answer(matrix, found.subject, on),
        local: localFindings(matrix, found.subject, on),
      };
      answered.set(found, known);
      return known;
    });
  }

  /** What each jurisdiction's texts say about an item of the register. */
  async answerFor(substance: SubstanceId, days: MomentQuery = {}): Promise<JurisdictionAnswer[]> {
    const { on, knownOn } = this.momentOf(days);
    return answer(await this.matrix(knownOn), subjectOf(substance), on).map(describeAnswer);
  }

  /** Every entry that there was, is or will be about an item of the register, in the order of their first days. */
  async timelineFor(substance: SubstanceId, days: MomentQuery = {}): Promise<SubstanceDetail['timeline']> {
    const { on, knownOn } = this.momentOf(days);
    return findingsOf(await this.matrix(knownOn), subjectOf(substance), on)
      .filter(({ item }) => !isLocal(item))
      .map((finding) => ({
        jurisdiction: finding.item.jurisdiction,
        ...spanOf(finding),
        status: finding.item.status,
        finding: describeFinding(finding),
      }))
      .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  }

  async listItems(query: ControlItemQuery): Promise<ControlItemPage> {
    const moment = this.momentOf(query);
    return listItems(await this.matrix(moment.knownOn), query, moment);
  }

  /** All entries that fit, page by page. */
  eachItem(query: Omit<ControlItemQuery, 'limit' | 'cursor'>): AsyncGenerator<ControlItemEntry> {
    authorise(this.#context.reader, 'data.export');
    return eachOf(async (page) => {
      const { items, next } = await this.listItems({ ...query, limit: 5_000, ...page });
      return { entries: items, next };
    });
  }

  listRules(): ControlRuleList {
    return listRules();
  }
}

function identifiedSubstance({ identity }: Checked): SubstanceId | undefined {
  return identity.outcome === 'identified' ? identity.candidates[0]?.substance : undefined;
}

function thresholdsOf(
  substance: SubstanceId,
  { quantity, text }: { readonly quantity: Quantity; readonly text: string },
  { answers }: CheckedAnswer,
): CheckAnswer['thresholds'] {
  const held = answers.flatMap(({ findings }) =>
    findings.filter(({ standing, outcome }) => standing === 'in-force' && outcome === 'match').map(({ item }) => item),
  );
  return checkThresholds(substance, quantity, held).map((found) => describeThreshold(found, text));
}

function requireQuantity(text: string): { readonly quantity: Quantity; readonly text: string } {
  const quantity = readQuantity(text);
  if (quantity === undefined) throw new VigiaError('control.quantity-unreadable', { quantity: text });
  return { quantity, text: text.trim() };
}
