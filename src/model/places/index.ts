export { centroidOf } from './centroid.ts';
export { findPlaceByAlpha3, findPlaceByM49 } from './country-codes.ts';
export {
  findPlace,
  findPlaceByName,
  findProvinceByPruid,
  findSubdivisionByFips,
  findSubdivisionByInegi,
  findSubdivisionByPostal,
} from './find-place.ts';
export { places, subdivisionsOf } from './places.ts';
export { ancestorsOf, isWithin, neighboursOf } from './relations.ts';
