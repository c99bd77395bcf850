const attributeValue = /^(?:[*-]|(?:\?+|\*)?(?:[a-zA-Z0-9._-]|\\[!-/:-@[-`{-~])+(?:\?+|\*)?)$/;
const languageValue = /^(?:[a-zA-Z]{2,3}(?:-(?:[a-zA-Z]{2}|[0-9]{3}))?|[*-])$/;
const partValue = /^[aho*-]$/;

const longestName = 2000;

/** Splits at colons that no backslash stands before. */
function splitAttributes(text: string): string[] {
  const attributes: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ':') {
      attributes.push(text.slice(start, at));
      start = at + 1;
    }
  }
  attributes.push(text.slice(start));
  return attributes;
}

/** Whether a text is a formatted string of CPE 2.3 (NISTIR 7695, section 6.2): `cpe:2.3:` and eleven attributes. */
export function isCpe(text: string): boolean {
  if (text.length > longestName || !text.startsWith('cpe:2.3:')) return false;
  const attributes = splitAttributes(text.slice('cpe:2.3:'.length));
  if (attributes.length !== 11 || !partValue.test(attributes[0] ?? '')) return false;
  return attributes.every((attribute, at) => (at === 6 ? languageValue : attributeValue).test(attribute));
}
