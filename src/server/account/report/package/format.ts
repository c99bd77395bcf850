import { z } from 'zod';
import { frequencies, type PeriodWindow, type Unit, units } from '../../../../base/index.ts';
import {
  aggregations,
  betterDirections,
  confidentialityStatuses,
  missingReasons,
  observationStatuses,
} from '../../../../model/index.ts';

/** Name and version of the package's form, so that a later one can be told apart. */
export const packageFormat = { name: 'vigia-report', version: 2 } as const;

const Day = z.iso.date();
const Text = z.object({ en: z.string(), fr: z.string(), es: z.string() });
const OwnUnit = z.custom<Unit>((value) => typeof value === 'string' && Object.hasOwn(units, value));

const Window = z.custom<PeriodWindow>((value) => typeof value === 'string' && /^(P\d+M)?$/u.test(value));

const Measure = z.object({
  indicator: z.string(),
  substance: z.string().nullable(),
  places: z.array(z.string()),
  sources: z.array(z.string()),
  frequency: z.enum(frequencies),
  window: Window,
  dimensions: z.record(z.string(), z.string()),
});

/** A question of which the places are known. */
export const PackedDefinition = z.object({
  id: z.string(),
  title: Text,
  note: Text,
  measure: Measure,
  across: z.enum(aggregations),
  periods: z.number().int().min(1).max(1000),
  denominator: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('population'), per: z.number(), of: z.string().exactOptional() }),
    z.object({ kind: z.literal('measure'), measure: Measure, per: z.number(), isWhole: z.boolean() }),
  ]),
  chance: z.boolean(),
  better: z.enum(betterDirections).nullable(),
  unit: OwnUnit,
  panel: z.enum(['common', 'whole']),
});

/** A question as asked on one of the two days, and the series that answer it, in the order in which they are added up. */
const PackedAnswer = z.object({
  definition: PackedDefinition,
  series: z.array(z.number().int()),
  denominator: z.array(z.number().int()),
});
export type PackedAnswer = z.infer<typeof PackedAnswer>;

export const PackedQuestions = z.array(
  z.object({
    area: z.string(),
    training: z.boolean(),
    present: PackedAnswer,
    past: PackedAnswer.nullable(),
  }),
);
export type PackedQuestions = z.infer<typeof PackedQuestions>;

export const PackedGoals = z.array(
  z.object({
    commitment: z.string(),
    question: z.string(),
    goal: z.object({
      baseline: Day,
      agreed: z.object({ value: z.number(), unit: OwnUnit, asOf: Day }).nullable(),
      target: z.object({ value: z.number(), unit: OwnUnit, by: Day }).nullable(),
      limit: z.number().nullable(),
    }),
  }),
);

export const PackedMetadata = z.looseObject({
  format: z.object({ name: z.literal(packageFormat.name), version: z.literal(packageFormat.version) }),
  strategy: z.string(),
  asKnownOn: Day,
  since: Day.nullable(),
  tlp: z.string(),
  training: z.boolean(),
  files: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
});
export type PackedMetadata = z.infer<typeof PackedMetadata>;

/** Empty cells of a table are nothing at all. */
const Optional = z.string().transform((value) => (value === '' ? null : value));
const Numeric = z
  .string()
  .refine((value) => value === '' || (value.trim() !== '' && Number.isFinite(Number(value))), 'not a number')
  .transform((value) => (value === '' ? null : Number(value)));
const Key = z.coerce.number().int().min(1);

/** On which of the two days something was known. */
const Known = z.enum(['present', 'past', 'both']);

export const SeriesRow = z.object({
  SERIES: Key,
  PLACE: z.string(),
  SOURCE: z.string(),
  ABSENCE: z.enum(['zero', 'unknown']),
});
export const CellRow = z.object({
  SERIES: Key,
  KNOWN: Known,
  PERIOD: Day,
  VALUE: Numeric,
  LOW: Numeric,
  HIGH: Numeric,
  OBS_STATUS: z.enum(observationStatuses),
  CONF_STATUS: z.union([z.literal('').transform(() => null), z.enum(confidentialityStatuses)]),
  REASON: z.union([z.literal('').transform(() => null), z.enum(missingReasons)]),
  AS_OF: Day,
});
export const CoverageRow = z.object({ SERIES: Key, KNOWN: Known, FROM: Day, TO: Day });
export const SettlingRow = z.object({
  QUESTION: z.string(),
  ROLE: z.enum(['series', 'denominator']),
  SERIES: Key,
  KNOWN: z.enum(['present', 'past']),
  PERIOD: Day,
  LOW: Numeric,
  HIGH: Numeric,
});
export const PopulationRow = z.object({ PLACE: z.string(), YEAR: z.coerce.number().int(), PERSONS: Numeric });
export const AnyRow = z.record(z.string(), Optional);

/** A period of which something is said about the node's own work. */
export const WorkPeriodRow = z.object({
  QUESTION: z.string(),
  KNOWN: z.enum(['present', 'past']),
  PERIOD: Day,
  SOURCES: z.string(),
  AS_OF: z.union([z.literal(''), Day]),
});

/** What figures of the node's own work follow from, from one period to another. */
export const WorkPartRow = z.object({
  QUESTION: z.string(),
  KNOWN: z.enum(['present', 'past']),
  ITEM: z.string(),
  FROM: Day,
  TO: Day,
  VALUE: Numeric,
  LOW: Numeric,
  HIGH: Numeric,
});
