/** The same content with another part at a JSON Pointer (RFC 6901); undefined: without it. */
export function withPart(content: unknown, pointer: string, part: unknown): unknown {
  const names = pointer.split('/').slice(1);
  return within(
    content,
    names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')),
    part,
  );
}

function within(content: unknown, [name, ...rest]: readonly string[], part: unknown): unknown {
  if (name === undefined) return part;
  const members = new Map(typeof content === 'object' && content !== null ? Object.entries(content) : []);
  const next = within(members.get(name), rest, part);
  if (next === undefined) members.delete(name);
  else members.set(name, next);
  return Object.fromEntries(members);
}
