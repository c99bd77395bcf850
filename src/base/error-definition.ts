import type { Text } from './text.ts';

export interface ErrorDefinition {
  /** HTTP status that carries the error (RFC 9110). */
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  /** Text for people; `{name}` is replaced by the detail of that name. */
  readonly text: Text;
}
