import { Backtest, MethodList } from '../../api/index.ts';
import { minute, resource, type ResourceQuery } from './queries.ts';

export const methodsQuery = resource({ path: '/methods', parser: MethodList, current: 10 * minute });

export function backtestQuery(signal: number): ResourceQuery<Backtest> {
  return resource({ path: `/signals/${signal}/backtest`, parser: Backtest });
}
