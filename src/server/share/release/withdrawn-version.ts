import type { JsonObject, StixObject } from '../../../exchange/index.ts';

/** What STIX 2.1 demands of a type beside the common properties, in words that say nothing of what was taken back. */
const neutral: Readonly<Record<string, (at: string, owner: string) => JsonObject>> = {
  indicator: (at) => ({ pattern: "[x-vigia:withdrawn = 'true']", pattern_type: 'stix', valid_from: at }),
  report: (at, owner) => ({ name: 'withdrawn', published: at, object_refs: [owner] }),
  note: (_at, owner) => ({ content: 'withdrawn', object_refs: [owner] }),
  opinion: (_at, owner) => ({ opinion: 'neutral', object_refs: [owner] }),
  grouping: (_at, owner) => ({ context: 'unspecified', object_refs: [owner] }),
  identity: () => ({ name: 'withdrawn' }),
  location: () => ({ region: 'northern-america' }),
  'course-of-action': () => ({ name: 'withdrawn' }),
  sighting: (_at, owner) => ({ sighting_of_ref: owner }),
  relationship: (_at, owner) => ({ relationship_type: 'related-to', source_ref: owner, target_ref: owner }),
  'language-content': (_at, owner) => ({ object_ref: owner, contents: { en: { name: 'withdrawn' } } }),
};

/** Observed data must name observables: those of the version that the receiver holds already. */
const keptOfObservedData = ['first_observed', 'last_observed', 'number_observed', 'object_refs'] as const;

/** Types that have versions, and so can be taken back. */
export const versionedTypes: readonly string[] = [...Object.keys(neutral), 'observed-data'];

/** Whether a type has versions at all, and so can be taken back; observables and definitions have none. */
export function isVersioned(type: string): boolean {
  return versionedTypes.includes(type);
}

/**
 * The version by which an object is taken back (STIX 2.1, 3.6): same identifier, `revoked`, later, and nothing that the
 * receiver does not hold already. `object` is the version that it was given.
 */
export function withdrawnVersion(
  object: StixObject,
  { at, owner, markingRefs }: { readonly at: string; readonly owner: string; readonly markingRefs: readonly string[] },
): StixObject {
  const { created } = object;
  const demanded =
    object.type === 'observed-data'
      ? Object.fromEntries(keptOfObservedData.map((name) => [name, object[name] ?? null]))
      : neutral[object.type]?.(at, owner);
  if (demanded === undefined) throw new Error(`${object.type} has no versions: it cannot be taken back`);
  return {
    type: object.type,
    spec_version: '2.1',
    id: object.id,
    created_by_ref: owner,
    created: typeof created === 'string' ? created : at,
    modified: at,
    revoked: true,
    object_marking_refs: [...markingRefs],
    ...demanded,
  };
}
