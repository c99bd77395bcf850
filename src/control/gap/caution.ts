import type { Text } from '../../base/index.ts';
import type { ControlItem, Jurisdiction } from '../../model/index.ts';
import { findInstrument } from '../matrix/instruments.ts';
import { type SearchedText, searchedIn } from '../matrix/searched.ts';
import { type Coverage, isUncertain, spansOn, standingOn } from './coverage.ts';
import { listingsOn } from './episodes.ts';
import { type GapEpisode, isDiluent } from './gap.ts';
import { inPlace, listTexts } from './gap-text.ts';

interface CautionOptions {
  readonly episode: GapEpisode;
  readonly missingIn: readonly Jurisdiction[];
  /** What the texts say about the subject itself. */
  readonly coverage: Coverage | undefined;
  readonly day: number;
  readonly searched: readonly SearchedText[];
}

/** A year and a half: a text counts as old where its day lies so many days before the day asked for. */
const oldAfterDays = 548;

/** What weakens the statement that there is a gap, as sentences. */
export function cautionsOf({ episode, missingIn, coverage, day, searched }: CautionOptions): readonly Text[] {
  const listings = episode.listings?.(day) ?? listingsOn(episode.coverage ?? undefined, day);
  const items = listings.map(({ item }) => item);
  return [
    ...missingIn.flatMap((jurisdiction) => searchCautions(jurisdiction, searched, day)),
    ...missingIn.flatMap((jurisdiction) => notLawYet(coverage, jurisdiction, day)),
    ...underReview(coverage, missingIn, day),
    ...verificationCautions(items),
    ...(episode.openers.length > 0 && episode.openers.every(isUncertain) ? [uncertainDay] : []),
    ...(episode.openClause ? [openClause] : []),
    ...(isDiluent(episode.subject) ? [diluent] : []),
    ...missingIn.flatMap((jurisdiction) => analogueClause[jurisdiction] ?? []),
  ];
}

/** Texts of the Netherlands include the Union's. */
function searchCautions(jurisdiction: Jurisdiction, searched: readonly SearchedText[], day: number): readonly Text[] {
  const texts = [
    ...searchedIn(searched, jurisdiction),
    ...(jurisdiction === 'NL' ? searchedIn(searched, 'EU') : []),
  ].filter((text) => !text.complete || day - lastDayOf(text.asOf) > oldAfterDays);
  if (texts.length === 0) return [];
  const place = inPlace(jurisdiction);
  const named = listTexts(
    texts.map(({ instrument, asOf, complete }): Text => {
      const { shortTitle } = findInstrument(instrument);
      return complete
        ? { en: `${shortTitle.en} of ${asOf}`, fr: `${shortTitle.fr} de ${asOf}`, es: `${shortTitle.es} de ${asOf}` }
        : {
            en: `${shortTitle.en}, single acts and pages to ${asOf}`,
            fr: `${shortTitle.fr}, actes et pages isolés jusqu’à ${asOf}`,
            es: `${shortTitle.es}, actos y páginas sueltos hasta ${asOf}`,
          };
    }),
  );
  return [
    {
      en: `What was searched ${place.en} is old or not the full text: ${named.en}. A later entry may exist.`,
      fr: `Ce qui a été consulté ${place.fr} est ancien ou n’est pas le texte intégral : ${named.fr}. Une inscription plus récente est possible.`,
      es: `Lo consultado ${place.es} es antiguo o no es el texto íntegro: ${named.es}. Puede existir una entrada posterior.`,
    },
  ];
}

/** Day number of the end of a day, month or year. */
function lastDayOf(asOf: string): number {
  const [year = 0, month = 12, date] = asOf.split('-').map(Number);
  return Date.UTC(year, date === undefined ? month : month - 1, date ?? 0) / 86_400_000;
}

function notLawYet(coverage: Coverage | undefined, jurisdiction: Jurisdiction, day: number): readonly Text[] {
  const kinds = new Set(spansOn(coverage, jurisdiction, day).map(({ kind }) => kind));
  const place = inPlace(jurisdiction);
  if (kinds.has('decided')) {
    return [
      {
        en: `Decided ${place.en} and, as far as is known, not yet in force.`,
        fr: `Décidé ${place.fr} et, pour autant qu’on le sache, pas encore en vigueur.`,
        es: `Decidido ${place.es} y, hasta donde se sabe, aún no en vigor.`,
      },
    ];
  }
  if (!kinds.has('proposed')) return [];
  return [
    {
      en: `Proposed ${place.en}: a proposal or a bill, not law.`,
      fr: `Proposé ${place.fr} : une proposition ou un projet de loi, pas une règle de droit.`,
      es: `Propuesto ${place.es}: una propuesta o una iniciativa, no derecho vigente.`,
    },
  ];
}

