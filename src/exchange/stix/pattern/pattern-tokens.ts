export type TokenKind =
  | 'word'
  | 'type'
  | 'keyword'
  | 'integer'
  | 'float'
  | 'hex'
  | 'binary'
  | 'string'
  | 'boolean'
  | 'timestamp'
  | 'operator'
  | 'mark'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

/** Where a pattern stops being one, and why. */
export class PatternFault extends Error {
  readonly at: number;
  readonly section: string;

  constructor(message: string, at: number, section = '9.2') {
    super(message);
    this.at = at;
    this.section = section;
  }
}

const keywords: ReadonlySet<string> = new Set(
  `AND OR NOT FOLLOWEDBY LIKE MATCHES ISSUPERSET ISSUBSET EXISTS LAST IN START STOP SECONDS WITHIN REPEATS TIMES`.split(
    ' ',
  ),
);

type Form = readonly [TokenKind, RegExp];

/** Forms of the grammar (section 9.2), sticky; of those that fit at a place the longest is the token. */
const forms: readonly Form[] = [
  [
    'timestamp',
    /t'\d{4}-(?:0[1-9]|1[012])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?Z'/y,
  ],
  ['hex', /h'(?:[0-9a-fA-F]{2})*'/y],
  ['binary', /b'(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)'/y],
  ['string', /'(?:[^'\\]|\\'|\\\\)*'/y],
  ['float', /[+-]?\d*\.\d+/y],
  ['integer', /[+-]?(?:0|[1-9]\d*)/y],
  ['type', /[a-zA-Z_][a-zA-Z0-9_-]*/y],
  ['word', /[a-zA-Z_][a-zA-Z0-9_]*/y],
  ['operator', /==|=|!=|<>|<=|<|>=|>/y],
  ['mark', /[:.,()[\]*]/y],
];

const gap =
  /(?:[ \t\r\n\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\r\n]*)+/y;

function matchAt(form: RegExp, text: string, at: number): string {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? '';
}

function kindOf(kind: TokenKind, text: string): TokenKind {
  if (kind !== 'word') return kind;
  if (text === 'true' || text === 'false') return 'boolean';
  return keywords.has(text) ? 'keyword' : 'word';
}

const startsName = /[a-zA-Z_]/;
const startsNumber = /[0-9.+-]/;

const nameForms = forms.filter(([kind]) => kind === 'type' || kind === 'word');
const literalForms = forms.filter(([kind]) => ['timestamp', 'hex', 'binary', 'type', 'word'].includes(kind));
const numberForms = forms.filter(([kind]) => ['float', 'integer', 'mark'].includes(kind));
const otherForms = forms.filter(([kind]) => ['string', 'operator', 'mark'].includes(kind));

/** The forms that can begin with a character: most of a long pattern is names. */
function formsFrom(character: string): readonly Form[] {
  if (character === 't' || character === 'h' || character === 'b') return literalForms;
  if (startsName.test(character)) return nameForms;
  return startsNumber.test(character) ? numberForms : otherForms;
}

function readToken(pattern: string, at: number): Token {
  let text = '';
  let kind: TokenKind = 'end';
  for (const [one, form] of formsFrom(pattern[at] ?? '')) {
    const match = matchAt(form, pattern, at);
    // A name without hyphen fits both forms of names: the later one is the narrower.
    if (match.length > text.length || (match !== '' && one === 'word' && match.length === text.length)) {
      text = match;
      kind = one;
    }
  }
  if (text === '') throw new PatternFault(`nothing of a pattern begins with ${JSON.stringify(pattern[at])}`, at);
  return { kind: kindOf(kind, text), text, at };
}

/** Cuts a pattern into tokens; white space and comments fall away. The last token is the end. */
export function readTokens(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = matchAt(gap, pattern, 0).length;
  while (at < pattern.length) {
    const token = readToken(pattern, at);
    tokens.push(token);
    at += token.text.length;
    at += matchAt(gap, pattern, at).length;
  }
  tokens.push({ kind: 'end', text: '', at: pattern.length });
  return tokens;
}
