import { errorCodes } from '../../src/base/index.ts';
import { code, page, table } from './markdown.ts';

/** `docs/reference/errors.md`, from the list of codes. */
export function errorPage(): string {
  const areas = [...new Set(Object.keys(errorCodes).map((name) => name.split('.')[0] ?? ''))].sort();
  return page('Errors', [
    'Every error has a code, an HTTP status and a text in three languages.\nOver HTTP it is a problem document (RFC 9457) whose `type` ends in the code; the command line prints the text and the code on standard error.\n`{name}` stands for a detail of the error.',
    ...areas.map((area) => `## ${area}\n\n${areaParts(area).join('\n\n')}`),
  ]);
}

function areaParts(area: string): readonly string[] {
  return Object.entries(errorCodes)
    .filter(([name]) => name.startsWith(`${area}.`))
    .map(([name, { status, text }]) =>
      [
        `### ${name}`,
        `HTTP status ${code(String(status))}.`,
        table(
          ['language', 'text'],
          [
            ['English', text.en],
            ['français', text.fr],
            ['español', text.es],
          ],
        ),
      ].join('\n\n'),
    );
}
