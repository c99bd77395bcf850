import type { Voice } from '../format/voice.ts';

const known = ['opened', 'step', 'changed', 'stopped', 'reopened', 'done'] as const;

/** What happened to a process, in words; an event that this page does not know yet is shown as it stands. */
export function describeEvent(event: string, voice: Voice): string {
  const name = known.find((candidate) => candidate === event);
  return name === undefined ? event : voice.text(`processes.event.${name}`);
}
