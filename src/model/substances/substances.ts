import type { Substance, SubstanceId } from '../substance.ts';
import { additionRows } from './additions.ts';
import { asLabel } from './as-label.ts';
import { classesOfGroup, classItems } from './classes.ts';
import { equipmentItems } from './equipment.ts';
import { isomerClassOf } from './isomer-classes.ts';
import { registerRows } from './register.generated.ts';
import { alsoCalled, furtherClasses, markers, reagents } from './reported-names.ts';

type Row = readonly [
  id: SubstanceId,
  en: string,
  fr: string,
  es: string,
  group: string,
  inchiKey: string,
  cas: string,
  synonyms: readonly string[],
];

/**
 * The register of substances, classes and equipment that sources report or laws list. Identity only: names, InChIKey, CAS registry number,
 * classes. Molecules first, then classes, then equipment; ids are the English name in kebab-case; names begin as a label does ("Fentanyl").
 */
export const substances: readonly Substance[] = /* @__PURE__ */ register();

function register(): readonly Substance[] {
  return [
    ...registerRows.map(substance),
    ...additionRows().map(([id, en, fr, es, group, synonyms]) => substance([id, en, fr, es, group, '', '', synonyms])),
    ...classItems(),
    ...equipmentItems(),
  ];
}

function substance([id, en, fr, es, group, inchiKey, cas, synonyms]: Row): Substance {
  const classes = [...isomerClassOf(id), ...(furtherClasses[id] ?? classesOfGroup[group] ?? [])];
  const names = [...synonyms, ...(alsoCalled[id] ?? [])];
  const markerOf = markers[id];
  return {
    id,
    kind: reagents.has(id) ? 'reagent' : 'substance',
    name: { en: asLabel(en), fr: asLabel(fr), es: asLabel(es) },
    ...(inchiKey === '' ? {} : { inchiKey }),
    ...(cas === '' ? {} : { cas }),
    ...(names.length === 0 ? {} : { synonyms: names }),
    ...(classes.length === 0 ? {} : { classes }),
    ...(markerOf === undefined ? {} : { markerOf }),
  };
}
