import { readFile } from 'node:fs/promises';

/** A process, told apart from a later one that the system gave the same number. */
export interface ProcessMark {
  readonly process: number;
  /** When it started, where the system says so (Linux); else empty. */
  readonly started: string;
}

export async function readMark(process: number): Promise<ProcessMark> {
  return { process, started: await readStart(process) };
}

export function writeMark({ process, started }: ProcessMark): string {
  return `${process} ${started}\n`;
}

export function parseMark(text: string): ProcessMark | undefined {
  const [number = '', started = ''] = text.trim().split(' ');
  const process = Number(number);
  return Number.isInteger(process) && process > 0 ? { process, started } : undefined;
}

/** Whether the marked process still runs. */
export async function isSameProcess({ process, started }: ProcessMark): Promise<boolean> {
  return isAlive(process) && (started === '' || (await readStart(process)) === started);
}

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Boot of the system and clock tick at which the process started: field 22 of proc_pid_stat(5), after the name in brackets. */
async function readStart(process: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${process}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot.trim()}:${fields[19] ?? ''}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
