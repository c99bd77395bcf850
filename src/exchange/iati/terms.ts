/** What the standard has no place for stands in attributes of this namespace, which it allows everywhere. */
export const vigiaNamespace = 'https://vigia.invalid/ns/iati/1';

/** Vocabularies of an indicator's references: its question, and the goal that asks it. */
export const questionUri = 'https://vigia.invalid/ns/iati/question';
export const goalUri = 'https://vigia.invalid/ns/iati/goal';

/** Codes of the standard's code lists (IATI 2.03, https://iatistandard.org/en/iati-standard/203/codelists/). */
export const iatiCodes = {
  version: '2.03',
  /** OrganisationType. */
  government: '10',
  /** OrganisationRole. */
  accountable: '2',
  implementing: '4',
  /** OtherIdentifierType: the publisher's own. */
  ownIdentifier: 'A1',
  /** ActivityStatus. */
  notBegun: '1',
  underWay: '2',
  ended: '3',
  /** ActivityDateType. */
  plannedStart: '1',
  plannedEnd: '3',
  /** RelatedActivityType. */
  parent: '1',
  /** SectorVocabulary OECD DAC 5 digit, and its code of narcotics control. */
  dac: '1',
  narcoticsControl: '16063',
  /** RegionVocabulary, IndicatorVocabulary: the publisher's own. */
  ownVocabulary: '99',
  /** ResultType. */
  outcome: '2',
  /** IndicatorMeasure. */
  unit: '1',
  percentage: '2',
} as const;
