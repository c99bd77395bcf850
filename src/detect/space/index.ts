export { type CircularZones, circularZones, type ZoneOptions } from './circular-zones.ts';
export { distanceBetween, type PlaceCoordinates } from './distance.ts';
export { type KnoxOptions, type KnoxTest, knoxTest } from './knox.ts';
export {
  bernoulliLogLikelihoodRatio,
  expectationBasedScore,
  poissonLogLikelihoodRatio,
  type WindowTotals,
} from './log-likelihood-ratio.ts';
export {
  type PlaceExpectation,
  type PlaceExpectationOptions,
  placeExpectation,
} from './place-expectation.ts';
export { gumbelPValue, monteCarloPValue, recurrenceInterval } from './recurrence.ts';
export {
  type PlacePeriods,
  prospectiveWindows,
  retrospectiveWindows,
  type ScanWindow,
} from './scan-windows.ts';
export {
  type PointEvents,
  type ShiryaevRobertsOptions,
  type ShiryaevRobertsResult,
  shiryaevRoberts,
} from './shiryaev-roberts.ts';
export {
  type NoScanReason,
  type ScanModel,
  type SpaceTimeCluster,
  type SpaceTimeScan,
  type SpaceTimeScanInput,
  type SpaceTimeScanOptions,
  spaceTimeScan,
} from './space-time-scan.ts';
