/** How an attempt to send a message ended; `refused`: no further attempt helps. Errors say nothing of the contents. */
export type Attempt = { readonly outcome: 'sent' } | { readonly outcome: 'failed' | 'refused'; readonly error: string };
