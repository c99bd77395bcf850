import { publicMarking } from '../../model/index.ts';
import type { ControlFile, ControlSource, EditionReading } from '../control-source.ts';
import { acuerdosOf } from '../mexican-acuerdos.ts';
import { articleLines, deputiesLicence, deputiesPublisher, isLaw, lastReform, linesOfLaw } from '../mexican-law.ts';
import { ListReading } from './line-entries.ts';
import { readNarcotics, readProhibited } from './read-narcotics.ts';
import { readPsychotropics } from './read-psychotropics.ts';

export const source: ControlSource = {
  id: 'mx-dof-ley-general-de-salud',
  jurisdiction: 'MX',
  instruments: ['mx-lgs'],
  title: {
    en: 'General Health Law of Mexico (Ley General de Salud), articles 234, 237 and 245',
    fr: 'Loi générale de la santé du Mexique (Ley General de Salud), articles 234, 237 et 245',
    es: 'Ley General de Salud, artículos 234, 237 y 245',
  },
  publisher: deputiesPublisher,
  description: {
    en: 'Consolidated Spanish text: narcotic drugs (article 234), what is prohibited (article 237), and psychotropic substances in five groups (article 245), with the clauses for salts, isomers and what is of analogous nature.',
    fr: 'Texte consolidé espagnol : stupéfiants (article 234), ce qui est interdit (article 237) et substances psychotropes en cinq groupes (article 245), avec les clauses visant les sels, les isomères et ce qui est de nature analogue.',
    es: 'Texto vigente consolidado: estupefacientes (artículo 234), lo prohibido (artículo 237) y substancias psicotrópicas en cinco grupos (artículo 245), con las cláusulas sobre sales, isómeros y los de naturaleza análoga.',
  },
  homepage: 'https://www.diputados.gob.mx/LeyesBiblio/ref/lgs.htm',
  licence: deputiesLicence,
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [
    { language: 'es', format: 'xml', name: 'mx-fed-lgs.xml (Akoma Ntoso)' },
    { language: 'es', format: 'text', name: 'LGS.txt' },
  ],
  recognise: (file) => (isHealthLaw(file) ? 'es' : undefined),
  read: (files) => readEdition(files.get('es')),
};

function isHealthLaw(file: ControlFile): boolean {
  return isLaw(file, 'lgs', /LEY GENERAL DE SALUD/, /^\s*Artículo 234\.- .*estupefacientes/m);
}

function readEdition(file: ControlFile | undefined): EditionReading {
  if (file === undefined) return { asOf: null, entries: [], issues: [] };
  const asOf = lastReform(file);
  const lines = linesOfLaw(file);
  const reading = new ListReading(file.name, asOf, acuerdosOf(lines));
  readNarcotics(articleLines(lines, '234'), reading);
  readProhibited(articleLines(lines, '237'), reading);
  readPsychotropics(articleLines(lines, '245'), reading);
  return { asOf, entries: reading.entries, issues: reading.issues, partialLists: addedElsewhere };
}

/** Acuerdos of the Consejo de Salubridad General add to these lists, and only the law on precursors prints them. */
const addedElsewhere: NonNullable<EditionReading['partialLists']> = ['234', '245-II', '245-V'].map((list) => ({
  instrument: 'mx-lgs',
  list,
}));
