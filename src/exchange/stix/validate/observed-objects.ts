import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import { quoted, type Review } from './finding.ts';

type Targets = readonly string[];

const traffic: Targets = ['ipv4-addr', 'ipv6-addr', 'mac-addr', 'domain-name'];
const mailbox: Targets = ['email-addr'];
const address = { resolves_to_refs: ['mac-addr'], belongs_to_refs: ['autonomous-system'] };

/** What the references of an observable may name (chapter 6), where the objects lie beside it (section 4.14, `objects`). */
const targets: Readonly<Record<string, Readonly<Record<string, Targets>>>> = {
  directory: { contains_refs: ['file', 'directory'] },
  'domain-name': { resolves_to_refs: ['ipv4-addr', 'ipv6-addr', 'domain-name'] },
  'email-addr': { belongs_to_ref: ['user-account'] },
  'email-message': {
    from_ref: mailbox,
    sender_ref: mailbox,
    to_refs: mailbox,
    cc_refs: mailbox,
    bcc_refs: mailbox,
    raw_email_ref: ['artifact'],
    'body_multipart.body_raw_ref': ['artifact', 'file'],
  },
  file: {
    parent_directory_ref: ['directory'],
    content_ref: ['artifact'],
    'extensions.archive-ext.contains_refs': ['file'],
  },
  'ipv4-addr': address,
  'ipv6-addr': address,
  'network-traffic': {
    src_ref: traffic,
    dst_ref: traffic,
    src_payload_ref: ['artifact'],
    dst_payload_ref: ['artifact'],
    encapsulates_refs: ['network-traffic'],
    encapsulated_by_ref: ['network-traffic'],
    'extensions.http-request-ext.message_body_data_ref': ['artifact'],
  },
  process: {
    opened_connection_refs: ['network-traffic'],
    creator_user_ref: ['user-account'],
    image_ref: ['file'],
    parent_ref: ['process'],
    child_refs: ['process'],
    'extensions.windows-service-ext.service_dll_refs': ['file'],
  },
  'windows-registry-key': { creator_user_ref: ['user-account'] },
};

/** Every value at a path of names, going into lists. */
function valuesAt(value: JsonValue | undefined, path: readonly string[]): readonly JsonValue[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((one) => valuesAt(one, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  return isJsonObject(value) && Object.hasOwn(value, first) ? valuesAt(value[first], rest) : [];
}

function reviewReference(reference: JsonValue, allowed: Targets, objects: JsonObject, review: Review): void {
  const target = typeof reference === 'string' && Object.hasOwn(objects, reference) ? objects[reference] : undefined;
  if (!isJsonObject(target)) {
    review.fail('reference', `${quoted(reference)} is not among the objects`, '4.14');
    return;
  }
  const type = target['type'];
  if (type !== undefined && (typeof type !== 'string' || !allowed.includes(type))) {
    review.fail('reference', `${quoted(reference)} is not of ${quoted(allowed)}`, '4.14');
  }
}

/** References between the objects of an observed-data object resolve among them and name the right types. */
export function reviewReferencesAmong(objects: JsonObject, review: Review): void {
  for (const [key, object] of Object.entries(objects)) {
    const type = isJsonObject(object) ? object['type'] : undefined;
    if (typeof type !== 'string' || !Object.hasOwn(targets, type)) continue;
    for (const [path, allowed] of Object.entries(targets[type] ?? {})) {
      review.enter(key);
      for (const reference of valuesAt(object, path.split('.'))) reviewReference(reference, allowed, objects, review);
      review.leave();
    }
  }
}
