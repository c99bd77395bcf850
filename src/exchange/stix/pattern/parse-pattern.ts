import { PatternFault, readTokens, type Token, type TokenKind } from './pattern-tokens.ts';

/** A step of a path: a property or key, a place in a list, or every place (`*`). */
export type PathStep = string | number;

/** One comparison of a pattern: what it looks at, how, and the literals as written. */
export interface PatternComparison {
  readonly type: string;
  readonly path: readonly PathStep[];
  readonly operator: string;
  readonly literals: readonly Token[];
  readonly at: number;
}

type Qualifier = 'START' | 'WITHIN' | 'REPEATS';

const deepestNesting = 100;
const ordering: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
const onStrings: ReadonlySet<string> = new Set(['LIKE', 'MATCHES', 'ISSUBSET', 'ISSUPERSET']);
const literalKinds: ReadonlySet<TokenKind> = new Set([
  'integer',
  'float',
  'hex',
  'binary',
  'string',
  'boolean',
  'timestamp',
]);

/** Takes the quotes off a string and the backslashes off what they protect (section 9.3). */
function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(['\\])/g, '$1');
}

/**
 * Parser of the STIX patterning language (chapter 9) by recursive descent: FOLLOWEDBY binds least, then OR, then AND,
 * then the qualifiers, which stand behind an observation. It keeps the comparisons: what they name is judged elsewhere.
 */
class Parser {
  readonly #tokens: readonly Token[];
  readonly comparisons: PatternComparison[] = [];
  #place = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#tokens = readTokens(pattern);
  }

  pattern(): void {
    this.#observations();
    if (this.#next.kind !== 'end') this.#fail('the end or an operator');
  }

  get #next(): Token {
    return this.#tokens[this.#place] ?? { kind: 'end', text: '', at: 0 };
  }

  #fail(wanted: string): never {
    const found = this.#next.kind === 'end' ? 'the end' : JSON.stringify(this.#next.text.slice(0, 40));
    throw new PatternFault(`expected ${wanted}, found ${found}`, this.#next.at);
  }

  #take(): Token {
    const token = this.#next;
    this.#place += 1;
    return token;
  }

  #accept(kind: TokenKind, text?: string): Token | undefined {
    const fits = this.#next.kind === kind && (text === undefined || this.#next.text === text);
    return fits ? this.#take() : undefined;
  }

  #expect(kind: TokenKind, text?: string): Token {
    return this.#accept(kind, text) ?? this.#fail(text ?? kind);
  }

  #nested(read: () => void): void {
    this.#depth += 1;
    if (this.#depth > deepestNesting) {
      throw new PatternFault(`more than ${deepestNesting} parentheses inside each other`, this.#next.at);
    }
    read();
    this.#depth -= 1;
  }

  /** Operands joined by any of the operators: order of binding means nothing to whether it is a pattern. */
  #observations(): void {
    do this.#observation();
    while (this.#joins('FOLLOWEDBY') || this.#joins('OR') || this.#joins('AND'));
  }

  #joins(operator: string): boolean {
    return this.#accept('keyword', operator) !== undefined;
  }

  #observation(): void {
    const compound = this.#accept('mark', '(') !== undefined;
    if (compound) this.#nested(() => this.#observations());
    else {
      this.#expect('mark', '[');
      this.#comparisonsJoined();
    }
    this.#expect('mark', compound ? ')' : ']');
    this.#qualifiers(compound);
  }

  /** Each kind of qualifier stands once behind an observation of its own; behind parentheses nobody counts. */
  #qualifiers(compound: boolean): void {
    const seen = new Set<Qualifier>();
    for (;;) {
      const at = this.#next.at;
      const qualifier = this.#qualifier();
      if (qualifier === undefined) return;
      if (!compound && seen.has(qualifier)) throw new PatternFault(`${qualifier} stands twice`, at, '9.5');
      seen.add(qualifier);
    }
  }

  #qualifier(): Qualifier | undefined {
    if (this.#joins('START')) {
      this.#expect('timestamp');
      this.#expect('keyword', 'STOP');
      this.#expect('timestamp');
      return 'START';
    }
    if (this.#joins('WITHIN')) {
      this.#positive(this.#accept('float') ?? this.#expect('integer'));
      this.#expect('keyword', 'SECONDS');
      return 'WITHIN';
    }
    if (!this.#joins('REPEATS')) return undefined;
    this.#positive(this.#expect('integer'));
    this.#expect('keyword', 'TIMES');
    return 'REPEATS';
  }

  #positive(token: Token): void {
    if (token.text.startsWith('-')) throw new PatternFault(`${token.text} is negative`, token.at, '9.5');
  }

  #comparisonsJoined(): void {
    do this.#comparison();
    while (this.#joins('OR') || this.#joins('AND'));
  }

  #comparison(): void {
    if (this.#accept('mark', '(')) {
      this.#nested(() => this.#comparisonsJoined());
      this.#expect('mark', ')');
      return;
    }
    const negated = this.#joins('NOT');
    if (this.#joins('EXISTS')) {
      this.#objectPath();
      return;
    }
    if (negated) this.#fail('EXISTS');
    const at = this.#next.at;
    const { type, path } = this.#objectPath();
    this.#joins('NOT');
    const operator = this.#operator();
    this.comparisons.push({ type, path, operator, literals: this.#operand(operator), at });
  }

  #operator(): string {
    if (this.#next.kind === 'operator') return this.#take().text;
    if (this.#next.kind === 'keyword' && (this.#next.text === 'IN' || onStrings.has(this.#next.text))) {
      return this.#take().text;
    }
    return this.#fail('a comparison operator');
  }

  #operand(operator: string): readonly Token[] {
    if (onStrings.has(operator)) return [this.#expect('string')];
    if (operator === 'IN') return this.#set();
    const literal = this.#literal();
    if (ordering.has(operator) && literal.kind === 'boolean') {
      throw new PatternFault('true and false have no order', literal.at, '9.6');
    }
    return [literal];
  }

  #set(): readonly Token[] {
    const literals: Token[] = [];
    this.#expect('mark', '(');
    if (this.#accept('mark', ')')) return literals;
    do literals.push(this.#literal());
    while (this.#accept('mark', ','));
    this.#expect('mark', ')');
    return literals;
  }

  #literal(): Token {
    return literalKinds.has(this.#next.kind) ? this.#take() : this.#fail('a value');
  }

  #objectPath(): { readonly type: string; readonly path: readonly PathStep[] } {
    const type = (this.#accept('word') ?? this.#expect('type')).text;
    this.#expect('mark', ':');
    const path: PathStep[] = [this.#property()];
    for (;;) {
      if (this.#accept('mark', '.')) path.push(this.#property());
      else if (this.#accept('mark', '[')) {
        path.push(this.#index());
        this.#expect('mark', ']');
      } else return { type, path };
    }
  }

  #property(): string {
    const quoted = this.#accept('string');
    return quoted === undefined ? this.#expect('word').text : unquote(quoted.text);
  }

  #index(): PathStep {
    if (this.#accept('mark', '*')) return -1;
    return Number(this.#expect('integer').text);
  }
}

/** Parses a pattern into its comparisons; throws a {@link PatternFault} where it is none. */
export function parsePattern(pattern: string): readonly PatternComparison[] {
  const parser = new Parser(pattern);
  parser.pattern();
  return parser.comparisons;
}
