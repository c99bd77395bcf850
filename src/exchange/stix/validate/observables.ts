import { isJsonObject, type JsonObject } from '../../json/json-value.ts';
import {
  base64,
  boolean,
  type Check,
  dictionary,
  either,
  hex,
  integer,
  list,
  oneOf,
  type RecordShape,
  record,
  text,
  textThat,
  timestamp,
  uri,
} from './check.ts';
import { observableExtensions } from './common-properties.ts';
import { fileExtensions } from './file-extensions.ts';
import { quoted, type Review } from './finding.ts';
import { hashes } from './hashes.ts';
import { isThreeLetterLanguage } from './languages.ts';
import { networkExtensions } from './network-extensions.ts';
import { accountExtensions, processExtensions } from './system-extensions.ts';
import {
  isCharacterSet,
  isDomainName,
  isEmailAddress,
  isIpv4,
  isIpv6,
  isMacAddress,
  isMediaType,
} from './text-forms.ts';

const texts: Check = list(text);
const characterSet: Check = textThat(isCharacterSet, 'a name of the IANA character set registry', '6.3');
const port: Check = integer(0, 65_535);
const anyDictionary: Check = dictionary();

/** Extensions of a type that has predefined ones: those are looked into, the others are dictionaries. */
function extensionsWith(predefined: Readonly<Record<string, Check>>): Check {
  return (value, review) => {
    observableExtensions(value, review);
    if (!isJsonObject(value)) return;
    for (const [name, body] of Object.entries(value)) {
      review.enter(name);
      const check = Object.hasOwn(predefined, name) ? predefined[name] : undefined;
      (check ?? anyDictionary)(body, review);
      review.leave();
    }
  };
}

/** The content is in the object or at an address with its hash; a key needs its algorithm (section 6.1). */
function reviewArtifact(artifact: JsonObject, review: Review): void {
  const inside = artifact['payload_bin'] !== undefined;
  const elsewhere = artifact['url'] !== undefined;
  if (inside === elsewhere) review.fail('exclusive', 'either payload_bin or url is required, not both', '6.1');
  if (elsewhere && artifact['hashes'] === undefined) {
    review.failAt('hashes', 'required', 'an artifact with a url needs hashes', '6.1');
  }
  if (artifact['decryption_key'] !== undefined && artifact['encryption_algorithm'] === undefined) {
    review.failAt('decryption_key', 'exclusive', 'a key needs an encryption_algorithm', '6.1');
  }
}

/** A message has a body or, where it has several parts, those parts (section 6.6). */
function reviewMessage(message: JsonObject, review: Review): void {
  const multipart = message['is_multipart'] === true;
  const other = multipart ? 'body' : 'body_multipart';
  if (message[other] !== undefined) {
    review.failAt(other, 'exclusive', `not with is_multipart ${multipart}`, '6.6');
  }
}

function reviewPart(part: JsonObject, review: Review): void {
  if ((part['body'] === undefined) === (part['body_raw_ref'] === undefined)) {
    review.fail('exclusive', 'either body or body_raw_ref is required, not both', '6.6.2');
  }
}

const messagePart: Check = record({
  properties: { body: text, body_raw_ref: text, content_type: text, content_disposition: text },
  rules: [reviewPart],
  section: '6.6.2',
});

const ownHeaderField = /^date|received_lines|content_type|from_ref|sender_ref|to_refs|cc_refs|bcc_refs|subject$/;

const headerValue = either(
  'a string or a list of two or more strings',
  (value) => typeof value === 'string',
  (value) => Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === 'string'),
);
const headerDictionary = dictionary({ value: headerValue });

/** Header fields that have properties of their own are not repeated here. */
const headerFields: Check = (value, review) => {
  headerDictionary(value, review);
  if (isJsonObject(value) && Object.keys(value).every((key) => ownHeaderField.test(key))) {
    review.fail('property-name', 'these header fields have properties of their own', '6.6');
  }
};

/** What still goes on has no end (section 6.13). */
function reviewTraffic(traffic: JsonObject, review: Review): void {
  if (traffic['is_active'] === true && traffic['end'] !== undefined) {
    review.failAt('end', 'exclusive', 'active traffic has no end', '6.13');
  }
}

