import { z } from 'zod';
import { caveats, type Marking, sectors } from '../model/index.ts';
import { CountryCode, TlpCode } from './parts.ts';

const Moment = z.iso.datetime().nullable();

/** Who may see a thing: TLP 2.0, countries, sectors, caveats. Empty lists release to everyone. */
export const MarkingEntry = z.object({
  tlp: TlpCode,
  releasableTo: z.array(z.string()).describe('ISO 3166-1 alpha-2; empty: every country'),
  sectors: z.array(z.enum(sectors)).describe('Empty: every sector'),
  caveats: z.array(z.string()),
  legalBasis: z.string().nullable(),
  originators: z.array(z.string()).describe('Countries whose information it is'),
  recipients: z.array(z.string()).describe('Persons it is for by name; empty: nobody by name'),
  embargoUntil: z.string().nullable(),
  expires: z.string().nullable(),
});
export type MarkingEntry = z.infer<typeof MarkingEntry>;

/** A marking as the contract has it: a copy, whose lists may be written to. */
export function markingEntry(marking: Marking): MarkingEntry {
  const { tlp, releasableTo, sectors: released, caveats: handling, legalBasis, originators, recipients } = marking;
  return {
    tlp,
    releasableTo: [...releasableTo],
    sectors: [...released],
    caveats: [...handling],
    legalBasis,
    originators: [...originators],
    recipients: [...recipients],
    embargoUntil: marking.embargoUntil,
    expires: marking.expires,
  };
}

/** A marking that somebody asks for; what is absent restricts nothing. The originator is the node. */
export const MarkingRequest = z.strictObject({
  tlp: TlpCode,
  releasableTo: z.array(CountryCode).max(60).default([]),
  sectors: z.array(z.enum(sectors)).max(sectors.length).default([]),
  caveats: z.array(z.enum(caveats)).max(caveats.length).default([]),
  legalBasis: z.string().max(500).nullable().default(null),
  recipients: z.array(z.string().min(1).max(200)).max(100).default([]).describe('Persons it is for by name'),
  embargoUntil: Moment.default(null),
  expires: Moment.default(null),
});
export type MarkingRequest = z.input<typeof MarkingRequest>;
