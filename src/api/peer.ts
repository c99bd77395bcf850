import { z } from 'zod';
import { peerEvents, peerProfiles, peerStates, sectors, tlpLabels } from '../model/index.ts';
import { CalendarDay } from './parts.ts';

const CountryCode = z.string().regex(/^[A-Z]{2}$/u, 'not a country (ISO 3166-1 alpha-2)');
const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/u);
const Moment = z.iso.datetime({ offset: true });
const NodeAddress = z.url({ protocol: /^https?$/u }).max(500);

/** Narrowest label that an agreement can cover: RED never leaves a node. */
export const AgreedTlp = z.enum(tlpLabels).exclude(['RED']);

/** Ed25519 (RFC 8037). */
export const PublicJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/u),
});

const NodeDocumentKey = z.object({
  publicJwk: PublicJwk,
  fingerprint: Fingerprint.describe('SHA-256 of the thumbprint input of RFC 7638'),
  since: Moment,
  until: Moment.nullable().describe('Last moment at which it is taken; null: the present key'),
  endorsement: z
    .object({ by: Fingerprint, at: Moment, signature: z.string().max(200) })
    .nullable()
    .describe('Signature of the key before'),
});

/** What a node tells everybody about itself; members that a later release adds are left aside. */
export const NodeDocument = z.object({
  country: CountryCode,
  node: z.uuid(),
  identity: z.string().regex(/^identity--[0-9a-f-]{36}$/u),
  name: z.string().max(200).nullable(),
  url: NodeAddress.nullable(),
  keys: z.array(NodeDocumentKey).min(1).max(20).describe('The present one first'),
  protocolVersions: z.array(z.number().int().min(1).max(10_000)).min(1).max(20),
  version: z.string().max(100).describe('Of the program'),
  collection: z.uuid().nullable().describe('What it shares with other nodes'),
  epoch: z.uuid().nullable().describe('Changes when the collection was restored from a backup'),
  clock: Moment,
  view: z
    .string()
    .max(100)
    .nullable()
    .optional()
    .describe('For a peer that asks: changes when it may see more or less'),
});
export type NodeDocument = z.infer<typeof NodeDocument>;

export const PeerKey = z.object({
  fingerprint: Fingerprint,
  since: z.string(),
  until: z.string().nullable(),
});

/** How the line to a peer is. */
export const PeerContact = z.object({
  triedAt: z.string().nullable(),
  succeededAt: z.string().nullable().describe('Last time that everything it had was taken'),
  heardAt: z.string().nullable().describe('Last time that it asked here'),
  failures: z.number().int().describe('Failed tries since the last success'),
  lastError: z.string().nullable().describe('Code of the last failure; null after a success'),
  clockSkewSeconds: z.number().nullable().describe('Its clock minus ours'),
  version: z.string().nullable(),
});
export type PeerContact = z.infer<typeof PeerContact>;

export const Peer = z.object({
  country: CountryCode,
  node: z.string(),
  name: z.string().nullable(),
  url: z.string().nullable().describe('null: it is never asked, only answered'),
  profile: z.enum(peerProfiles),
  state: z.enum(peerStates),
  active: z.boolean().describe('Neither suspended nor removed, and within the days of its agreement'),
  highestTlp: AgreedTlp.nullable().describe('null: nothing is released to it'),
  sectors: z.array(z.enum(sectors)),
  agreementFrom: z.string().nullable(),
  agreementUntil: z.string().nullable(),
  protocolVersions: z.array(z.number().int()),
  keys: z.array(PeerKey).describe('The present one first'),
  revision: z.number().int(),
  addedAt: z.string(),
  contact: PeerContact,
});
export type Peer = z.infer<typeof Peer>;
export const PeerList = z.object({ peers: z.array(Peer) });
export type PeerList = z.infer<typeof PeerList>;

export const PeerChange = z.object({
  at: z.string(),
  by: z.string(),
  event: z.enum(peerEvents),
  revision: z.number().int(),
  profile: z.enum(peerProfiles),
  state: z.enum(peerStates),
  highestTlp: AgreedTlp.nullable(),
  sectors: z.array(z.enum(sectors)),
  agreementFrom: z.string().nullable(),
  agreementUntil: z.string().nullable(),
  url: z.string().nullable(),
  fingerprint: Fingerprint,
});
export type PeerChange = z.infer<typeof PeerChange>;
export const PeerDetail = Peer.extend({ history: z.array(PeerChange) });
export type PeerDetail = z.infer<typeof PeerDetail>;

export const PeerPreviewRequest = z.object({ url: NodeAddress });
/** A node as it describes itself, before anybody compared its fingerprint. */
export const PeerPreview = z.object({
  document: NodeDocument,
  spokenFingerprint: z.string().describe('As two people read it to each other'),
  clockSkewSeconds: z.number(),
});
export type PeerPreview = z.infer<typeof PeerPreview>;

export const PeerAddRequest = z
  .strictObject({
    url: NodeAddress.optional(),
    document: NodeDocument.optional().describe('Instead of an address: a node that is never asked'),
    fingerprint: z.string().max(200).describe('As its people read it out; spaces, colons and capitals do not matter'),
  })
  .refine(({ url, document }) => (url === undefined) !== (document === undefined), 'url or document, one of them');
export type PeerAddRequest = z.infer<typeof PeerAddRequest>;

export const PeerAllowRequest = z.strictObject({
  profile: z.enum(peerProfiles).optional(),
  highestTlp: AgreedTlp.nullable().optional(),
  sectors: z.array(z.enum(sectors)).max(sectors.length).optional(),
  agreementFrom: CalendarDay.nullable().optional(),
  agreementUntil: CalendarDay.nullable().optional(),
});
export type PeerAllowRequest = z.infer<typeof PeerAllowRequest>;

/** Of a state that is changed without more to say. */
export const PeerStateRequest = z.object({});

export const PokeAnswer = z.object({ accepted: z.boolean() });
export type PokeAnswer = z.infer<typeof PokeAnswer>;
