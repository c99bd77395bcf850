import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdentifier } from './identifier.ts';
import { isLanguageTag } from './languages.ts';
import { isCpe } from './software-name.ts';
import { isBase64, isDomainName, isEmailAddress, isHex, isIpv4, isIpv6, isUri } from './text-forms.ts';
import { compareTimestamps, isTimestamp } from './timestamp.ts';

type Examples = readonly (readonly [(text: string) => boolean, readonly string[], readonly string[]])[];

// Verdicts of others: RFC 3986, RFC 4291, RFC 5646, NISTIR 7695 by their examples, and the OASIS validator 3.1.4.
const examples: Examples = [
  [
    isUri,
    ['https://example.com/a?b=c#d', 'urn:isbn:0451450523', 'mailto:a@example.com', 'http://[2001:db8::7]:80/x', 'a:b'],
    ['www.example.com', 'foo', '', 'http://a b', '1http://x', 'http://exa mple/', 'http://x/%zz', ':x'],
  ],
  [
    isIpv6,
    ['::1', '::', '2001:db8::8a2e:370:7334/64', 'fe80::1%eth0', '::ffff:192.0.2.1', '1:2:3:4:5:6:7:8'],
    ['foo', '1::2::3', '12345::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '::1/129', '::1/01', '::1/', ':::'],
  ],
  [
    isIpv4,
    ['192.0.2.1', '0.0.0.0/0', '192.0.2.0/32'],
    ['192.0.2.256', '192.0.2', '192.0.2.1/33', '192.0.2.1/', '192.0.2.01', '192.0.2.1/01'],
  ],
  [isLanguageTag, ['en', 'fr-CA', 'es-419', 'zh-Hant-TW', 'de-1996'], ['foo', 'español', '', 'en-', 'e', 'en_US']],
  [
    isCpe,
    ['cpe:2.3:a:microsoft:word:2000:*:*:*:*:*:*:*', 'cpe:2.3:o:a\\:b:c:1.0:-:*:en-us:*:*:*:*'],
    ['invalid', 'cpe:/a:microsoft:word', 'cpe:2.3:a:b:c', 'cpe:2.3:x:b:c:1:*:*:*:*:*:*:*'],
  ],
  [isEmailAddress, ['a@example.com', 'a.b+c@x-y.example'], ['A <a@example.com>', 'a@b', '@b.example', 'a b@c.example']],
  [isDomainName, ['example.com', 'EXAMPLE.com', 'a.com.', 'пример.рф'], ['-a.com', 'a_b.com', 'a..b', '', 'a b.com']],
  [isBase64, ['YWJj', 'YWI=', 'YQ=='], ['', 'YWJ', 'Y===', 'YW J', 'YWJj=']],
  [isHex, ['ff', '00Ff'], ['', 'f', 'fg']],
];

describe.each(examples)('%o', (accepts, right, wrong) => {
  test.each(right)('takes %s', (text) => {
    expect(accepts(text)).toBe(true);
  });

  test.each(wrong)('refuses %j', (text) => {
    expect(accepts(text)).toBe(false);
  });

  test('answers about any long text at once', () => {
    const long = ['a', ':', '-', '.', 'a-', '%20', '1:', 'AAAA', 'cpe:2.3:', '\\?'].map((part) => part.repeat(20_000));
    const start = performance.now();
    for (const text of long) accepts(`${text}!`);

    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('timestamps', () => {
  test('are those that the calendar has', () => {
    const moments = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

    fc.assert(
      fc.property(moments, (moment) => {
        expect(isTimestamp(moment.toISOString())).toBe(true);
      }),
    );
  });

  test.each(['2016-11-31T08:17:27Z', '2015-02-29T00:00:00Z', '2016-13-12T08:17:27.000Z', '2016-01-01T24:00:00Z'])(
    '%s never was',
    (text) => {
      expect(isTimestamp(text)).toBe(false);
    },
  );

  test.each(['2016-01-01 00:00:00Z', '2016-01-01T00:00:00', '2016-01-01T00:00:00+01:00', '2016-01-01T00:00:00.Z'])(
    '%s is not written as one',
    (text) => {
      expect(isTimestamp(text)).toBe(false);
    },
  );

  test('order as moments, whatever their digits', () => {
    const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const digits = (moment: Date, more: boolean): string =>
      more ? moment.toISOString().replace('Z', '000Z') : moment.toISOString().replace(/\.?0+Z$/, 'Z');

    fc.assert(
      fc.property(moments, moments, fc.boolean(), (one, other, more) => {
        const expected = Math.sign(one.getTime() - other.getTime());
        expect(compareTimestamps(digits(one, more), digits(other, !more))).toBe(expected);
      }),
    );
  });
});

describe('identifiers', () => {
  test('are read into type and version', () => {
    fc.assert(
      fc.property(fc.uuid({ version: [1, 4, 5] }), (uuid) => {
        expect(readIdentifier(`marking-definition--${uuid}`)).toEqual({
          type: 'marking-definition',
          uuidVersion: Number(uuid[14]),
        });
      }),
    );
  });

  test.each([
    'tool--blablabla',
    'Tool--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061',
    'tool-0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061',
    'tool--0c7b5b88-8ff7-4a4d-ca9d-feb398cd0061',
    'tool--0c7b5b88-8ff7-7a4d-aa9d-feb398cd0061',
    '',
  ])('%j is none', (text) => {
    expect(readIdentifier(text)).toBeUndefined();
  });
});
