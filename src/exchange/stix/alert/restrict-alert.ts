import type { AlertContent, AlertFieldContent, Marking, SharedAlert } from '../../../model/index.ts';
import { type Digest, digestUuid } from '../identifier.ts';

export interface Release {
  /** Whether the recipients may have what is marked so. */
  readonly allowed: (marking: Marking) => boolean;
  /**
   * Name of the group of recipients, the same in every version of the alert: what one group receives is one alert of its own,
   * whose later versions follow the first.
   */
  readonly releaseClass: string;
  /** ISO 3166-1 alpha-2 of the node that cuts: what is cut is its object (STIX 2.1, section 3.5). */
  readonly redactor: string;
  readonly digest: Digest;
  /** The group has had a cut version: it goes on with that alert, also when this version has nothing to cut. */
  readonly wasCut?: boolean;
}

/**
 * The alert as some recipients may have it; undefined: nothing of it. Where something had to be cut it is another alert, with
 * an identifier that follows from the original's and the group's and tells neither. What was cut leaves no trace: evidence is
 * not numbered, and a substance or a place that only withheld evidence names is gone with it.
 */
export function restrictAlert(alert: SharedAlert, release: Release): SharedAlert | undefined {
  const { content } = alert;
  if (!release.allowed(content.marking)) return undefined;
  const isAllowed = ({ marking }: { readonly marking: Marking }): boolean => release.allowed(marking);
  const fields = Object.entries(content.fields).filter(([, field]) => isOpen(field, release));
  const restricted: AlertContent = {
    ...content,
    fields: Object.fromEntries(fields),
    signals: content.signals.filter(isAllowed),
    series: content.series.filter(isAllowed),
    findings: content.findings.filter(isAllowed),
  };
  if (sizeOf(restricted) === sizeOf(content) && release.wasCut !== true) return alert;
  return {
    ...alert,
    id: digestUuid(release.digest, 'vigia', 'release', alert.id, release.releaseClass),
    owner: release.redactor,
    content: restricted,
  };
}

function isOpen({ marking }: AlertFieldContent, { allowed }: Release): boolean {
  return marking === null || allowed(marking);
}

function sizeOf({ fields, signals, series, findings }: AlertContent): number {
  return Object.keys(fields).length + signals.length + series.length + findings.length;
}
