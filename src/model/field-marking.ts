import { type Marking, publicMarking } from './marking.ts';
import { type Recipient, type ReleaseMoment, refuseRelease } from './release.ts';
import type { JsonValue, RecordKind, SourceRecord } from './source-record.ts';

/** A field of a kind of record that a law protects by itself, in the country whose law it is. */
export interface FieldMarking {
  readonly country: string;
  readonly kind: RecordKind;
  /** Names in the payload; `*` is every field. */
  readonly fields: readonly string[];
  readonly marking: Marking;
  /** Where the law says so. */
  readonly source: string;
}

const precursorRegulations = 'Precursor Control Regulations, SOR/2002-359, s. 91';
const precursorLaw = 'Ley Federal para el Control de Precursores Químicos (SISUS, reforma DOF 2023-05-03)';

/**
 * Section 91 of the Precursor Control Regulations lets the Minister disclose permits and notifications to customs officers, and
 * to the competent authorities of other countries for article 12 of the 1988 Convention: who deals and by which way stays with
 * those. SISUS data are reserved and leave only by order of a federal control judge: nothing of a record goes anywhere.
 */
export const fieldMarkings: readonly FieldMarking[] = (['pre-export-notification', 'shipment'] as const).flatMap(
  (kind): FieldMarking[] => [
    {
      country: 'CA',
      kind,
      fields: ['dealer', 'businessNumber', 'exporter', 'importer', 'carrier', 'broker', 'route', 'port'],
      marking: {
        ...publicMarking,
        tlp: 'AMBER+STRICT',
        releasableTo: ['CA', 'MX', 'US'],
        sectors: ['customs-and-post', 'police', 'policy'],
        legalBasis: precursorRegulations,
        originators: ['CA'],
        caveats: ['NO-ONWARD'],
      },
      source: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-359/',
    },
    {
      country: 'MX',
      kind,
      fields: ['*'],
      marking: {
        ...publicMarking,
        tlp: 'RED',
        releasableTo: ['MX'],
        sectors: ['policy', 'administrator'],
        legalBasis: precursorLaw,
        originators: ['MX'],
        caveats: ['ORCON'],
      },
      source: 'https://www.diputados.gob.mx/LeyesBiblio/ref/lfcpq.htm',
    },
  ],
);

export interface FieldRelease {
  readonly payload: SourceRecord['payload'];
  readonly withheld: readonly { readonly field: string; readonly legalBasis: string | null }[];
}

/** The fields of a record of a country's authority that may be had, asked one by one; what each law withholds is named. */
export function withholdFields(
  { country, kind, payload }: Pick<SourceRecord, 'kind' | 'payload'> & { readonly country: string },
  mayHave: (marking: Marking) => boolean,
): FieldRelease {
  const kept: Record<string, JsonValue> = {};
  const withheld: { field: string; legalBasis: string | null }[] = [];
  for (const [field, value] of Object.entries(payload)) {
    const refused = fieldMarkings.find(
      (rule) =>
        rule.country === country &&
        rule.kind === kind &&
        (rule.fields.includes('*') || rule.fields.includes(field)) &&
        !mayHave(rule.marking),
    );
    if (refused === undefined) kept[field] = value;
    else withheld.push({ field, legalBasis: refused.marking.legalBasis });
  }
  return { payload: kept, withheld };
}

/** The same for another node, by the rules of release. */
export function releaseFields(
  record: Parameters<typeof withholdFields>[0],
  recipient: Recipient,
  moment: ReleaseMoment,
): FieldRelease {
  return withholdFields(record, (marking) => refuseRelease(marking, recipient, moment) === undefined);
}
