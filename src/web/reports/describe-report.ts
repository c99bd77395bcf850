import type { CommitmentList, KeptReport } from '../../api/index.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';

/** The day that a report is about, and the one that it compares with. */
export function describeDays({ asKnownOn, since }: KeptReport, voice: Voice): string {
  return since === null
    ? voice.text('reports.days.alone', { known: asKnownOn })
    : voice.text('reports.days', { known: asKnownOn, since });
}

/** Who made it, when, and for whom. */
export function describeMaking({ madeAt, madeBy, audience }: KeptReport, voice: Voice): string {
  const made = voice.text('reports.made', { at: formatMoment(madeAt, voice), by: madeBy });
  return audience === 'public' ? `${made}, ${voice.text('reports.audience.public')}` : made;
}

export function describeStep({ step, done, all }: NonNullable<KeptReport['progress']>, voice: Voice): string {
  const counted = { done: formatNumber(Math.min(done + 1, all), voice), all: formatNumber(all, voice) };
  return voice.text(`reports.step.${step}`, counted);
}

/** How much is done, from 0 to 1: setting files takes about as long as answering questions. */
export function shareDone({ step, done, all }: NonNullable<KeptReport['progress']>): number {
  const share = all === 0 ? 0 : done / all;
  if (step === 'gathering') return 0;
  return step === 'questions' ? share / 2 : (1 + share) / 2;
}

/** What a strategy is called; its name where whoever reads may not see it. */
export function titleOfStrategy(strategy: string, list: CommitmentList | undefined, voice: Voice): string {
  return list?.commitments.find(({ id }) => id === strategy)?.title[voice.language] ?? strategy;
}