/** Partners whose open wording may cover it are neither with nor without an entry. */
function underReview(coverage: Coverage | undefined, missing: readonly Jurisdiction[], day: number): readonly Text[] {
  const partners = (['CA', 'MX', 'US', 'NL'] as const).filter((partner) => !missing.includes(partner));
  const reviewed = partners.filter((partner) => standingOn(coverage, partner, day) === 'review');
  return reviewed.map((partner) => {
    const place = inPlace(partner);
    return {
      en: `An open wording ${place.en} may cover it; a person must read it, and it counts neither as listed nor as missing.`,
      fr: `Une formulation ouverte ${place.fr} peut l’englober; une personne doit la lire, et elle ne compte ni comme inscription ni comme absence.`,
      es: `Una redacción abierta ${place.es} puede abarcarla; una persona debe leerla, y no cuenta ni como entrada ni como falta.`,
    };
  });
}

function verificationCautions(items: readonly ControlItem[]): readonly Text[] {
  const recalled = [
    ...new Set(items.filter((item) => item.verification === 'recalled').map((item) => item.jurisdiction)),
  ];
  if (recalled.length === 0) return [];
  const codes = recalled.join(', ');
  return [
    {
      en: `Unverified: entries of ${codes} were not checked against the official text.`,
      fr: `Non vérifié : des inscriptions de ${codes} n’ont pas été comparées au texte officiel.`,
      es: `Sin verificar: entradas de ${codes} no se han cotejado con el texto oficial.`,
    },
  ];
}

const uncertainDay: Text = {
  en: 'The first day is known roughly, or only from the wording now in force: the gap may be older or younger.',
  fr: 'Le premier jour n’est connu qu’approximativement, ou seulement par la formulation en vigueur : la lacune peut être plus ancienne ou plus récente.',
  es: 'El primer día se conoce de forma aproximada, o solo por la redacción vigente: la brecha puede ser más antigua o más reciente.',
};

const diluent: Text = {
  en: 'A medicine or a diluent that laboratories find beside other drugs: to be watched; a list need not be the answer.',
  fr: 'Un médicament ou un produit de coupage que les laboratoires trouvent à côté d’autres drogues : à surveiller; une inscription n’est pas nécessairement la réponse.',
  es: 'Un medicamento o adulterante que los laboratorios hallan junto a otras drogas: conviene vigilarlo; una lista no es necesariamente la respuesta.',
};

const openClause: Text = {
  en: 'A clause on precursors or on what is of analogous nature may reach it where an authority says so.',
  fr: 'Une clause sur les précurseurs ou sur ce qui est de nature analogue peut l’atteindre si une autorité le détermine.',
  es: 'Una cláusula sobre precursores o sobre lo de naturaleza análoga puede alcanzarla si una autoridad así lo determina.',
};

/** Clauses that reach what no list names, and that no machine can try. */
const analogueClause: Readonly<Partial<Record<Jurisdiction, Text>>> = {
  MX: {
    en: 'In Mexico, arts. 234 and 245 of the General Health Law end in a clause on what is of analogous nature; only the authority applies it.',
    fr: 'Au Mexique, les art. 234 et 245 de la Loi générale de la santé se terminent par une clause sur ce qui est de nature analogue; seule l’autorité l’applique.',
    es: 'En México, los arts. 234 y 245 de la Ley General de Salud terminan con una cláusula sobre lo de naturaleza análoga; solo la autoridad la aplica.',
  },
  US: {
    en: 'In the United States, the analogue provisions of 21 U.S.C. 802(32) and 813 may apply; only a court decides.',
    fr: 'Aux États-Unis, les dispositions sur les analogues (21 U.S.C. 802(32) et 813) peuvent s’appliquer; seul un tribunal en décide.',
    es: 'En los Estados Unidos pueden aplicarse las disposiciones sobre análogos (21 U.S.C. 802(32) y 813); solo un tribunal lo decide.',
  },
};
