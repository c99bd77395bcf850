import { z } from 'zod';
import { actions, duties, sectors, tlpLabels } from '../model/index.ts';
import { CountryCode } from './parts.ts';

/** ISO 3166-1 alpha-2. */

/** Name under which a person signs in; part of the subject that markings and the audit trail name. */
export const AccountName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,62}[a-z0-9]$/u, '2 to 64 small letters, digits, points, hyphens and underscores');

const PersonName = z.string().trim().min(1).max(200);
/** Bounded before it is looked at; the rules of a password are the server's. */
const PasswordText = z.string().min(1).max(1_024);
const LinkText = z.string().min(20).max(200);

const RightFields = {
  country: z.union([CountryCode, z.literal('')]).describe('ISO 3166-1 alpha-2; empty while nobody said'),
  sectors: z.array(z.enum(sectors)).max(sectors.length),
  duties: z.array(z.enum(duties)).max(duties.length),
  highestTlp: z.enum(tlpLabels).nullable().describe('Narrowest label that may be seen; null: nothing'),
};

/** On whose behalf requests with this session, token or certificate are answered. */
export const ReaderEntry = z.object({
  kind: z.enum(['person', 'token', 'peer', 'operator']),
  subject: z.string(),
  name: z.string(),
  ...RightFields,
  scopes: z.array(z.enum(actions)).nullable().describe('What a token is limited to; null: not limited'),
});
export type ReaderEntry = z.infer<typeof ReaderEntry>;

export const SessionInformation = z.object({
  mode: z
    .enum(['single-analyst', 'local', 'provider'])
    .describe('Who signs in: nobody (one analyst on this machine), accounts of this node, or an identity provider'),
  methods: z.array(z.enum(['password', 'passkey', 'provider', 'link'])).describe('Ways of signing in here'),
  country: z.string().describe('The node’s, ISO 3166-1 alpha-2'),
  needsAdministrator: z.boolean().describe('Nobody is set up yet: the link that the node printed makes the first one'),
  reader: ReaderEntry.nullable().describe('Null: nobody is signed in'),
  csrfToken: z.string().nullable().describe('To be sent as x-csrf-token with every request that changes something'),
  session: z
    .object({
      id: z.number().int(),
      method: z.enum(['password', 'passkey', 'provider', 'link']),
      startedAt: z.string(),
      endsAt: z.string().describe('Absolute end'),
      idleEndsAt: z.string().describe('End where nothing is asked until then'),
    })
    .nullable(),
});
export type SessionInformation = z.infer<typeof SessionInformation>;

export const PasswordSignIn = z.object({ account: z.string().min(1).max(200), password: PasswordText });
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;

/** Of a one-time link; account and name are those of the first administrator. */
export const LinkSignIn = z.object({
  token: LinkText,
  account: AccountName.optional().describe('Of the first administrator'),
  name: PersonName.optional().describe('Of the first administrator'),
  password: PasswordText.optional().describe('New password; absent where a passkey follows'),
});
export type LinkSignIn = z.infer<typeof LinkSignIn>;

export const PasswordChange = z.object({
  current: PasswordText.optional().describe('Not needed in a session that a link or passkey began'),
  password: PasswordText,
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** Where in the application a person wants to be afterwards. */
export const ProviderSignIn = z.object({
  returnTo: z
    .string()
    .max(2_000)
    .regex(/^\/(?![/\\])[^\\\s]*$/u, 'a path of this node')
    .optional(),
});
export type ProviderSignIn = z.infer<typeof ProviderSignIn>;
export const ProviderAddress = z.object({ address: z.string().describe('Where the browser goes now') });
export type ProviderAddress = z.infer<typeof ProviderAddress>;

/** Options of WebAuthn Level 3, as `navigator.credentials` takes them from JSON. */
export const PasskeyOptions = z.object({ options: z.record(z.string(), z.unknown()) });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

const Base64Url = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]*$/u, 'base64url');
const CredentialFields = {
  id: Base64Url.max(2_000),
  rawId: Base64Url.max(2_000),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.object({}).default({}),
};
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

