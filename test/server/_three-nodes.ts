import { afterAll, beforeAll } from 'vitest';
import { MarkingRequest } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { introduce, type ServedNode, serveNode } from './_two-nodes.ts';

export interface ThreeNodes {
  readonly canada: ServedNode;
  readonly mexico: ServedNode;
  readonly states: ServedNode;
  /** What was written leaves, and each node asks the others until nothing is new. */
  readonly settle: () => Promise<void>;
  readonly sleep: (milliseconds: number) => void;
  readonly now: () => Date;
}

/** Nodes of three countries that know each other, for the tests of one file; their clock goes on with each look at it. */
export function openThreeNodes(): () => ThreeNodes {
  let clock = Date.parse('2026-05-04T12:00:00Z');
  const now = (): Date => {
    clock += 1;
    return new Date(clock);
  };
  let nodes: ThreeNodes | undefined;
  beforeAll(async () => {
    const [canada, mexico, states] = [
      await serveNode('CA', { now }),
      await serveNode('MX', { now }),
      await serveNode('US', { now }),
    ];
    nodes = {
      canada,
      mexico,
      states,
      now,
      settle: () => settle([mexico, states, canada]),
      sleep: (milliseconds) => {
        clock += milliseconds;
      },
    };
    await introduce(canada, mexico);
    await introduce(canada, states);
    await introduce(mexico, states);
  });
  afterAll(async () => {
    for (const node of [nodes?.canada, nodes?.mexico, nodes?.states]) await node?.close();
  });
  return () => {
    if (nodes === undefined) throw new Error('the nodes are not open yet');
    return nodes;
  };
}

export function asOperator<Result>({ node }: ServedNode, work: () => Promise<Result>): Promise<Result> {
  return actAs(node.operator, work);
}

async function settle(nodes: readonly ServedNode[]): Promise<void> {
  for (const { node } of nodes) await node.share.release.releaseDue();
  for (let round = 0; round < 2; round += 1) {
    for (const one of nodes) await asOperator(one, () => one.node.share.sync.syncNow());
  }
}

/** For the members of the dialogue. */
export const forMembers = MarkingRequest.parse({ tlp: 'GREEN' });
