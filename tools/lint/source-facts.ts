// biome-ignore-all lint/correctness/noComponentHookFactories: names of syntax nodes, not of components
import { type ESTree, parseSync, Visitor } from 'vite';

export interface ImportFact {
  readonly specifier: string;
  /** Erased when compiled: no part of a cycle at run time. */
  readonly typeOnly: boolean;
}

/** What the house rules need to know of a source file. */
export interface SourceFacts {
  readonly imports: readonly ImportFact[];
  /** Texts of string and template literals; `?` stands for what is filled in. */
  readonly texts: readonly string[];
  readonly readsEnvironment: boolean;
  /** Names of clocks and dice that it uses. */
  readonly impurities: readonly string[];
}

const impureMembers = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID']);

/** Reads a TypeScript file by its syntax tree: comments and look-alikes in texts raise no alarm. */
export function readSourceFacts(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const imports: ImportFact[] = [];
  const texts: string[] = [];
  const members = new Set<string>();
  const impurities = new Set<string>();
  const add = (source: ESTree.Expression | null, typeOnly: boolean): void => {
    if (source?.type === 'Literal' && typeof source.value === 'string')
      imports.push({ specifier: source.value, typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type' || hasOnlyTypes(node.specifiers)),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
    Literal: (node) => {
      if (typeof node.value === 'string') texts.push(node.value);
    },
    TemplateLiteral: (node) => {
      texts.push(node.quasis.map(({ value }) => value.cooked ?? value.raw).join('?'));
    },
    MemberExpression: (node) => {
      const name = memberName(node);
      if (name !== undefined) members.add(name);
    },
    VariableDeclarator: ({ id, init }) => {
      if (init?.type !== 'Identifier' || id.type !== 'ObjectPattern') return;
      for (const property of id.properties) {
        if (property.type === 'Property' && property.key.type === 'Identifier')
          members.add(`${init.name}.${property.key.name}`);
      }
    },
    NewExpression: ({ callee, arguments: words }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && words.length === 0) impurities.add('new Date()');
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') impurities.add('Date()');
    },
  }).visit(program);
  for (const name of members) if (impureMembers.has(name)) impurities.add(name);
  return { imports, texts, readsEnvironment: members.has('process.env'), impurities: [...impurities] };
}

function hasOnlyTypes(specifiers: readonly ESTree.ImportDeclarationSpecifier[]): boolean {
  return (
    specifiers.length > 0 &&
    specifiers.every((specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type')
  );
}

function memberName({ object, property, computed }: ESTree.MemberExpression): string | undefined {
  if (object.type !== 'Identifier') return undefined;
  if (!computed && property.type === 'Identifier') return `${object.name}.${property.name}`;
  if (property.type === 'Literal' && typeof property.value === 'string') return `${object.name}.${property.value}`;
  return undefined;
}
