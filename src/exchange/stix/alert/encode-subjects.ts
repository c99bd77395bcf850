import type { Marking, Place, Substance } from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import { cyberObservableId, ownObservableId } from '../name-uuid.ts';
import { extensionIds } from '../schema/extension-ids.ts';
import type { ObjectWriter } from './object-writer.ts';

/** What an alert or a reply is about: substances, places, the record itself. */
export interface Subject {
  readonly id: string;
  readonly marking: Marking;
}

/** As the register of this node describes a substance; one that it lacks keeps its identifier as its name. */
export function describeSubstance(id: string, substance: Substance | undefined): JsonObject {
  return {
    register_id: id,
    name: substance?.name.en ?? id,
    ...(substance === undefined ? {} : { kind: substance.kind }),
    ...(substance?.inchiKey === undefined ? {} : { inchikey: substance.inchiKey }),
    ...(substance?.cas === undefined ? {} : { cas_rn: substance.cas }),
  };
}

/**
 * A substance as an observable object of our own type. Its identifier follows from all that it says and from the version of
 * the alert: observable objects have no versions, so that another marking has to be another object.
 */
export function addSubstance(writer: ObjectWriter, version: string, { id, marking }: Subject): string {
  const content = {
    ...describeSubstance(id, writer.encoding.findSubstance(id)),
    object_marking_refs: writer.markingReferences(marking),
  };
  return writer.addObservable({
    type: 'chemical-substance',
    spec_version: '2.1',
    id: ownObservableId('chemical-substance', { ...content, version }),
    ...content,
    extensions: { [extensionIds.substance]: { extension_type: 'new-sco' } },
  });
}

/** The record of one version under the node's address: what is observed where the standard has no type for the thing. */
export function addRecord(writer: ObjectWriter, path: string, marking: Marking): string {
  const value = recordAddress(writer, path);
  return writer.addObservable({
    type: 'url',
    spec_version: '2.1',
    id: cyberObservableId('url', { value }),
    value,
    object_marking_refs: writer.markingReferences(marking),
  });
}

/** Address of a record of this node. */
export function recordAddress(writer: ObjectWriter, path: string): string {
  return encodeURI(`${writer.encoding.node.url.replace(/\/+$/, '')}/${path}`);
}

/** A place; nothing where it lies in no country, as STIX has no word for it (section 4.11). */
export function addLocation(writer: ObjectWriter, { id, marking }: Subject): string | undefined {
  const place = writer.encoding.findPlace(id);
  const position = place === undefined ? undefined : positionOf(place);
  if (place === undefined || position === undefined) return undefined;
  const references = writer.markingReferences(marking);
  return writer.add('location', `location ${id} ${references.join(' ')}`, marking, {
    name: place.name.en,
    ...position,
  });
}

function positionOf({ id, level, country, latitude, longitude }: Place): JsonObject | undefined {
  const coordinates = latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
  if (country === null) return Object.keys(coordinates).length === 0 ? undefined : coordinates;
  const subdivision = /^[A-Z]{2}-[A-Z0-9]{1,3}/.exec(id)?.[0];
  return {
    ...coordinates,
    country,
    ...(level === 'country' || subdivision === undefined ? {} : { administrative_area: subdivision }),
  };
}
