import type { SchedulingProcess } from '../../api/index.ts';
import type { Voice } from '../format/voice.ts';

const known = [
  'opened',
  'step-done',
  'step-undone',
  'step-due',
  'step-note',
  'document-added',
  'owner-changed',
  'noted',
  'done',
  'stopped',
  'reopened',
] as const;

/** What happened to a process, in words. An event is `opened` or `step-done:<step>`; one that this page does not know is shown as it stands. */
export function describeEvent(event: string, steps: SchedulingProcess['steps'], voice: Voice): string {
  const [name, id] = event.split(':');
  const kind = known.find((candidate) => candidate === name);
  const label = kind === undefined ? event : voice.text(`processes.event.${kind}`);
  const step = id === undefined ? undefined : steps.find((candidate) => candidate.step === id);
  return step === undefined ? label : voice.text('text.labelled', { label, value: step.title[voice.language] });
}
