import type { Text } from '../../../base/index.ts';
import type { RuleText } from './rule-text.ts';

const usesExcepted: Text = {
  en: 'Medicines, veterinary medicines and industrial use are excepted (article 2a(2) of the Opium Act): no structure shows it.',
  fr: 'Les médicaments, les médicaments vétérinaires et les usages industriels sont exclus (article 2a, paragraphe 2, de la loi sur l’opium) : aucune structure ne le montre.',
  es: 'Se exceptúan los medicamentos, los medicamentos veterinarios y los usos industriales (artículo 2a, apartado 2, de la Ley del Opio): ninguna estructura lo muestra.',
};

export const nlAndMxTexts: Readonly<Record<string, RuleText>> = {
  'NL-I-lysergamides': {
    wording: {
      en: 'Mono- and dialkylamides, pyrrolidides and morpholides of lysergic acid, and those obtained from them by introducing methyl, acetyl or halogen groups.',
      fr: 'Mono- et dialkylamides, pyrrolidides et morpholides de l’acide lysergique, et ceux qui en sont obtenus par introduction de groupes méthyle, acétyle ou halogène.',
      es: 'Mono- y dialquilamidas, pirrolididas y morfolidas del ácido lisérgico, y las obtenidas de ellas por introducción de grupos metilo, acetilo o halógeno.',
    },
    readings: [
      {
        en: 'The methyl on nitrogen 6 is kept, as in lysergic acid; on nitrogen 1 only hydrogen, methyl or acetyl.',
        fr: 'Le méthyle sur l’azote 6 est conservé, comme dans l’acide lysergique; sur l’azote 1, seulement un hydrogène, un méthyle ou un acétyle.',
        es: 'Se conserva el metilo en el nitrógeno 6, como en el ácido lisérgico; en el nitrógeno 1 solo hidrógeno, metilo o acetilo.',
      },
      {
        en: 'Alkyl is read as an acyclic saturated hydrocarbon.',
        fr: '« Alkyle » est compris comme un hydrocarbure saturé acyclique.',
        es: '«Alquilo» se lee como un hidrocarburo saturado acíclico.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'XX-ecgonine': {
    wording: {
      en: 'Esters and derivatives of ecgonine that are convertible into ecgonine and cocaine.',
      fr: 'Esters et dérivés de l’ecgonine transformables en ecgonine et en cocaïne.',
      es: 'Ésteres y derivados de la ecgonina que sean convertibles en ecgonina y cocaína.',
    },
    readings: [
      {
        en: 'Tropane with an oxygen at carbon 3 and a carboxyl at carbon 2; 3-aryltropanes (ioflupane) are outside.',
        fr: 'Tropane portant un oxygène au carbone 3 et un carboxyle au carbone 2; les 3-aryltropanes (ioflupane) n’en font pas partie.',
        es: 'Tropano con un oxígeno en el carbono 3 y un carboxilo en el carbono 2; los 3-ariltropanos (ioflupano) quedan fuera.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'NL-IA-1': {
    wording: {
      en: 'Substances derived from 2-phenethylamine, cathinones included.',
      fr: 'Substances dérivées de la 2-phénéthylamine, y compris les cathinones.',
      es: 'Sustancias derivadas de la 2-fenetilamina, incluidas las catinonas.',
    },
    readings: [
      {
        en: 'Approximation, for the text of the list was not at hand: ring–C–C–N, a beta-oxo group allowed, molar mass at most 500 g/mol.',
        fr: 'Approximation, car le texte de la liste n’était pas disponible : cycle–C–C–N, un groupe bêta-oxo étant admis, masse molaire d’au plus 500 g/mol.',
        es: 'Aproximación, porque no se disponía del texto de la lista: anillo–C–C–N, con o sin grupo beta-oxo, masa molar de 500 g/mol como máximo.',
      },
    ],
    exceptions: null,
    requires: usesExcepted,
  },
  'NL-IA-2': {
    wording: {
      en: 'Cannabimimetics (synthetic cannabinoids).',
      fr: 'Cannabimimétiques (cannabinoïdes de synthèse).',
      es: 'Cannabimiméticos (cannabinoides sintéticos).',
    },
    readings: [
      {
        en: 'Approximation, for the text of the list was not at hand: a core (indole, indazole, pyrrole, carbazole, gamma-carbolinone, azaindole), a carbonyl link, a head group and a tail on the nitrogen; molar mass at most 500 g/mol.',
        fr: 'Approximation, car le texte de la liste n’était pas disponible : un noyau (indole, indazole, pyrrole, carbazole, gamma-carbolinone, azaindole), un lien carbonyle, un groupe de tête et une chaîne sur l’azote; masse molaire d’au plus 500 g/mol.',
        es: 'Aproximación, porque no se disponía del texto de la lista: un núcleo (indol, indazol, pirrol, carbazol, gamma-carbolinona, azaindol), un enlace carbonilo, un grupo de cabeza y una cadena en el nitrógeno; masa molar de 500 g/mol como máximo.',
      },
    ],
    exceptions: null,
    requires: usesExcepted,
  },
  'NL-IA-3': {
    wording: {
      en: 'Substances derived from 4-aminopiperidine (fentanyls).',
      fr: 'Substances dérivées de la 4-aminopipéridine (fentanyls).',
      es: 'Sustancias derivadas de la 4-aminopiperidina (fentanilos).',
    },
    readings: [
      {
        en: 'Approximation, for the text of the list was not at hand: N-aryl- or N-arylalkyl-N-acyl-4-aminopiperidine.',
        fr: 'Approximation, car le texte de la liste n’était pas disponible : N-aryl- ou N-arylalkyl-N-acyl-4-aminopipéridine.',
        es: 'Aproximación, porque no se disponía del texto de la lista: N-aril- o N-arilalquil-N-acil-4-aminopiperidina.',
      },
    ],
    exceptions: null,
    requires: usesExcepted,
  },
  'MX-245-III-bzd': {
    wording: {
      en: 'Benzodiazepines listed by name, and their salts, precursors and chemical derivatives.',
      fr: 'Benzodiazépines énumérées par leur nom, ainsi que leurs sels, précurseurs et dérivés chimiques.',
      es: 'Benzodiazepinas enumeradas por su nombre, y sus sales, precursores y derivados químicos.',
    },
    readings: [
      {
        en: '“Derivado químico” has no structural definition: to a person.',
        fr: '« Derivado químico » n’a pas de définition structurale : à soumettre à une personne.',
        es: '«Derivado químico» no tiene definición estructural: debe verlo una persona.',
      },
    ],
    exceptions: null,
    requires: null,
  },
};
