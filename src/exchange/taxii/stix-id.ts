const stixId = /^[a-z0-9][a-z0-9-]{0,249}--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the form of an identifier of STIX 2.1 (section 2.9), of whatever type. */
export function isStixId(text: string): boolean {
  return text.length <= 300 && stixId.test(text);
}
