import { boolean, type Check, dictionary, either, hex, integer, oneOf, record, text } from './check.ts';

const socketOption = /^(?:SO|ICMP|ICMP6|IP|IPV6|MCAST|TCP|IRLMP)(?:_[A-Z]+)+$/;

/** The standard has a list for each field; the schemas that the OASIS validator 3.1.4 carries have a single string. */
const headerValue = either(
  'a list of strings',
  (value) => typeof value === 'string',
  (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
);

/** Predefined extensions of network traffic (section 6.13). */
export const networkExtensions: Readonly<Record<string, Check>> = {
  'http-request-ext': record({
    properties: {
      request_method: text,
      request_value: text,
      request_version: text,
      request_header: dictionary({ value: headerValue }),
      message_body_length: integer(),
      message_body_data_ref: text,
    },
    required: ['request_method', 'request_value'],
    section: '6.13.2',
  }),
  'icmp-ext': record({
    properties: { icmp_type_hex: hex, icmp_code_hex: hex },
    required: ['icmp_type_hex', 'icmp_code_hex'],
    section: '6.13.3',
  }),
  'socket-ext': record({
    properties: {
      address_family: oneOf(
        'AF_UNSPEC',
        'AF_INET',
        'AF_IPX',
        'AF_APPLETALK',
        'AF_NETBIOS',
        'AF_INET6',
        'AF_IRDA',
        'AF_BTH',
      ),
      is_blocking: boolean,
      is_listening: boolean,
      options: dictionary({ key: socketOption, value: integer() }),
      socket_type: oneOf('SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_RAW', 'SOCK_RDM', 'SOCK_SEQPACKET'),
      socket_descriptor: integer(0),
      socket_handle: integer(),
    },
    required: ['address_family'],
    section: '6.13.4',
  }),
  'tcp-ext': record({
    properties: { src_flags_hex: hex, dst_flags_hex: hex },
    anyOf: ['src_flags_hex', 'dst_flags_hex'],
    section: '6.13.5',
  }),
};
