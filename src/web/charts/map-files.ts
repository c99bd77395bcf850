import backgroundAddress from '../../../data/geo/background.topo.json?url';
import regionsAddress from '../../../data/geo/regions.topo.json?url';
import type { BackgroundTopology, RegionTopology } from '../../charts/index.ts';

export interface MapFiles {
  readonly regions: RegionTopology;
  readonly background: BackgroundTopology;
}

/** Fetches what the map is drawn from; only when a map is looked at. */
export async function loadMapFiles(): Promise<MapFiles> {
  const [regions, background] = await Promise.all([read(regionsAddress), read(backgroundAddress)]);
  if (!isRegionTopology(regions) || !isBackgroundTopology(background)) throw new Error('a map file is damaged');
  return { regions, background };
}

async function read(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the map file ${address} answers ${answer.status}`);
  return answer.json();
}

function isRegionTopology(value: unknown): value is RegionTopology {
  return hasObject(value, 'regions');
}

function isBackgroundTopology(value: unknown): value is BackgroundTopology {
  return hasObject(value, 'lakes') && hasObject(value, 'neighbours');
}

/** A topology (TopoJSON 1.1) with a collection of the name; its inside is our own build's business. */
function hasObject(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null || !('objects' in value) || !('arcs' in value)) return false;
  const { objects } = value;
  return typeof objects === 'object' && objects !== null && name in objects;
}
