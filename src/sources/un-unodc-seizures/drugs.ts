import type { Substance, SubstanceId } from '../../model/index.ts';
import { classicDrugs } from './classic-drugs.ts';
import type { DrugClass } from './drug-class.ts';
import { furtherDrugs } from './further-drugs.ts';

export const precursorGroup = 'Precursors';

/** What a word of the column `Drug` means, and the group under which it must stand. */
export interface Drug {
  readonly id: SubstanceId;
  readonly group: string;
}

/** Words that mean an item of the register. Morphine that is a medicine is among the pharmaceutical opioids. */
const registered: readonly (readonly [word: string, group: string, id: SubstanceId])[] = [
  ['Heroin', 'Opioids', 'heroin'],
  ['Opium', 'Opioids', 'opium'],
  ['Illicit morphine', 'Opioids', 'morphine'],
  ['ATS', 'ATS', 'amphetamine-type-stimulants'],
  ['Amphetamine', 'ATS', 'amphetamine'],
  ['Methamphetamine', 'ATS', 'methamphetamine'],
  ['Para-methoxyamphetamine (PMA)', 'ATS', 'pma'],
  ['Hallucinogens', 'Hallucinogens', 'hallucinogens'],
  ['LSD', 'Hallucinogens', 'lsd'],
  ['Barbiturates', 'Sedatives and Tranquillizers', 'barbiturates'],
  ['Benzodiazepines', 'Sedatives and Tranquillizers', 'benzodiazepines'],
  ['GHB', 'Sedatives and Tranquillizers', 'ghb'],
  ['Methaqualone', 'Sedatives and Tranquillizers', 'methaqualone'],
  ['Sedatives and tranquillizers', 'Sedatives and Tranquillizers', 'sedatives'],
  ['GBL', 'Substances not under international control', 'gamma-butyrolactone'],
  ['Phenethylamines', 'Substances not under international control', 'phenethylamines'],
  ['Synthetic cathinones', 'Substances not under international control', 'synthetic-cathinones'],
  ['Tryptamines', 'Substances not under international control', 'tryptamines'],
  ['APAAN (alpha-phenylacetoacetonitrile)', 'Precursors', 'apaan'],
  ['Acetic anhydride', 'Precursors', 'acetic-anhydride'],
  ['Ephedrine', 'Precursors', 'ephedrine'],
  ['Pseudoephedrine', 'Precursors', 'pseudoephedrine'],
  ['Alcohol', 'Other miscellaneous', 'ethanol'],
  ['Anabolic steroids', 'Other miscellaneous', 'anabolic-steroids'],
  ['Caffeine', 'Other miscellaneous', 'caffeine'],
];

const ownClasses: readonly DrugClass[] = [...classicDrugs, ...furtherDrugs];

/**
 * Classes as the questionnaire has them: forms of a drug are kept apart, because plants, resin and oil must not be added up,
 * and what is "other" or "not specified" stays so.
 */
export const ownSubstances: readonly Substance[] = ownClasses.map(([word, , slug, within, name]) => ({
  id: ownId(slug),
  kind: 'class',
  name,
  synonyms: [word],
  classes: [within],
}));

/** Every word of the column `Drug`; each means another item, so that none is added to another. */
export const drugs: ReadonlyMap<string, Drug> = new Map([
  ...registered.map(([word, group, id]) => [word, { id, group }] as const),
  ...ownClasses.map(([word, group, slug]) => [word, { id: ownId(slug), group }] as const),
]);

function ownId(slug: string): SubstanceId {
  return `un-unodc-seizures:${slug}`;
}
