import { gapKinds, type Jurisdiction, jurisdictions } from '../../model/index.ts';
import { choiceParameter, textParameter } from '../app/search-text.ts';
import { type LawDays, parseLawDays } from '../substances/substances-search.ts';

export type GapKindName = (typeof gapKinds)[number];

export const gapTabs = ['board', 'matrix', 'history', 'lags'] as const;
export type GapTab = (typeof gapTabs)[number];

/** `found` is the order where none is chosen: the node’s own, what laboratories report most first, diluents last. */
export const gapOrders = ['found', 'age', 'newest', 'due', 'name'] as const;
export type GapOrder = (typeof gapOrders)[number];

export const gapMeasures = ['open', 'median', 'covered'] as const;
export type GapMeasure = (typeof gapMeasures)[number];

export const gapSpans = ['2', '5', '10', '20'] as const;
export type GapSpan = (typeof gapSpans)[number];

/** What the Gaps screen shows; the address is a permalink of it. */
export interface GapsSearch extends LawDays {
  readonly tab?: GapTab;
  readonly kind?: GapKindName;
  readonly class?: string;
  /** Where there is no entry. */
  readonly jurisdiction?: Jurisdiction;
  readonly substance?: string;
  readonly state?: 'closed' | 'all';
  readonly minDays?: string;
  readonly order?: GapOrder;
  /** What the history draws. */
  readonly measure?: GapMeasure;
  /** Years that the history goes back. */
  readonly span?: GapSpan;
}

export function parseGapsSearch(search: Record<string, unknown>): GapsSearch {
  const tab = choiceParameter(search, 'tab', gapTabs);
  const kind = choiceParameter(search, 'kind', gapKinds);
  const className = textParameter(search, 'class');
  const jurisdiction = choiceParameter(search, 'jurisdiction', jurisdictions);
  const substance = textParameter(search, 'substance');
  const state = choiceParameter(search, 'state', ['closed', 'all']);
  const minDays = textParameter(search, 'minDays');
  const order = choiceParameter(search, 'order', gapOrders);
  const measure = choiceParameter(search, 'measure', gapMeasures);
  const span = choiceParameter(search, 'span', gapSpans);
  return {
    ...(tab === undefined || tab === 'board' ? {} : { tab }),
    ...(kind === undefined ? {} : { kind }),
    ...(className === undefined ? {} : { class: className }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(substance === undefined ? {} : { substance }),
    ...(state === undefined ? {} : { state }),
    ...(minDays !== undefined && /^[1-9]\d{0,5}$/.test(minDays) ? { minDays } : {}),
    ...(order === undefined || order === 'found' ? {} : { order }),
    ...(measure === undefined || measure === 'open' ? {} : { measure }),
    ...(span === undefined || span === '10' ? {} : { span }),
    ...parseLawDays(search),
  };
}
