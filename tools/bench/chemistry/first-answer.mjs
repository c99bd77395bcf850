/** Time from the start of a fresh program to its first answer about a structure, by the node's own service. */
import { StructureService } from '../../../dist/server/act/structure/service.js';

const service = new StructureService();
const [answer] = await service.screen(['CC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1.Cl']);
console.log(JSON.stringify({ ok: answer?.ok, milliseconds: performance.now() }));