export const PasskeyRegistration = z.object({
  name: PersonName.max(100).describe('What the person calls the device'),
  credential: z.object({
    ...CredentialFields,
    response: z.object({
      clientDataJSON: Base64Url,
      attestationObject: Base64Url,
      transports: z.array(z.enum(transports)).max(transports.length).optional(),
    }),
  }),
});
export type PasskeyRegistration = z.infer<typeof PasskeyRegistration>;

export const PasskeySignIn = z.object({
  credential: z.object({
    ...CredentialFields,
    response: z.object({
      clientDataJSON: Base64Url,
      authenticatorData: Base64Url,
      signature: Base64Url,
      userHandle: Base64Url.max(200).optional(),
    }),
  }),
});
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;

export const PasskeyEntry = z.object({
  id: z.string(),
  name: z.string(),
  addedAt: z.string(),
  usedAt: z.string().nullable(),
});
export type PasskeyEntry = z.infer<typeof PasskeyEntry>;
export const PasskeyList = z.object({ passkeys: z.array(PasskeyEntry) });
export type PasskeyList = z.infer<typeof PasskeyList>;

export const SessionEntry = z.object({
  id: z.number().int(),
  person: z.string(),
  method: z.enum(['password', 'passkey', 'provider', 'link']),
  startedAt: z.string(),
  lastSeenAt: z.string(),
  endsAt: z.string(),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
  address: z.string(),
  browser: z.string(),
  current: z.boolean().describe('The one that asks'),
});
export type SessionEntry = z.infer<typeof SessionEntry>;
export const SessionList = z.object({ sessions: z.array(SessionEntry) });
export type SessionList = z.infer<typeof SessionList>;
export const SessionQuery = z.object({
  person: AccountName.optional().describe('Of another person: for administrators'),
});
export type SessionQuery = z.infer<typeof SessionQuery>;

export const PersonHistoryEntry = z.object({
  at: z.string(),
  by: z.string(),
  event: z.enum([
    'added',
    'changed',
    'disabled',
    'enabled',
    'password-set',
    'passkey-added',
    'passkey-removed',
    'link-made',
    'link-used',
  ]),
  detail: z.record(z.string(), z.unknown()),
});

export const PersonEntry = z.object({
  id: AccountName,
  subject: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  ...RightFields,
  provider: z.boolean().describe('Known by an identity provider'),
  rightsFromProvider: z.boolean().describe('Rights are what the provider says at each sign-in'),
  disabled: z.boolean(),
  createdAt: z.string(),
  lastSignIn: z.string().nullable(),
  hasPassword: z.boolean(),
  passkeys: z.number().int(),
  failedSignIns: z.number().int().describe('Since the last day, from anywhere'),
  alarm: z.boolean().describe('Somebody seems to be trying passwords for this account'),
});
export type PersonEntry = z.infer<typeof PersonEntry>;
export const PersonList = z.object({ people: z.array(PersonEntry) });
export type PersonList = z.infer<typeof PersonList>;
export const PersonDetail = PersonEntry.extend({ history: z.array(PersonHistoryEntry) });
export type PersonDetail = z.infer<typeof PersonDetail>;

export const PersonRequest = z.strictObject({
  id: AccountName,
  name: PersonName,
  email: z.email().max(320).optional(),
  country: RightFields.country.optional().describe('ISO 3166-1 alpha-2; absent: the node’s'),
  sectors: RightFields.sectors.default([]),
  duties: RightFields.duties.default(['read']),
  highestTlp: RightFields.highestTlp.default(null),
});
export type PersonRequest = z.input<typeof PersonRequest>;

export const PersonChange = z.strictObject({
  name: PersonName.optional(),
  email: z.email().max(320).nullable().optional(),
  country: RightFields.country.optional(),
  sectors: RightFields.sectors.optional(),
  duties: RightFields.duties.optional(),
  highestTlp: RightFields.highestTlp.optional(),
  disabled: z.boolean().optional(),
});
export type PersonChange = z.infer<typeof PersonChange>;

/** A link that signs in once; shown this once. */
export const OneTimeLink = z.object({
  person: z.string().nullable().describe('Null: whoever uses it becomes the first administrator'),
  token: z.string(),
  path: z.string().describe('Path of the page of this node that takes it'),
  expiresAt: z.string(),
});
export type OneTimeLink = z.infer<typeof OneTimeLink>;
export const Nothing = z.object({});
