import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('surveillance.R', import.meta.url));

/** Why R cannot be compared with here; null where it can. */
export function findWhyNoR(): string | null {
  const { status, error } = spawnSync('Rscript', ['-e', 'library(surveillance)'], { stdio: 'ignore' });
  if (error !== undefined) return 'Rscript is not installed';
  return status === 0 ? null : 'the R package surveillance is not installed';
}

/** Units per processor second of each task in R, by its name there. */
export function rateInR(path: string, tasks: readonly string[]): ReadonlyMap<string, number> {
  const { status, stdout, stderr } = spawnSync('Rscript', [script, path, tasks.join(',')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`R failed: ${stderr}`);
  const lines = stdout.trim().split('\n');
  return new Map(lines.map((line) => line.trim().split(' ')).map(([name = '', rate = '']) => [name, Number(rate)]));
}
