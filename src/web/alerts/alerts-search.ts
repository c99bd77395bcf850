import { type AlertShelf, alertShelves } from '../../api/index.ts';
import { isCalendarDate } from '../../base/index.ts';
import { type AlertAudience, alertAudiences } from '../../model/index.ts';
import { choiceParameter, textParameter } from '../app/search-text.ts';

/** Which alerts are listed; what was published here where nothing is chosen. */
export interface AlertsSearch {
  readonly shelf?: AlertShelf;
  readonly substance?: string;
  readonly place?: string;
  readonly audience?: AlertAudience;
  readonly owner?: string;
  readonly since?: string;
  /** Only what waits for the reader, wherever it stands. */
  readonly waiting?: 'me';
}

export const firstShelf: AlertShelf = 'published';

export function parseAlertsSearch(search: Record<string, unknown>): AlertsSearch {
  const shelf = choiceParameter(search, 'shelf', alertShelves);
  const substance = textParameter(search, 'substance');
  const place = textParameter(search, 'place');
  const audience = choiceParameter(search, 'audience', alertAudiences);
  const owner = textParameter(search, 'owner');
  const since = textParameter(search, 'since');
  const waiting = choiceParameter(search, 'waiting', ['me'] as const);
  return {
    ...(shelf === undefined || shelf === firstShelf ? {} : { shelf }),
    ...(substance === undefined ? {} : { substance }),
    ...(place === undefined ? {} : { place }),
    ...(audience === undefined ? {} : { audience }),
    ...(owner !== undefined && /^[A-Z]{2}$/u.test(owner) ? { owner } : {}),
    ...(since !== undefined && isCalendarDate(since) ? { since } : {}),
    ...(waiting === undefined ? {} : { waiting }),
  };
}

/** What the alert screen shows beside the newest version that is published. */
export interface AlertSearch {
  /** A version as it was published. */
  readonly version?: string;
  /** The next version, that somebody writes. */
  readonly show?: 'draft';
}

export function parseAlertSearch(search: Record<string, unknown>): AlertSearch {
  const version = textParameter(search, 'version');
  const show = choiceParameter(search, 'show', ['draft'] as const);
  return {
    ...(version !== undefined && /^[1-9]\d{0,8}$/u.test(version) ? { version } : {}),
    ...(show === undefined ? {} : { show }),
  };
}
