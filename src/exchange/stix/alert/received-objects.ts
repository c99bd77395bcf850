import { type Marking, publicMarking } from '../../../model/index.ts';
import { isJsonObject } from '../../json/json-value.ts';
import { decodeMarkings, decodeReferences, type KnownMarking } from '../marking/decode-markings.ts';
import type { UnknownMarking } from '../marking/unknown-marking.ts';
import { provenanceOf } from '../provenance.ts';
import type { StixObject } from '../stix-object.ts';
import { type DecodeFinding, PropertyReader } from './property-reader.ts';

/** Objects that came together, by identifier: of several versions the latest. */
export class ReceivedObjects {
  readonly findings: DecodeFinding[] = [];
  readonly #byId = new Map<string, StixObject>();

  constructor(objects: readonly StixObject[]) {
    for (const object of objects) {
      const known = this.#byId.get(object.id);
      if (known === undefined || momentOf(object) > momentOf(known)) this.#byId.set(object.id, object);
    }
  }

  find = (id: string): StixObject | undefined => this.#byId.get(id);

  all(): readonly StixObject[] {
    return [...this.#byId.values()];
  }

  reader(object: StixObject): PropertyReader {
    return new PropertyReader(object, object.id, '', this.findings);
  }

  extension(object: StixObject, id: string): PropertyReader {
    return this.reader(object).object('extensions').object(id);
  }

  /** Of the object as a whole. */
  markingOf(object: StixObject): KnownMarking {
    return this.#known(object, decodeMarkings(object, this.find), { marking: publicMarking, parts: {} });
  }

  /** Of the references that a property of an extension lists. */
  markingOfReferences(object: StixObject, references: readonly string[]): Marking {
    return this.#known(object, decodeReferences(references, this.find), publicMarking);
  }

  /** A finding keeps the fallback from ever being used. */
  #known<Known extends object>(object: StixObject, decoded: Known | UnknownMarking, fallback: Known): Known {
    if (!('unknown' in decoded)) return decoded;
    this.findings.push({ object: object.id, path: 'object_marking_refs', reason: 'unknown-marking' });
    return fallback;
  }
}

/** The owner that an object names, which its provenance must name too where it has one. */
export function readOwner(extension: PropertyReader, object: StixObject): string {
  const owner = extension.text('owner');
  const provenance = provenanceOf(object);
  if (provenance === 'malformed') extension.note('owner', 'malformed');
  else if (provenance !== undefined && provenance.owner !== owner) extension.note('owner', 'other-owner');
  return owner;
}

/** Whether an object carries an extension. */
export function hasExtension({ extensions }: StixObject, id: string): boolean {
  return isJsonObject(extensions) && extensions[id] !== undefined;
}

/** Moment of the version; objects without versions are all as old. */
export function momentOf({ modified }: StixObject): number {
  return typeof modified === 'string' ? Date.parse(modified) : 0;
}
