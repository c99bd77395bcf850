import { z } from 'zod';
import { actions, sectors, tlpLabels } from '../model/index.ts';
import { AccountName } from './person.ts';

/** An action of the policies; what it has of TAXII collections is granted by the collection. */
export const TokenScope = z.enum(actions);
export type TokenScope = z.infer<typeof TokenScope>;

const Fields = {
  name: z.string().trim().min(1).max(100),
  user: z
    .string()
    .regex(/^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/u, 'letters, digits and . _ @ -, with a letter')
    .describe('User name for HTTP Basic'),
  country: z.string().regex(/^([A-Z]{2})?$/u, 'ISO 3166-1 alpha-2'),
  sectors: z.array(z.enum(sectors)).max(sectors.length),
  highestTlp: z.enum(tlpLabels).nullable(),
};

export const TokenRequest = z.strictObject({
  name: Fields.name,
  user: Fields.user.optional(),
  secret: z
    .string()
    .min(16)
    .max(256)
    .regex(/^[\u0021-\u007e]+$/u, 'printable ASCII without blanks')
    .optional()
    .describe('For programs that must have a given password; absent: a random one, which is better'),
  scopes: z.array(TokenScope).max(100).describe('What it may do; reading needs none'),
  country: Fields.country.optional().describe('Absent: the owner’s'),
  sectors: Fields.sectors.optional().describe('Absent: the owner’s'),
  highestTlp: Fields.highestTlp.optional().describe('Absent: the owner’s'),
  expiresAt: z.iso.datetime().describe('At most 366 days ahead'),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

export const TokenEntry = z.object({
  id: z.number().int(),
  subject: z.string(),
  name: z.string(),
  user: z.string().nullable(),
  owner: AccountName.nullable().describe('Null: the node’s operator'),
  scopes: z.array(z.string()),
  country: z.string(),
  sectors: Fields.sectors,
  highestTlp: Fields.highestTlp,
  madeAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  state: z.enum(['active', 'expired', 'revoked', 'owner-disabled']),
});
export type TokenEntry = z.infer<typeof TokenEntry>;
export const TokenList = z.object({ tokens: z.array(TokenEntry) });
export type TokenList = z.infer<typeof TokenList>;

/** A token with its secret, which is shown this once. */
export const NewToken = z.object({
  token: TokenEntry,
  bearer: z.string().describe('For `Authorization: Bearer`'),
  user: z.string().describe('User name for HTTP Basic'),
  secret: z.string().describe('Password for HTTP Basic'),
});
export type NewToken = z.infer<typeof NewToken>;