const shortHive = /^HKLM|HKCC|HKCR|HKCU|HKU|hklm|hkcc|hkcr|hkcu|hku/;

const registryKey: Check = (value, review) => {
  text(value, review);
  if (typeof value === 'string' && shortHive.test(value)) {
    review.fail('property-value', `${quoted(value)}: the name of the hive must not be shortened`, '6.18');
  }
};

const registryValueProperties = {
  name: text,
  data: text,
  data_type: oneOf(
    'REG_NONE',
    'REG_SZ',
    'REG_EXPAND_SZ',
    'REG_BINARY',
    'REG_DWORD',
    'REG_DWORD_BIG_ENDIAN',
    'REG_DWORD_LITTLE_ENDIAN',
    'REG_LINK',
    'REG_MULTI_SZ',
    'REG_RESOURCE_LIST',
    'REG_FULL_RESOURCE_DESCRIPTION',
    'REG_RESOURCE_REQUIREMENTS_LIST',
    'REG_QWORD',
    'REG_INVALID_TYPE',
  ),
};

const registryValue: Check = record({
  properties: registryValueProperties,
  anyOf: Object.keys(registryValueProperties),
  section: '6.18.2',
});

const certificateExtensionProperties = {
  basic_constraints: text,
  name_constraints: text,
  policy_constraints: text,
  key_usage: text,
  extended_key_usage: text,
  subject_key_identifier: text,
  authority_key_identifier: text,
  subject_alternative_name: text,
  issuer_alternative_name: text,
  subject_directory_attributes: text,
  crl_distribution_points: text,
  inhibit_any_policy: text,
  private_key_usage_period_not_before: timestamp,
  private_key_usage_period_not_after: timestamp,
  certificate_policies: text,
  policy_mappings: text,
};

const certificateProperties = {
  is_self_signed: boolean,
  hashes,
  version: text,
  serial_number: text,
  signature_algorithm: text,
  issuer: text,
  validity_not_before: timestamp,
  validity_not_after: timestamp,
  subject: text,
  subject_public_key_algorithm: text,
  subject_public_key_modulus: text,
  subject_public_key_exponent: integer(),
  x509_v3_extensions: record({
    properties: certificateExtensionProperties,
    anyOf: Object.keys(certificateExtensionProperties),
    section: '6.19.2',
  }),
};

const accountProperties = {
  extensions: extensionsWith(accountExtensions),
  user_id: text,
  credential: text,
  account_login: text,
  account_type: text,
  display_name: text,
  is_service_account: boolean,
  is_privileged: boolean,
  can_escalate_privs: boolean,
  is_disabled: boolean,
  account_created: timestamp,
  account_expires: timestamp,
  credential_last_changed: timestamp,
  account_first_login: timestamp,
  account_last_login: timestamp,
};

const addressRefs = { resolves_to_refs: texts, belongs_to_refs: texts };
const ipfixValue = either(
  'a string or an integer',
  (value) => typeof value === 'string',
  (value) => Number.isInteger(value),
);

