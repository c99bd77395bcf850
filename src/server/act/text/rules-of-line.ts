import type { ControlItem, InstrumentId, RuleId } from '../../../model/index.ts';
import type { ListedEntry } from '../../../sources/index.ts';

/** Lines of texts without numbers, by what the wording of a rule says there. */
const wordings: readonly {
  readonly rule: RuleId;
  readonly instrument: InstrumentId;
  readonly list: string;
  readonly pattern: RegExp;
}[] = [
  { rule: 'NL-I-lysergamides', instrument: 'nl-opiumwet', list: 'I', pattern: /derivaten van lyserginezuur/iu },
  { rule: 'XX-ecgonine', instrument: 'nl-opiumwet', list: 'I', pattern: /esters en derivaten van ecgonine/iu },
  { rule: 'NL-IA-1', instrument: 'nl-opiumwet', list: 'IA', pattern: /2-fenethylamine/iu },
  { rule: 'NL-IA-2', instrument: 'nl-opiumwet', list: 'IA', pattern: /cannab(?:i|o)/iu },
  { rule: 'NL-IA-3', instrument: 'nl-opiumwet', list: 'IA', pattern: /4-aminopiperidine/iu },
  { rule: 'XX-ecgonine', instrument: 'mx-lgs', list: '234', pattern: /ecgonina[\s,]+sus[\s]+ésteres y derivados/iu },
  { rule: 'MX-245-III-bzd', instrument: 'mx-lgs', list: '245-III', pattern: /benzodia[zc]epinas/iu },
  { rule: 'XX-ecgonine', instrument: 'us-csa', list: 'II', pattern: /ecgonine.*derivatives/iu },
  { rule: 'US-FRS', instrument: 'us-csa', list: 'I', pattern: /fentanyl-related substances/iu },
  {
    rule: 'US-L1-4AP',
    instrument: 'us-list-chemicals',
    list: 'list-I',
    pattern: /N-phenylpiperidin-4-amine.*amides/iu,
  },
  { rule: 'US-L1-4PIP', instrument: 'us-list-chemicals', list: 'list-I', pattern: /4-piperidone.*acetals/iu },
  {
    rule: 'US-L1-PMKG',
    instrument: 'us-list-chemicals',
    list: 'list-I',
    pattern: /methylenedioxyphenyl.*glycid.*(?:esters|salts)/iu,
  },
];

/** Class rules whose wording this line is: by its number where the text numbers its lines, else by what it says. */
export function rulesOfLine(entry: ListedEntry, items: readonly ControlItem[]): readonly RuleId[] {
  const text = Object.values(entry.text).join('\n');
  const byWording = wordings
    .filter(
      ({ instrument, list, pattern }) => instrument === entry.instrument && list === entry.list && pattern.test(text),
    )
    .map(({ rule }) => rule);
  const byNumber = items.flatMap(({ instrument, list, item, subject }) =>
    subject.kind === 'rule' &&
    isNumbered(instrument) &&
    instrument === entry.instrument &&
    list === entry.list &&
    item === entry.item
      ? [subject.rule]
      : [],
  );
  return [...new Set([...byWording, ...byNumber])];
}

/** Whether a line of its text shows this rule, so that a text without such a line contradicts it. */
export function isPrintedRule({ instrument, list, item, subject }: ControlItem): boolean {
  if (subject.kind !== 'rule') return false;
  if (isNumbered(instrument)) return item !== null;
  return wordings.some((each) => each.rule === subject.rule && each.instrument === instrument && each.list === list);
}

/** Texts whose own numbers the matrix keeps. */
function isNumbered(instrument: InstrumentId): boolean {
  return instrument === 'ca-cdsa';
}
