/** RFC 3986, section 3: scheme, authority or path, query, fragment. Each character has one place, so the time is linear. */
const schemeShape = /^[a-z][a-z0-9+.-]*$/i;
const pathShape = /^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*$/i;
const tailShape = /^(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*$/i;
const userShape = /^(?:[\w.~!$&'()*+,;=:-]|%[0-9a-f]{2})*$/i;
const hostShape = /^(?:(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*|\[[0-9a-fv][0-9a-f.:]*\]|\[:[0-9a-f.:]*\])$/i;
const portShape = /^\d*$/;

function isAuthority(text: string): boolean {
  const at = text.lastIndexOf('@');
  const host = text.slice(at + 1);
  const portAt = host.endsWith(']') ? -1 : host.lastIndexOf(':');
  const name = portAt < 0 ? host : host.slice(0, portAt);
  const port = portAt < 0 ? '' : host.slice(portAt + 1);
  return (at < 0 || userShape.test(text.slice(0, at))) && hostShape.test(name) && portShape.test(port);
}

/** Whether a text is a URI with a scheme (RFC 3986). */
export function isUri(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon < 1 || !schemeShape.test(text.slice(0, colon))) return false;
  const hash = text.indexOf('#', colon);
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  const beforeFragment = text.slice(colon + 1, hash < 0 ? undefined : hash);
  const mark = beforeFragment.indexOf('?');
  const query = mark < 0 ? '' : beforeFragment.slice(mark + 1);
  const hierarchy = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark);
  if (!tailShape.test(fragment) || !tailShape.test(query)) return false;
  if (!hierarchy.startsWith('//')) return pathShape.test(hierarchy);
  const slash = hierarchy.indexOf('/', 2);
  const authority = hierarchy.slice(2, slash < 0 ? undefined : slash);
  return isAuthority(authority) && (slash < 0 || pathShape.test(hierarchy.slice(slash)));
}

const mailboxName = /^[a-z0-9_.+-]+$/i;
const mailHost = /^[a-z0-9-]+\.[a-z0-9.-]+$/i;

/** Whether a text is an address `name@host.domain` without display name (section 6.5). */
export function isEmailAddress(text: string): boolean {
  const at = text.indexOf('@');
  return at > 0 && mailboxName.test(text.slice(0, at)) && mailHost.test(text.slice(at + 1));
}

const base64Text = /^[A-Za-z0-9+/]+={0,2}$/;

/** Whether a text is base64 with padding (RFC 4648, section 4). */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && base64Text.test(text);
}

const hexText = /^[0-9a-fA-F]+$/;

/** Whether a text is an even number of hexadecimal digits (section 2.6). */
export function isHex(text: string): boolean {
  return text.length % 2 === 0 && hexText.test(text);
}

const mediaTypeShape = /^(?:application|audio|font|image|message|model|multipart|text|video)\/[a-zA-Z0-9.+_-]/;

/** Whether a text begins as a media type of a registered tree does (RFC 6838). */
export function isMediaType(text: string): boolean {
  return mediaTypeShape.test(text);
}

const characterSetShape = /^(?:ANSI_X3\.\d+-\d{4}|[a-zA-Z0-9_()+-]+(?::\d{4})?)$/;

/** Whether a text is formed as a name of the IANA character set registry. */
export function isCharacterSet(text: string): boolean {
  return text.length >= 2 && text.length <= 250 && characterSetShape.test(text);
}

const octet = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
const prefixLength = /^(?:\d|[1-9]\d|1\d\d)$/;

/** The address and whether what follows a slash is a prefix length up to `longest`. */
function splitPrefix(text: string, longest: number): string | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return text;
  const prefix = text.slice(slash + 1);
  return prefixLength.test(prefix) && Number(prefix) <= longest ? text.slice(0, slash) : undefined;
}

/** An IPv4 address or network in CIDR notation (section 6.10). */
export function isIpv4(text: string): boolean {
  const parts = splitPrefix(text, 32)?.split('.');
  return parts?.length === 4 && parts.every((part) => octet.test(part));
}

const hexGroup = /^[0-9a-fA-F]{1,4}$/;
const mostAddressText = 100;

/** An IPv6 address or network in CIDR notation, with zone where it has one (section 6.11; RFC 4291, section 2.2). */
export function isIpv6(text: string): boolean {
  if (text.length > mostAddressText) return false;
  const address = splitPrefix(text, 128);
  if (address === undefined) return false;
  const zone = address.indexOf('%');
  if (zone === address.length - 1) return false;
  const bare = zone < 0 ? address : address.slice(0, zone);
  const halves = bare.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => countGroups(half));
  const count = groups.reduce((sum, one) => sum + one, 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}

/** How many groups of sixteen bits a part of an address fills; not a number where it is none. */
function countGroups(text: string): number {
  if (text === '') return 0;
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const embedded = last.includes('.');
  if (embedded && !(isIpv4(last) && !last.includes('/'))) return Number.NaN;
  const groups = embedded ? parts.slice(0, -1) : parts;
  if (!groups.every((group) => hexGroup.test(group))) return Number.NaN;
  return groups.length + (embedded ? 2 : 0);
}

const macShape = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/;

/** A MAC address: six octets, lower case, with colons (section 6.12). */
export function isMacAddress(text: string): boolean {
  return macShape.test(text);
}

const labelShape = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}-]+$/u;
const asciiLabel = /^[a-z0-9-]+$/;
const startsWithMark = /^\p{M}/u;

/** A label of a domain name (RFC 5891, section 4.2; RFC 1034): no hyphen at its ends nor at places three and four. */
function isLabel(label: string): boolean {
  if (label === '' || label.length > 63) return false;
  const lower = label.toLowerCase();
  if (lower.startsWith('xn--')) return asciiLabel.test(lower) && lower.length > 4 && !lower.endsWith('-');
  if (lower.startsWith('-') || lower.endsWith('-') || lower.startsWith('--', 2)) return false;
  if (asciiLabel.test(lower)) return true;
  return labelShape.test(label) && !startsWithMark.test(label) && label.normalize('NFC') === label;
}

/** Whether a text is a domain name, also an internationalised one (RFC 1034, RFC 5890). */
export function isDomainName(text: string): boolean {
  if (text.length > 254) return false;
  const labels = text.split(/[.\u3002\uff0e\uff61]/u);
  if (labels.at(-1) === '') labels.pop();
  return labels.length > 0 && labels.every(isLabel);
}
