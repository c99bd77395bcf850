/**
 * Measures methods on simulated outbreaks and writes down what a page shows of it: `npx tsx tools/measure/method-performance.ts`
 * measures what is not measured yet or was corrected since, `… all` everything, `… ears-c1 cusum` these. The series of a
 * seed do not depend on the methods, so that rows of several runs belong together.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describePerformance } from '../../src/domains/method-performance.ts';
import { type EvaluationReport, evaluateSimulated } from '../../src/server/index.ts';
import { parseVariants } from '../../src/server/warn/evaluate/method-variant.ts';

const scenarios = 'noufaily-28';
const replicates = 20;
const seed = 1;
const target = 'src/domains/method-performance.generated.ts';
const command = `vigia evaluate --scenarios ${scenarios} --replicates ${replicates} --seed ${seed}`;
const falseAlarmRates = [0.005, 0.01, 0.02, 0.05] as const;

type MeasuredRow = Readonly<Record<string, unknown>> & { readonly method: string };

function rowOf({ id, version, codeVersion, overall, bySize, curve }: EvaluationReport['methods'][number]): MeasuredRow {
  return {
    method: id,
    version,
    codeVersion,
    evaluatedShare: rounded(overall.evaluatedShare),
    detected: rounded(overall.probabilityOfDetection?.value),
    detectedError: rounded(overall.probabilityOfDetection?.standardError),
    falseAlarms: rounded(overall.falsePositiveRate?.value),
    falseAlarmsError: rounded(overall.falsePositiveRate?.standardError),
    sensitivity: rounded(overall.sensitivity?.value),
    positivePredictiveValue: rounded(overall.positivePredictiveValue),
    f1: rounded(overall.f1),
    timeliness: rounded(overall.timeliness?.value),
    timelinessError: rounded(overall.timeliness?.standardError),
    detectedBySize: bySize.map(({ probabilityOfDetection }) => rounded(probabilityOfDetection?.value)),
    atFalseAlarms: falseAlarmRates.flatMap((rate) => {
      // Scores of counts come in steps: the nearest that keeps the rate, unless it is far below it.
      const point = curve.findLast(({ falsePositiveRate }) => falsePositiveRate <= rate);
      if (point === undefined || point.falsePositiveRate < 0.8 * rate) return [];
      const { falsePositiveRate, probabilityOfDetection, timeliness } = point;
      return [
        {
          falseAlarms: rounded(falsePositiveRate),
          detected: rounded(probabilityOfDetection),
          timeliness: rounded(timeliness),
        },
      ];
    }),
  };
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(4));
}

const known = describePerformance();
const kept = known.command === command ? known.methods : [];
const all = parseVariants(undefined, { frequency: 'W' }).map(({ label }) => label);
const named = process.argv.slice(2);
const asked = named.includes('all')
  ? all
  : named.length > 0
    ? named
    : all.filter((id) => !kept.some(({ method, isCurrent }) => method === id && isCurrent));

const rows = new Map<string, MeasuredRow>(kept.map(({ isCurrent: _, ...row }) => [row.method, row]));
let { series, outbreaks } = known;
for (const id of asked) {
  const { methods } = await evaluateSimulated({ methods: id, scenarios, replicates, seed });
  for (const method of methods) {
    rows.set(id, rowOf(method));
    ({ series, outbreaks } = method.overall);
  }
  // After each method, so that what was measured stays when the rest is broken off.
  write();
  console.log(`measured ${id}`);
}
if (asked.length === 0) console.log('nothing to measure: every method is there with its present version');

function write(): void {
  const lines = all.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [`    ${JSON.stringify(row)},`];
  });
  const content = `// Written by tools/measure/method-performance.ts: do not edit.
import type { MeasuredPerformance } from './method-performance.ts';

export const measuredPerformance: MeasuredPerformance = {
  command: '${command}',
  scenarios: '${scenarios}',
  replicates: ${replicates},
  seed: ${seed},
  series: ${series},
  outbreaks: ${outbreaks},
  methods: [
${lines.join('\n')}
  ],
};
`;
  writeFileSync(join(import.meta.dirname, '../..', target), content);
}
