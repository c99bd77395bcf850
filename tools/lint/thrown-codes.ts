// biome-ignore-all lint/correctness/noComponentHookFactories: names of syntax nodes, not of components
import { type ESTree, parseSync, Visitor } from 'vite';

type Expression = ESTree.Argument | null | undefined;

/**
 * Codes with which a file makes a `VigiaError`; the first argument may choose between several, or be looked up in an object of
 * the same file.
 */
export function findThrownCodes(path: string, text: string): readonly string[] {
  const thrown: Expression[] = [];
  const objects = new Map<string, ESTree.ObjectExpression>();
  new Visitor({
    NewExpression: ({ callee, arguments: words }) => {
      if (callee.type === 'Identifier' && callee.name === 'VigiaError') thrown.push(words[0]);
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type === 'Identifier' && init?.type === 'ObjectExpression') objects.set(id.name, init);
    },
  }).visit(parseSync(path, text).program);
  return thrown.flatMap((code) => literalsOf(code, objects));
}

function literalsOf(node: Expression, objects: ReadonlyMap<string, ESTree.ObjectExpression>): readonly string[] {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node?.type === 'ConditionalExpression') {
    return [...literalsOf(node.consequent, objects), ...literalsOf(node.alternate, objects)];
  }
  if (node?.type !== 'MemberExpression' || node.object.type !== 'Identifier') return [];
  const members = objects.get(node.object.name)?.properties ?? [];
  return members.flatMap((member) => (member.type === 'Property' ? literalsOf(member.value, new Map()) : []));
}
