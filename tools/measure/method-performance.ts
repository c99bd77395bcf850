import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationReport } from '../../src/server/index.ts';
import { evaluateSimulated } from '../../src/server/index.ts';

/** What stands in the generated file, and is kept small: what a page shows. */
const scenarios = 'noufaily-28';
const replicates = 20;
const seed = 1;
const target = 'src/domains/method-performance.generated.ts';
const command = `vigia evaluate --scenarios ${scenarios} --replicates ${replicates} --seed ${seed}`;
const falseAlarmRates = [0.005, 0.01, 0.02, 0.05] as const;

function tableOf({ methods }: EvaluationReport): readonly object[] {
  return methods.map(({ id, version, codeVersion, overall, bySize, curve }) => ({
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
  }));
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(4));
}

const report = await evaluateSimulated({ scenarios, replicates, seed });
const [first] = report.methods;
const lines = tableOf(report).map((row) => `    ${JSON.stringify(row)},`);
const content = `// Written by tools/measure/method-performance.ts: do not edit.
import type { MeasuredPerformance } from './method-performance.ts';

export const measuredPerformance: MeasuredPerformance = {
  command: '${command}',
  scenarios: '${scenarios}',
  replicates: ${replicates},
  seed: ${seed},
  series: ${first?.overall.series ?? 0},
  outbreaks: ${first?.overall.outbreaks ?? 0},
  methods: [
${lines.join('\n')}
  ],
};
`;
writeFileSync(join(import.meta.dirname, '../..', target), content);
console.log(`wrote ${target}: ${report.methods.length} methods`);