/** Cyber-observable objects (chapter 6): their own properties; the common ones are in `common-properties.ts`. */
export const observables: Readonly<Record<string, RecordShape>> = {
  artifact: {
    section: '6.1',
    properties: {
      mime_type: textThat(isMediaType, 'a media type (IANA)', '6.1'),
      payload_bin: base64,
      url: uri,
      hashes,
      encryption_algorithm: oneOf('AES-256-GCM', 'ChaCha20-Poly1305', 'mime-type-indicated'),
      decryption_key: text,
    },
    rules: [reviewArtifact],
  },
  'autonomous-system': {
    section: '6.2',
    properties: { number: integer(), name: text, rir: text },
    required: ['number'],
  },
  directory: {
    section: '6.3',
    properties: {
      path: text,
      path_enc: characterSet,
      ctime: timestamp,
      mtime: timestamp,
      atime: timestamp,
      contains_refs: texts,
    },
    required: ['path'],
  },
  'domain-name': {
    section: '6.4',
    properties: { value: textThat(isDomainName, 'a domain name', '6.4'), resolves_to_refs: texts },
    required: ['value'],
  },
  'email-addr': {
    section: '6.5',
    properties: {
      value: textThat(isEmailAddress, 'an e-mail address', '6.5'),
      display_name: text,
      belongs_to_ref: text,
    },
    required: ['value'],
  },
  'email-message': {
    section: '6.6',
    properties: {
      is_multipart: boolean,
      date: timestamp,
      content_type: text,
      from_ref: text,
      sender_ref: text,
      to_refs: texts,
      cc_refs: texts,
      bcc_refs: texts,
      message_id: text,
      subject: text,
      received_lines: list(text, 0),
      additional_header_fields: headerFields,
      body: text,
      body_multipart: list(messagePart, 0),
      raw_email_ref: text,
    },
    required: ['is_multipart'],
    rules: [reviewMessage],
  },
  file: {
    section: '6.7',
    properties: {
      extensions: extensionsWith(fileExtensions),
      hashes,
      size: integer(0),
      name: text,
      name_enc: characterSet,
      magic_number_hex: hex,
      mime_type: text,
      ctime: timestamp,
      mtime: timestamp,
      atime: timestamp,
      parent_directory_ref: text,
      contains_refs: texts,
      content_ref: text,
    },
    anyOf: ['hashes', 'name'],
  },
  'ipv4-addr': {
    section: '6.10',
    properties: { value: textThat(isIpv4, 'an IPv4 address or network', '6.10'), ...addressRefs },
    required: ['value'],
  },
  'ipv6-addr': {
    section: '6.11',
    properties: { value: textThat(isIpv6, 'an IPv6 address or network', '6.11'), ...addressRefs },
    required: ['value'],
  },
  'mac-addr': {
    section: '6.12',
    properties: { value: textThat(isMacAddress, 'a MAC address in lower case with colons', '6.12') },
    required: ['value'],
  },
  mutex: { section: '6.12', properties: { name: text }, required: ['name'] },
  'network-traffic': {
    section: '6.13',
    properties: {
      extensions: extensionsWith(networkExtensions),
      start: timestamp,
      end: timestamp,
      is_active: boolean,
      src_ref: text,
      dst_ref: text,
      src_port: port,
      dst_port: port,
      protocols: texts,
      src_byte_count: integer(),
      dst_byte_count: integer(),
      src_packets: integer(),
      dst_packets: integer(),
      ipfix: dictionary({ value: ipfixValue }),
      src_payload_ref: text,
      dst_payload_ref: text,
      encapsulates_refs: texts,
      encapsulated_by_ref: text,
    },
    required: ['protocols'],
    anyOf: ['src_ref', 'dst_ref'],
    rules: [reviewTraffic],
  },
  process: {
    section: '6.14',
    properties: {
      extensions: extensionsWith(processExtensions),
      is_hidden: boolean,
      pid: integer(),
      created_time: timestamp,
      cwd: text,
      command_line: text,
      environment_variables: anyDictionary,
      opened_connection_refs: texts,
      creator_user_ref: text,
      image_ref: text,
      parent_ref: text,
      child_refs: texts,
    },
    anyOf:
      `extensions is_hidden pid name created cwd arguments command_line environment_variables opened_connection_refs
      creator_user_ref image_ref parent_ref child_refs`.split(/\s+/),
  },
  software: {
    section: '6.15',
    properties: {
      name: text,
      cpe: text,
      swid: text,
      languages: list(textThat(isThreeLetterLanguage, 'a language of ISO 639-2', '6.15')),
      vendor: text,
      version: text,
    },
    required: ['name'],
  },
  url: { section: '6.16', properties: { value: uri }, required: ['value'] },
  'user-account': { section: '6.17', properties: accountProperties, anyOf: Object.keys(accountProperties) },
  'windows-registry-key': {
    section: '6.18',
    properties: {
      key: registryKey,
      values: list(registryValue, 0),
      modified_time: timestamp,
      creator_user_ref: text,
      number_of_subkeys: integer(),
    },
    anyOf: ['key', 'values', 'modified', 'creator_user_ref', 'number_of_subkeys'],
  },
  'x509-certificate': {
    section: '6.19',
    properties: certificateProperties,
    anyOf: Object.keys(certificateProperties),
  },
};
