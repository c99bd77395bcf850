import type { JsonObject } from '../json/json-value.ts';

/** A STIX 2.1 object as JSON gives it; nothing is promised of its properties but that it has a type and an id. */
export interface StixObject extends JsonObject {
  readonly type: string;
  readonly id: string;
}
