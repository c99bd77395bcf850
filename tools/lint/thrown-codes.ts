// biome-ignore-all lint/correctness/noComponentHookFactories: names of syntax nodes, not of components
import { type ESTree, parseSync, Visitor } from 'vite';

/** Codes with which a file makes a `VigiaError`; the first argument may choose between several. */
export function findThrownCodes(path: string, text: string): readonly string[] {
  const codes: string[] = [];
  new Visitor({
    NewExpression: ({ callee, arguments: words }) => {
      if (callee.type === 'Identifier' && callee.name === 'VigiaError') codes.push(...literalsOf(words[0]));
    },
  }).visit(parseSync(path, text).program);
  return codes;
}

function literalsOf(node: ESTree.Argument | undefined): readonly string[] {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node?.type === 'ConditionalExpression') return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
  return [];
}
