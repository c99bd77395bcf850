/**
 * Lines of the annual table that name no substance but what became of an item, or a residual class without a name of its
 * own: spelled as published, with the value of the dimension `category`. Their series carry no substance.
 */
export const categories: ReadonlyMap<string, string> = new Map([
  ['No Analysis', 'no-analysis'],
  ['Result Not Reported', 'result-not-reported'],
  ['No Drug Found', 'no-drug-found'],
  ['No Controlled Drug Identified', 'no-controlled-drug-identified'],
  ['Negative Results - Tested For Specific Drugs', 'negative-for-specific-drugs'],
  ['Unknown', 'unknown'],
  ['Some other substance', 'some-other-substance'],
  ["Add'L Substan.Belvd.Presnt-Not Iden", 'further-substance-not-identified'],
  ['Noncontrolled, non-narcotic', 'not-controlled-unspecified'],
  ['Controlled substance', 'controlled-substance-unspecified'],
  ['Unspecified Scheduled Drug', 'scheduled-drug-unspecified'],
  ['Unspecified Prescription Drug', 'prescription-drug-unspecified'],
  ['Unspecified Prescription Analgesic', 'prescription-analgesic-unspecified'],
  ['Unspecified Pharmacuetical Preparation', 'pharmaceutical-preparation-unspecified'],
  ['Unspecified Pharmaceutical Preparation', 'pharmaceutical-preparation-unspecified'],
  ['Narcotic Drug Mix. Schedule Iii E 1', 'narcotic-mixture-schedule-iii'],
  ['Plant Material, Other', 'plant-material-other'],
  ['Precursor, Other', 'precursor-other'],
  ['Paraphenalia', 'paraphernalia'],
  ['Paraphernalia', 'paraphernalia'],
  ['By-Products', 'by-products'],
]);
