import { VigiaError } from '../../base/index.ts';
import type { RawOptions } from './options.ts';

export interface MailOptions {
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
}

/** The way out for e-mail: both options or neither. */
export function readMailOptions(raw: RawOptions): MailOptions {
  const smtpUrl = raw.smtpUrl === '' ? undefined : raw.smtpUrl;
  const mailFrom = raw.mailFrom === '' ? undefined : raw.mailFrom;
  if (smtpUrl === undefined && mailFrom === undefined) return { smtpUrl, mailFrom };
  const isServer = smtpUrl !== undefined && URL.canParse(smtpUrl) && /^smtps?:$/u.test(new URL(smtpUrl).protocol);
  if (!isServer) {
    throw new VigiaError('config.invalid', {
      option: 'VIGIA_SMTP_URL',
      value: '…',
      problem: 'smtps://user:password@host',
    });
  }
  if (mailFrom === undefined || !/^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/iu.test(mailFrom)) {
    const value = (mailFrom ?? '').slice(0, 200);
    throw new VigiaError('config.invalid', { option: 'VIGIA_MAIL_FROM', value, problem: 'vigia@example.org' });
  }
  return { smtpUrl, mailFrom };
}
