import { VigiaError } from '../../../base/index.ts';
import { jointMarking, type Marking } from '../../../model/index.ts';
import { canonicalJson } from '../../json/canonical-json.ts';

/** Whether the countries that several markings release to have one in common; without any, nobody may see the whole. */
export function haveReaderInCommon(markings: readonly Marking[]): boolean {
  const [first, ...others] = markings.map(({ releasableTo }) => releasableTo).filter(({ length }) => length > 0);
  return first === undefined || first.some((country) => others.every((list) => list.includes(country)));
}

/** Marking of what is made from several parts that leave together. */
export function markingOfWhole(markings: readonly Marking[]): Marking {
  if (!haveReaderInCommon(markings)) throw new VigiaError('exchange.nobody-in-common');
  const joint = jointMarking(markings);
  const isForPersons = markings.some(({ recipients }) => recipients.length > 0);
  if (joint.recipients.length > 0 && !isForPersons) throw new VigiaError('exchange.nobody-in-common');
  return joint;
}

/** Whether two markings of definitions say the same; the order of their lists says nothing. */
export function isSameMarking(one: Marking, other: Marking): boolean {
  return canonicalJson({ ...jointMarking([one]) }) === canonicalJson({ ...jointMarking([other]) });
}
