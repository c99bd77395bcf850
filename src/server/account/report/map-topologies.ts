import { readFileSync } from 'node:fs';
import type { MapTopologies } from '../../../charts/index.ts';

let topologies: MapTopologies | undefined;

/** What maps are drawn from, as it comes with the software; the shores of the coarse file are fine enough for a page. */
export function readTopologies(): MapTopologies {
  topologies ??= { regions: read('regions-coarse'), background: read('background') };
  return topologies;
}

/** Its inside is our own build's business (tools/register). */
function read<Topology>(name: string): Topology {
  return JSON.parse(readFileSync(new URL(`../../../../data/geo/${name}.topo.json`, import.meta.url), 'utf8'));
}
