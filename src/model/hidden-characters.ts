/* oxlint-disable no-control-regex */
/**
 * Characters that a reader cannot see and that change how a text is read: C0 and C1 controls but tab, line feed and carriage
 * return, the bidirectional controls (Unicode UAX #9, as in "Trojan Source"), zero-width spaces, invisible tags, and halves
 * of surrogate pairs. Joiners (U+200C, U+200D) stay: languages and symbols need them.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Cs}/u;

/** Whether a text holds characters that nobody sees. */
export function hidesCharacters(text: string): boolean {
  return hidden.test(text);
}
