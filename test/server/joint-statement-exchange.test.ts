import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ApprovalRequest, JointStatementStanding } from '../../src/api/index.ts';
import { plain, statementOf, text } from './_joint-statements.ts';
import { asOperator, forMembers, openThreeNodes } from './_three-nodes.ts';
import type { ServedNode } from './_two-nodes.ts';

const nodes = openThreeNodes();

function standingAt(node: ServedNode, id: string): Promise<JointStatementStanding> {
  return asOperator(node, () => node.node.account.jointStatements.standing(id));
}

/** Every paragraph, as the country itself. */
async function approveAt(node: ServedNode, id: string, change: Partial<ApprovalRequest> = {}): Promise<void> {
  const { country } = node.node.config;
  for (const { id: paragraph, digest } of (await standingAt(node, id)).paragraphs) {
    const said = { paragraph, digest, country, decision: 'approve', reason: null, basis: { kind: 'own' } } as const;
    await asOperator(node, () => node.node.account.jointStatements.approve(id, { ...said, ...change }));
  }
}

async function draft(): Promise<string> {
  const id = randomUUID();
  const { canada } = nodes();
  const content = statementOf({ one: plain, two: { ...plain, position: 2 } });
  await asOperator(canada, () =>
    canada.node.account.jointStatements.entries.save(id, { base: 0, content, note: null, marking: forMembers }),
  );
  await nodes().settle();
  return id;
}

test('each country approves on its own node, and the one that drafts publishes for all', async () => {
  const { canada, mexico, states, settle } = nodes();
  const id = await draft();
  for (const node of [canada, mexico, states]) await approveAt(node, id);
  await settle();

  const { paragraphs, missing, revision } = await standingAt(canada, id);
  expect(missing).toEqual([]);
  expect(paragraphs[0]?.approvals).toMatchObject([
    { country: 'CA', state: 'approved', origin: 'CA', basis: { kind: 'own' } },
    { country: 'MX', state: 'approved', origin: 'MX', basis: { kind: 'own' } },
    { country: 'US', state: 'approved', origin: 'US', basis: { kind: 'own' } },
  ]);
  const seen = (await standingAt(mexico, id)).revision;
  await expect(asOperator(mexico, () => mexico.node.account.jointStatements.publish(id, seen))).rejects.toMatchObject({
    code: 'account.of-another-country',
  });

  await asOperator(canada, () => canada.node.account.jointStatements.publish(id, revision));
  await settle();
  for (const node of [mexico, states]) {
    const { statements } = await asOperator(node, () => node.node.account.commitments.list());
    expect(statements.find((one) => one.id === id)).toMatchObject({ title: { es: 'Décima reunión' } });
  }
});

test('a country that objects on its node keeps it from being published, whatever was written down of it elsewhere', async () => {
  const { canada, mexico, states, settle } = nodes();
  const id = await draft();
  await approveAt(mexico, id, { decision: 'object', reason: 'Within how many days?' });
  await approveAt(states, id);
  await settle();
  await approveAt(canada, id);
  const basis = { kind: 'received', reference: 'Note 12/2026', on: '2026-05-04' } as const;
  await approveAt(canada, id, { country: 'MX', basis });
  await settle();

  const { paragraphs, missing, revision } = await standingAt(canada, id);
  expect(paragraphs[0]?.approvals[1]).toMatchObject({ country: 'MX', state: 'objected', origin: 'MX' });
  expect(missing).not.toEqual([]);
  await expect(
    asOperator(canada, () => canada.node.account.jointStatements.publish(id, revision)),
  ).rejects.toMatchObject({ code: 'statement.not-ready' });
  expect((await standingAt(mexico, id)).paragraphs[0]?.approvals[1]).toMatchObject({ state: 'objected' });
});

test('a wording that changes after it was approved elsewhere is an earlier wording on every node', async () => {
  const { canada, mexico, settle } = nodes();
  const id = await draft();
  await approveAt(mexico, id);
  await settle();
  const { revision } = await standingAt(canada, id);
  const changed = { ...plain, text: { ...text, fr: 'Nous échangeons les alertes.' } };
  const content = statementOf({ one: changed, two: { ...plain, position: 2 } });
  await asOperator(canada, () =>
    canada.node.account.jointStatements.entries.save(id, { base: revision, content, note: null, marking: null }),
  );
  await settle();

  for (const node of [canada, mexico]) {
    const { paragraphs } = await standingAt(node, id);
    expect(paragraphs.map(({ approvals }) => approvals[1]?.state)).toEqual(['earlier-wording', 'approved']);
  }
});
