import { lookup } from 'node:dns/promises';
import { expect, test } from 'vitest';
import { isPublicAddress, lookupPublic, readWebhookAddress } from './web-address.ts';
import { signWebhook } from './webhook.ts';

test('addresses of special-purpose registries are not public', () => {
  const special = [
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
  ];
  const special6 = [
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2002:a00:1::',
    '2001:db8::1',
  ];
  for (const address of [...special, ...special6, '224.0.0.1', '255.255.255.255', 'nonsense', '']) {
    expect(isPublicAddress(address), address).toBe(false);
  }
  for (const address of ['1.1.1.1', '172.32.0.1', '2606:4700:4700::1111']) expect(isPublicAddress(address)).toBe(true);
});

test('a name that leads to this machine is refused when it is looked up', async () => {
  expect((await lookup('localhost')).address).not.toBe('');
  const code = await new Promise((resolve) =>
    lookupPublic('localhost', { all: true }, (error) => resolve(error?.code)),
  );
  expect(code).toBe('PRIVATE_ADDRESS');
});

test('signatures are those of Standard Webhooks', () => {
  // Example of the specification's reference libraries.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
  expect(signWebhook(secret, message)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('a webhook goes to no private network, by whatever name, unless the node allows it', () => {
  const refused = [
    'http://example.org/hook',
    'https://127.0.0.1/',
    'https://10.1.2.3/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://printer.local/',
    'https://user:secret@example.org/',
    'ftp://example.org/',
    'nonsense',
  ];
  for (const url of refused) expect(() => readWebhookAddress(url, { allowsPrivate: false }), url).toThrow();
  expect(readWebhookAddress('https://example.org/hook', { allowsPrivate: false }).href).toBe(
    'https://example.org/hook',
  );
});
