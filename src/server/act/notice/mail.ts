import { createTransport, type Transporter } from 'nodemailer';
import type { Attempt } from './attempt.ts';
import { isMailAddress } from './notice-context.ts';

const mostMilliseconds = 15_000;

export interface MailMessage {
  /** Same at every attempt, so that mailboxes can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
}

/** The way out for e-mail: SMTP with TLS, or without on this machine. */
export class Mailer {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor({ url, from }: { readonly url: string; readonly from: string }) {
    const { protocol, hostname } = new URL(url);
    const isLocal = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/u.test(hostname);
    this.#from = from;
    this.#transport = createTransport({
      url,
      requireTLS: protocol === 'smtp:' && !isLocal,
      ignoreTLS: protocol === 'smtp:' && isLocal,
      connectionTimeout: mostMilliseconds,
      greetingTimeout: mostMilliseconds,
      socketTimeout: mostMilliseconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ id, to, subject, text, html, language }: MailMessage): Promise<Attempt> {
    if (!isMailAddress(to)) return { outcome: 'refused', error: 'address' };
    try {
      await this.#transport.sendMail({
        from: this.#from,
        to: { name: '', address: to },
        subject: oneLine(subject),
        text,
        html,
        messageId: `<${id}@${this.#from.slice(this.#from.lastIndexOf('@') + 1)}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': language,
          'X-Auto-Response-Suppress': 'All',
        },
      });
      return { outcome: 'sent' };
    } catch (error) {
      return attemptOf(error);
    }
  }
}

/** A line break would begin another header. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** 5xx: the server will not take it however often it is asked (RFC 5321), but for its own trouble with who we are. */
function attemptOf(error: unknown): Attempt {
  if (!(error instanceof Error)) return { outcome: 'failed', error: 'unknown' };
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const isFinal = status !== undefined && status >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { outcome: isFinal ? 'refused' : 'failed', error: status === undefined ? code : `${code} ${status}` };
}
