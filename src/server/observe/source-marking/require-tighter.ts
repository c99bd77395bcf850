import { VigiaError } from '../../../base/index.ts';
import { jointMarking, type Marking } from '../../../model/index.ts';
import type { Source } from '../../../sources/index.ts';

/** Joined with what the source says, it must say what was asked for: then it is nowhere wider. */
export function requireTighter(source: Pick<Source, 'id' | 'marking'>, asked: Marking, country: string): Marking {
  const { releasableTo } = asked;
  if (releasableTo.length > 0 && !releasableTo.includes(country)) {
    throw new VigiaError('source.marking-excludes-node', { country });
  }
  const joint = jointMarking([source.marking, asked]);
  const same =
    joint.tlp === asked.tlp &&
    joint.releasableTo.join() === releasableTo.toSorted().join() &&
    joint.sectors.join() === asked.sectors.toSorted().join();
  if (!same) throw new VigiaError('source.marking-loosened', { source: source.id, tlp: source.marking.tlp });
  return joint;
}
