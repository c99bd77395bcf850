import type { Place, Substance } from '../../../model/index.ts';
import type { Digest } from '../identifier.ts';

/**
 * `full`: between nodes of Vigía, with a type of our own for substances and translations as `language-content`. `compat`:
 * types of the standard only, for every other reader of STIX 2.1; substances and translations stand inside extensions.
 */
export const stixProfiles = ['full', 'compat'] as const;
export type StixProfile = (typeof stixProfiles)[number];

/** The node as others see it; a new name or key is a new version of it. */
export interface NodeIdentity {
  /** `identity--…`, kept by the node. */
  readonly id: string;
  readonly name: string;
  /** Address under which its alerts can be looked at; only part of a record's name, nothing is fetched from it. */
  readonly url: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

export interface Encoding {
  readonly profile: StixProfile;
  readonly node: NodeIdentity;
  readonly digest: Digest;
  /** For identifiers that nobody but the node computes, so that nobody takes them beforehand; absent: as `digest`. */
  readonly ownDigest?: Digest;
  readonly findSubstance: (id: string) => Substance | undefined;
  readonly findPlace: (id: string) => Place | undefined;
}
