import { textParameter } from '../app/search-text.ts';

export interface SignInSearch {
  /** Page of this application to go on with. */
  readonly onwards?: string;
}

export function parseSignInSearch(search: Record<string, unknown>): SignInSearch {
  const onwards = textParameter(search, 'onwards');
  return onwards !== undefined && isOwnPage(onwards) ? { onwards } : {};
}

/** A page of this node, and no other address that begins like one. */
function isOwnPage(address: string): boolean {
  return address.length <= 2_000 && /^\/(?![/\\])[^\\\s]*$/u.test(address);
}

/** The token of a one-time link, which stands behind # so that no server or log sees it; undefined: there is none. */
export function linkTokenOf(hash: string): string | undefined {
  const token = new URLSearchParams(hash.replace(/^#/u, '')).get('link');
  return token !== null && /^[\w-]{20,200}$/u.test(token) ? token : undefined;
}
