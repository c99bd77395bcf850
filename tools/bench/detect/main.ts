// `npx tsx tools/bench/detect/main.ts <series.csv>`: our side of a comparison that another script leads, a line per task.
import { detectTasks } from './detect.ts';
import { readSeries } from './series.ts';
import { rateOf, summarise } from './task.ts';

const [, , path] = process.argv;
if (path === undefined) throw new Error('usage: main.ts <series.csv>');
for (const task of detectTasks(readSeries(path))) {
  task.run();
  const { median, slowest, fastest } = summarise([1, 2, 3, 4, 5].map(() => rateOf(task)));
  const [middle, low, high] = [median, slowest, fastest].map((rate) => Math.round(rate));
  console.log(`${task.name.padEnd(44)} n=${task.units} ${middle} ${task.unit}/s(cpu) [${low}..${high}]`);
}
