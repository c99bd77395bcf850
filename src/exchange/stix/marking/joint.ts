import { VigiaError } from '../../../base/index.ts';
import { jointMarking, type Marking } from '../../../model/index.ts';

/** Whether the countries that several markings release to have one in common; without any, nobody may see the whole. */
export function haveReaderInCommon(markings: readonly Marking[]): boolean {
  const [first, ...others] = markings.map(({ releasableTo }) => releasableTo).filter(({ length }) => length > 0);
  return first === undefined || first.some((country) => others.every((list) => list.includes(country)));
}

/** Marking of what is made from several parts that leave together. */
export function markingOfWhole(markings: readonly Marking[]): Marking {
  if (!haveReaderInCommon(markings)) throw new VigiaError('exchange.nobody-in-common');
  return jointMarking(markings);
}
