import { groupBy, type Language } from '../../base/index.ts';
import { classesOf, type Substance, type SubstanceId, substances } from '../../model/index.ts';
import { identityKey } from '../identity/identity-key.ts';
import { findIon } from '../structure/ion.ts';
import { homonyms } from './homonyms.ts';
import { furtherCas, nameOrigins, publishedNames } from './names.generated.ts';
import type {
  FurtherName,
  NameOrigin,
  RegisterItem,
  RegisterName,
  RegisterStructure,
  Relation,
} from './register-item.ts';
import { saltRows } from './salts.generated.ts';
import { structureRows } from './structures.generated.ts';

let items: ReadonlyMap<SubstanceId, RegisterItem> | undefined;

/** Every substance, class, reagent and piece of equipment of the shipped register; results that name nothing are left out. */
export function registerItems(): readonly RegisterItem[] {
  items ??= buildItems();
  return [...items.values()];
}

export function findRegisterItem(id: SubstanceId): RegisterItem | undefined {
  items ??= buildItems();
  return items.get(id);
}

/** The name of an item with the origin of each language; of an id that nobody knows, the id. */
export function registerName(id: SubstanceId): RegisterName {
  return findRegisterItem(id)?.name ?? reportedName(id);
}

/** The words of a source for something that the register does not hold: English in all languages. */
export function reportedName(words: string): RegisterName {
  return {
    text: { en: words, fr: words, es: words },
    origin: { en: 'english', fr: 'english', es: 'english' },
  };
}

type Origins = RegisterName['origin'];
type PublishedName = (typeof publishedNames)[number];

interface Facts {
  readonly structures: ReadonlyMap<SubstanceId, RegisterStructure>;
  readonly salts: ReadonlyMap<SubstanceId, RegisterItem['salts']>;
  readonly origins: ReadonlyMap<SubstanceId, Origins>;
  readonly published: ReadonlyMap<SubstanceId, readonly PublishedName[]>;
  readonly related: ReadonlyMap<SubstanceId, RegisterItem['related']>;
}

function buildItems(): ReadonlyMap<SubstanceId, RegisterItem> {
  const list = substances.filter(({ kind }) => kind !== 'reported');
  const keys = new Map(list.map(({ id, inchiKey = '' }) => [id, inchiKey]));
  const facts: Facts = {
    structures: new Map(
      structureRows.map(([id, smiles, inchi, formula, molarMass, status]) => [
        id,
        { smiles, inchi, inchiKey: keys.get(id) ?? '', formula, molarMass, status },
      ]),
    ),
    salts: saltsBySubstance(),
    origins: new Map(nameOrigins.map(([id, en, fr, es]) => [id, { en, fr, es }])),
    published: groupBy(publishedNames, ([id]) => id),
    related: relations(list),
  };
  return new Map(list.map((substance) => [substance.id, itemOf(substance, facts)]));
}

function saltsBySubstance(): Facts['salts'] {
  const salts = new Map<SubstanceId, RegisterItem['salts']>();
  for (const [id, acidKey, inchiKey] of saltRows) {
    const acid = findIon(acidKey);
    if (acid !== null) salts.set(id, [...(salts.get(id) ?? []), { acid, inchiKey }]);
  }
  return salts;
}

function itemOf(substance: Substance, facts: Facts): RegisterItem {
  const { id, kind, name, cas } = substance;
  const published = facts.published.get(id) ?? [];
  const further = furtherCas.filter(([, of]) => of === id).map(([number]) => number);
  return {
    id,
    kind,
    name: { text: name, origin: facts.origins.get(id) ?? originsOf(substance) },
    names: furtherNames(substance, published),
    structure: facts.structures.get(id) ?? null,
    salts: facts.salts.get(id) ?? [],
    cas: [...(cas === undefined ? [] : [cas]), ...further],
    classes: classesOf(id),
    related: facts.related.get(id) ?? [],
  };
}

/** Of items without a row of their own: codes are the same everywhere, words were written in each language by hand. */
function originsOf({ name, kind }: Substance): Origins {
  const isCode = kind === 'substance' && !/\p{Ll}{5}/u.test(name.en);
  const of = (language: Language): NameOrigin =>
    isCode && name[language] === name.en ? 'international' : 'systematic';
  return { en: of('en'), fr: of('fr'), es: of('es') };
}

/** All other names, each once: those that official texts print first, with their source. */
function furtherNames({ name, synonyms = [] }: Substance, published: readonly PublishedName[]): readonly FurtherName[] {
  const own = new Set([name.en, name.fr, name.es]);
  const names = new Map<string, FurtherName>();
  for (const [, language, text, source] of published) {
    if (!own.has(text))
      names.set(`${language}|${text.toLowerCase()}`, { name: text, language, kind: kindOf(text), source });
  }
  const printed = new Set(
    [...names.values(), ...[...own].map((text) => ({ name: text }))].map(({ name: text }) => identityKey(text)),
  );
  for (const text of synonyms) {
    const key = identityKey(text);
    if (printed.has(key)) continue;
    printed.add(key);
    names.set(text, { name: text, language: null, kind: kindOf(text), source: null });
  }
  return [...names.values()];
}

function kindOf(name: string): FurtherName['kind'] {
  if (/\(\d|\d-\(|\d,\d|-\d-|\d[Hh]-/u.test(name) && name.length > 14) return 'systematic';
  return /\p{Ll}{4}/u.test(name) || name.length > 16 ? 'other' : 'code';
}

type Related = RegisterItem['related'][number];

function relations(list: readonly Substance[]): ReadonlyMap<SubstanceId, readonly Related[]> {
  const related = new Map<SubstanceId, Related[]>();
  const add = (from: SubstanceId, id: SubstanceId, relation: Relation): void => {
    const known = related.get(from) ?? [];
    if (from !== id && !known.some((other) => other.id === id && other.relation === relation)) {
      related.set(from, [...known, { id, relation }]);
    }
  };
  for (const { id, markerOf, classes = [] } of list) {
    for (const of of classes) add(of, id, 'member');
    if (markerOf === undefined) continue;
    add(id, markerOf, 'marker-of');
    add(markerOf, id, 'marker');
  }
  for (const forms of groupBy(list, ({ inchiKey }) => inchiKey?.slice(0, 14) ?? '').values()) {
    for (const { id, inchiKey } of forms) {
      if (inchiKey === undefined) continue;
      for (const other of forms) add(id, other.id, isFlat(other) ? 'skeleton' : 'stereo-form');
    }
  }
  for (const { substances: meant } of homonyms) {
    for (const id of meant) for (const other of meant) add(id, other, 'homonym');
  }
  return related;
}

/** Without any stereo layer: the second block of the InChIKey is that of an empty one. */
function isFlat({ inchiKey }: Substance): boolean {
  return inchiKey?.slice(15, 23) === 'UHFFFAOY';
}
