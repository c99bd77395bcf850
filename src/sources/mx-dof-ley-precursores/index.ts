import { publicMarking } from '../../model/index.ts';
import type { ControlFile, ControlSource, EditionReading } from '../control-source.ts';
import { deputiesLicence, deputiesPublisher, isLaw } from '../mexican-law.ts';
import { readLists } from './read-lists.ts';

export const source: ControlSource = {
  id: 'mx-dof-ley-precursores',
  jurisdiction: 'MX',
  instruments: ['mx-lfcpq', 'mx-lgs'],
  title: {
    en: 'Federal Law for the Control of Chemical Precursors of Mexico (Ley Federal para el Control de Precursores Químicos), article 4',
    fr: 'Loi fédérale du Mexique sur le contrôle des précurseurs chimiques (Ley Federal para el Control de Precursores Químicos), article 4',
    es: 'Ley Federal para el Control de Precursores Químicos, Productos Químicos Esenciales y Máquinas para Elaborar Cápsulas, Tabletas y/o Comprimidos, artículo 4',
  },
  publisher: deputiesPublisher,
  description: {
    en: 'Consolidated Spanish text: chemical precursors (section I), essential chemical products (section II), machines, and the Acuerdos that add substances to this law and to the General Health Law, with the day on which each takes effect.',
    fr: 'Texte consolidé espagnol : précurseurs chimiques (fraction I), produits chimiques essentiels (fraction II), machines, et Acuerdos qui ajoutent des substances à cette loi et à la Loi générale de la santé, avec leur jour d’entrée en vigueur.',
    es: 'Texto vigente consolidado: precursores químicos (fracción I), productos químicos esenciales (fracción II), máquinas, y los Acuerdos que adicionan substancias a esta ley y a la Ley General de Salud, con el día en que entra en vigor cada uno.',
  },
  homepage: 'https://www.diputados.gob.mx/LeyesBiblio/ref/lfcpq.htm',
  licence: deputiesLicence,
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [
    { language: 'es', format: 'xml', name: 'mx-fed-lfcpq.xml (Akoma Ntoso)' },
    { language: 'es', format: 'text', name: 'LFCPQ.txt' },
  ],
  recognise: (file) => (isPrecursorLaw(file) ? 'es' : undefined),
  read: (files) => readEdition(files.get('es')),
};

function isPrecursorLaw(file: ControlFile): boolean {
  return isLaw(
    file,
    'lfcpq',
    /LEY FEDERAL PARA EL CONTROL DE PRECURSORES QUÍMICOS/,
    /^\s*Artículo 4\.- Las substancias controladas/m,
  );
}

function readEdition(file: ControlFile | undefined): EditionReading {
  return file === undefined ? { asOf: null, entries: [], issues: [] } : readLists(file);
}
