const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-([1-5])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const typePart = /^[a-z][a-z0-9-]+[a-z0-9]$/;

const uuidLength = 36;
const longestTypePart = 250;

export interface IdentifierParts {
  readonly type: string;
  readonly uuidVersion: number;
}

/** Reads `type--UUID` (section 2.9), or gives nothing. The UUID is of RFC 4122: versions 1 to 5, its own variant. */
export function readIdentifier(text: string): IdentifierParts | undefined {
  const end = text.length - uuidLength - 2;
  if (end < 1 || end > longestTypePart || !text.startsWith('--', end)) return undefined;
  const version = uuidShape.exec(text.slice(end + 2))?.[1];
  const type = text.slice(0, end);
  if (version === undefined || !typePart.test(type)) return undefined;
  return { type, uuidVersion: Number(version) };
}
