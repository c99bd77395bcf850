import type { Text } from '../../../base/index.ts';
import type { RuleText } from './rule-text.ts';

const benzodiazepinesExcepted: Text = {
  en: 'Clozapine, olanzapine, clozapine N-oxide and flunitrazepam: item 18, (32.1) to (35); flunitrazepam is in Schedule I.',
  fr: 'La clozapine, l’olanzapine, le N-oxyde de clozapine et le flunitrazépam : article 18, (32.1) à (35); le flunitrazépam est à l’annexe I.',
  es: 'La clozapina, la olanzapina, el N-óxido de clozapina y el flunitrazepam: artículo 18, (32.1) a (35); el flunitrazepam está en el anexo I.',
};

export const caOthersTexts: Readonly<Record<string, RuleText>> = {
  'CA-I-19-review': {
    wording: {
      en: 'Amphetamines, their salts, derivatives, isomers and analogues, and salts of derivatives, isomers and analogues.',
      fr: 'Amphétamines, leurs sels, dérivés, isomères et analogues, ainsi que les sels de leurs dérivés, isomères et analogues.',
      es: 'Anfetaminas, sus sales, derivados, isómeros y análogos, y las sales de estos.',
    },
    readings: [
      {
        en: '1-Arylpropan-2-amine or its beta-ketone: cathinones are held to be analogues by practice, not by the text. To a person.',
        fr: '1-arylpropan-2-amine ou sa bêta-cétone : les cathinones sont tenues pour des analogues par la pratique, non par le texte. À soumettre à une personne.',
        es: '1-arilpropan-2-amina o su beta-cetona: las catinonas se consideran análogos por la práctica, no por el texto. Debe verlo una persona.',
      },
    ],
    exceptions: {
      en: 'Cathinone, methcathinone, ephedrine, norephedrine and pyrovalerone, named elsewhere in the Schedules; selegiline, tamsulosin, formoterol, bupropion and diethylpropion, medicines or named elsewhere.',
      fr: 'La cathinone, la méthcathinone, l’éphédrine, la noréphédrine et la pyrovalérone, nommées ailleurs aux annexes; la sélégiline, la tamsulosine, le formotérol, le bupropion et le diéthylpropion, médicaments ou nommés ailleurs.',
      es: 'La catinona, la metcatinona, la efedrina, la norefedrina y la pirovalerona, nombradas en otra parte de los anexos; la selegilina, la tamsulosina, el formoterol, el bupropión y la anfepramona (dietilpropión), medicamentos o nombrados en otra parte.',
    },
    requires: null,
  },
  'CA-III-35': {
    wording: {
      en: '2C-phenethylamines: 1-amino-2-phenylethane substituted at 2’ and 5’ or 2’ and 6’ by alkoxy or haloalkoxy, or at two adjacent carbons so as to form furan, dihydrofuran, pyran, dihydropyran or methylenedioxy; on the amino group methyl, ethyl, propyl, isopropyl, hydroxyl, benzyl or benzylene allowed, on the beta carbon hydroxyl, oxo or alkoxy.',
      fr: '2C-phénéthylamines : 1-amino-2-phényléthane substituée en positions 2’ et 5’ ou 2’ et 6’ par un groupe alcoxy ou halogénoalcoxy, ou à deux atomes de carbone adjacents de façon à former un furane, un dihydrofurane, un pyrane, un dihydropyrane ou un méthylènedioxy; sont admis sur le groupe amino les groupes méthyle, éthyle, propyle, isopropyle, hydroxyle, benzyle ou benzylène, et sur le carbone bêta un hydroxyle, un oxo ou un alcoxy.',
      es: '2C-fenetilaminas: 1-amino-2-feniletano sustituido en 2’ y 5’ o 2’ y 6’ por alcoxi o haloalcoxi, o en dos carbonos adyacentes de modo que se forme furano, dihidrofurano, pirano, dihidropirano o metilendioxi; se admiten en el grupo amino metilo, etilo, propilo, isopropilo, hidroxilo, bencilo o bencileno, y en el carbono beta hidroxilo, oxo o alcoxi.',
    },
    readings: [
      {
        en: 'The alpha carbon must be CH2: amphetamines belong to Schedule I, item 19.',
        fr: 'Le carbone alpha doit être un CH2 : les amphétamines relèvent de l’annexe I, article 19.',
        es: 'El carbono alfa debe ser CH2: las anfetaminas corresponden al anexo I, artículo 19.',
      },
      {
        en: 'Substitution by benzylene, which closes a ring, is not covered by the rule.',
        fr: 'La substitution par un benzylène, qui ferme un cycle, n’est pas couverte par la règle.',
        es: 'La sustitución por bencileno, que cierra un anillo, no está cubierta por la regla.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-IV-18': {
    wording: {
      en: 'Benzodiazepines, their salts and derivatives, including (1) to (32), but not including clozapine, flunitrazepam, olanzapine and clozapine N-oxide.',
      fr: 'Benzodiazépines, ainsi que leurs sels et dérivés, notamment (1) à (32), mais non compris la clozapine, le flunitrazépam, l’olanzapine et le N-oxyde de clozapine.',
      es: 'Benzodiacepinas, sus sales y derivados, incluidos (1) a (32), pero sin incluir la clozapina, el flunitrazepam, la olanzapina y el N-óxido de clozapina.',
    },
    readings: [
      {
        en: 'Restricted to the shapes of the named members: an aryl on the carbon next to the imine, or a 1,5-dione.',
        fr: 'Restreint aux formes des membres nommés : un aryle sur le carbone voisin de l’imine, ou une 1,5-dione.',
        es: 'Restringido a las formas de los miembros nombrados: un arilo en el carbono contiguo a la imina, o una 1,5-diona.',
      },
    ],
    exceptions: benzodiazepinesExcepted,
    requires: null,
  },
  'CA-IV-18-review': {
    wording: {
      en: 'Any other 1,4- or 1,5-benzodiazepine ring: the express exceptions for clozapine and olanzapine show that the heading is read widely.',
      fr: 'Tout autre cycle 1,4- ou 1,5-benzodiazépine : les exclusions expresses de la clozapine et de l’olanzapine montrent que l’intitulé est lu largement.',
      es: 'Cualquier otro anillo de 1,4- o 1,5-benzodiacepina: las excepciones expresas de la clozapina y la olanzapina muestran que el encabezado se lee de forma amplia.',
    },
    readings: [
      {
        en: 'To a person, not a match.',
        fr: 'À soumettre à une personne, ce n’est pas une correspondance.',
        es: 'Debe verlo una persona; no es una coincidencia.',
      },
    ],
    exceptions: benzodiazepinesExcepted,
    requires: null,
  },
};
