import { VigiaError } from '../../../base/index.ts';
import type { Marking } from '../../../model/index.ts';
import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonObject } from '../../json/json-value.ts';
import { type Digest, digestUuid } from '../identifier.ts';
import { extensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';
import { tlpDefinition } from './tlp.ts';

/** Definitions of the handling extension are the same wherever they are written, so that they are one object. */
const created = '2026-01-01T00:00:00.000Z';

/**
 * The marking-definitions that together say a marking: the fixed one of its TLP 2.0 label, and one of the handling extension
 * for what TLP has no word for. What is for persons by name never leaves (TLP 2.0, RED; EXCHANGE rule R2).
 */
export function encodeMarking(marking: Marking, digest: Digest): readonly StixObject[] {
  if (marking.recipients.length > 0) throw new VigiaError('exchange.named-persons');
  const handling = handlingOf(marking);
  if (Object.keys(handling).length === 0) return [tlpDefinition(marking.tlp)];
  return [tlpDefinition(marking.tlp), handlingDefinition(handling, digest)];
}

function handlingDefinition(handling: JsonObject, digest: Digest): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: `marking-definition--${digestUuid(digest, 'vigia', 'handling', canonicalJson(handling))}`,
    created,
    name: nameOf(handling),
    extensions: { [extensionIds.handling]: { extension_type: 'property-extension', ...handling } },
  };
}

function handlingOf(marking: Marking): JsonObject {
  return {
    ...listed('releasable_to', marking.releasableTo),
    ...listed('sectors', marking.sectors),
    ...listed('caveats', marking.caveats),
    ...listed('originators', marking.originators),
    ...(marking.embargoUntil === null ? {} : { embargo_until: utc(marking.embargoUntil) }),
    ...(marking.expires === null ? {} : { expires: utc(marking.expires) }),
    ...(marking.legalBasis === null ? {} : { legal_basis: marking.legalBasis }),
  };
}

/** Lists are sets: their order makes no other definition. STIX has no empty lists (section 2.11). */
function listed(property: string, entries: readonly string[]): JsonObject {
  return entries.length === 0 ? {} : { [property]: [...new Set(entries)].sort() };
}

/** A moment that cannot be read stays as it is: no reader understands the marking, and it releases to nobody. */
function utc(moment: string): string {
  if (Number.isNaN(Date.parse(moment))) return moment;
  return new Date(Date.parse(moment)).toISOString();
}

/** For people who look at the definition with other programs. */
function nameOf(handling: JsonObject): string {
  const parts = Object.entries(handling).map(
    ([property, value]) =>
      `${property.replaceAll('_', ' ')} ${Array.isArray(value) ? value.join(', ') : canonicalJson(value)}`,
  );
  return `Handling: ${parts.join('; ')}`;
}
