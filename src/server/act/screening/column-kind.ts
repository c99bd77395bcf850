/** What a column of a laboratory's list holds. */
export type ColumnKind = 'smiles' | 'inchi' | 'inchikey' | 'cas' | 'name';

/** Headers in English, French and Spanish, folded: lower case, without accents, punctuation and spaces. */
const headers: Readonly<Record<ColumnKind, readonly string[]>> = {
  smiles: ['smiles', 'canonicalsmiles', 'isomericsmiles', 'smilescode', 'structuresmiles', 'estructurasmiles'],
  inchi: ['inchi', 'standardinchi', 'stdinchi'],
  inchikey: ['inchikey', 'standardinchikey', 'stdinchikey', 'cleinchi', 'claveinchi'],
  cas: [
    'cas',
    'casno',
    'casnr',
    'casn',
    'casrn',
    'casnumber',
    'casregistrynumber',
    'casregistryno',
    'nocas',
    'ncas',
    'numerocas',
    'numerodecas',
    'numerodenregistrementcas',
    'registrocas',
    'numeroderegistrocas',
  ],
  name: [
    'name',
    'names',
    'substance',
    'substances',
    'substancename',
    'chemicalname',
    'chemical',
    'compound',
    'compoundname',
    'drug',
    'drugname',
    'analyte',
    'result',
    'finding',
    'identification',
    'nom',
    'noms',
    'nomdelasubstance',
    'nomchimique',
    'compose',
    'drogue',
    'produitchimique',
    'analyse',
    'nombre',
    'nombres',
    'sustancia',
    'sustancias',
    'nombredelasustancia',
    'nombrequimico',
    'compuesto',
    'droga',
    'analito',
    'resultado',
    'productoquimico',
  ],
};

const kinds = new Map(
  Object.entries(headers).flatMap(([kind, names]) => names.map((name) => [name, kind as ColumnKind] as const)),
);

/** What a header says its column holds; nothing where it is no header that we know. */
export function columnKindOf(header: string): ColumnKind | null {
  if (header.length > 60) return null;
  const folded = header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
  return kinds.get(folded) ?? null;
}
