import type { Gap } from '../../api/index.ts';

/** A gap as the API gives it, for tests; what matters to a test is given. */
export function sampleGap(part: Partial<Gap> = {}): Gap {
  const name = { en: 'Norfentanyl', fr: 'Norfentanyl', es: 'Norfentanilo' };
  return {
    key: 'treaty-not-transposed:norfentanyl:MX',
    kind: 'treaty-not-transposed',
    title: {
      en: 'Norfentanyl: listed under the UN conventions, no entry found in Mexico',
      fr: 'Norfentanyl\u00a0: inscription aux conventions des Nations Unies, aucune inscription trouvée au Mexique',
      es: 'Norfentanilo: en las listas de los tratados, ninguna inscripción encontrada en México',
    },
    subject: {
      kind: 'substance',
      id: 'norfentanyl',
      name: { text: name, origin: { en: 'published', fr: 'english', es: 'systematic' } },
      classes: ['precursor'],
    },
    listedBy: [],
    missingIn: ['MX'],
    openedOn: '2023-05-22',
    closedOn: null,
    daysOpen: 1280,
    dueOn: '2023-05-22',
    lagDays: null,
    evidence: { firstSeen: [], findings: null, series: [] },
    tlp: 'CLEAR',
    caution: [],
    process: null,
    ...part,
  };
}
