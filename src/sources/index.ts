import { source as authorityList } from './any-authority-list/index.ts';
import { source as britishColumbiaDeaths } from './ca-bc-deaths/index.ts';
import { source as healthInfobaseHarms } from './ca-health-infobase-harms/index.ts';
import { source as canadianControlledSubstances } from './ca-justice-cdsa/index.ts';
import { source as canadianPrecursorQuantities } from './ca-justice-precursor-regulations/index.ts';
import { source as statisticsCanadaWastewater } from './ca-statcan-wastewater/index.ts';
import type { ControlSource } from './control-source.ts';
import { source as europeanWastewater } from './eu-euda-wastewater/index.ts';
import { source as europeanDrugPrecursors } from './eu-eurlex-drug-precursors/index.ts';
import { source as mexicanHealthLaw } from './mx-dof-ley-general-de-salud/index.ts';
import { source as mexicanPrecursorLaw } from './mx-dof-ley-precursores/index.ts';
import { source as mexicoFederalOffences } from './mx-sesnsp-ideff/index.ts';
import { source as dutchOpiumAct } from './nl-overheid-opiumwet/index.ts';
import type { Source } from './source.ts';
import { source as wedinosDrugChecking } from './uk-wedinos/index.ts';
import { source as comtrade } from './un-comtrade/index.ts';
import { source as unitedNationsSeizures } from './un-unodc-seizures/index.ts';
import { source as unitedStatesCbpDrugSeizures } from './us-cbp-drug-seizures/index.ts';
import { source as unitedStatesOverdoseVisits } from './us-cdc-dose/index.ts';
import { source as unitedStatesDispensing } from './us-cdc-naloxone/index.ts';
import { source as unitedStatesProvisionalDeaths } from './us-cdc-vsrr/index.ts';
import { source as unitedStatesForensicLaboratories } from './us-dea-nflis/index.ts';
import { source as unitedStatesControlledSubstances } from './us-ecfr-controlled-substances/index.ts';
import { source as unitedStatesListChemicals } from './us-ecfr-list-chemicals/index.ts';

export { listColumns as authorityListColumns } from './any-authority-list/columns.ts';
export {
  type ControlFile,
  type ControlSource,
  type EditionIssue,
  type EditionIssueCode,
  type EditionReading,
  editionIssueCodes,
  type ListedEntry,
  type XmlElement,
} from './control-source.ts';
export { type LayoutMatch, type LayoutMismatch, matchLayout } from './match-layout.ts';
export { Reading, type ReadingSink, type RowCounts } from './reading.ts';
export type {
  CsvLayout,
  CsvReader,
  FigureOutput,
  JsonLayout,
  JsonReader,
  Layout,
  OpenFile,
  Output,
  Source,
  UnknownCode,
} from './source.ts';

/** Every source, in folder order. */
export const sources: readonly Source[] = [
  britishColumbiaDeaths,
  healthInfobaseHarms,
  statisticsCanadaWastewater,
  europeanWastewater,
  mexicoFederalOffences,
  wedinosDrugChecking,
  comtrade,
  unitedNationsSeizures,
  unitedStatesCbpDrugSeizures,
  unitedStatesOverdoseVisits,
  unitedStatesDispensing,
  unitedStatesProvisionalDeaths,
  unitedStatesForensicLaboratories,
];

/** Every text of law that a node can load, in folder order. */
export const controlSources: readonly ControlSource[] = [
  authorityList,
  canadianControlledSubstances,
  canadianPrecursorQuantities,
  europeanDrugPrecursors,
  mexicanHealthLaw,
  mexicanPrecursorLaw,
  dutchOpiumAct,
  unitedStatesControlledSubstances,
  unitedStatesListChemicals,
];
