import type { RuleText } from './rule-text.ts';

export const caPrecursorsTexts: Readonly<Record<string, RuleText>> = {
  'CA-VI-1-9': {
    wording: {
      en: '3,4-Methylenedioxyphenyl-2-propanone, its derivatives and analogues, and salts of derivatives and analogues, including (1) MMDMG.',
      fr: 'Méthylènedioxyphényle-3,4 propanone-2, ses dérivés et analogues, ainsi que les sels de ses dérivés et analogues, notamment (1) le MMDMG.',
      es: '3,4-Metilendioxifenil-2-propanona, sus derivados y análogos, y las sales de sus derivados y análogos, incluido (1) el MMDMG.',
    },
    readings: [
      {
        en: 'As item 11, with a methylenedioxy ring.',
        fr: 'Comme l’article 11, avec un cycle méthylènedioxy.',
        es: 'Como el artículo 11, con un anillo de metilendioxi.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-VI-1-11': {
    wording: {
      en: '1-Phenyl-2-propanone, its derivatives and analogues, and salts of derivatives and analogues, including (1) BMK methyl glycidate and (2) APAA.',
      fr: 'Phényl-1 propanone-2, ses dérivés et analogues, ainsi que les sels de ses dérivés et analogues, notamment (1) le glycidate de méthyle-BMC et (2) l’APAA.',
      es: '1-Fenil-2-propanona, sus derivados y análogos, y las sales de sus derivados y análogos, incluidos (1) el glicidato de metilo BMK y (2) el APAA.',
    },
    readings: [
      {
        en: 'The phenylacetone skeleton, with a group of the carboxyl kind allowed on the benzylic carbon, and the 2-methyl-3-phenylglycidic skeleton; the phenyl may be substituted, but not by methylenedioxy, which is item 9.',
        fr: 'Le squelette de la phénylacétone, un groupe de type carboxyle étant admis sur le carbone benzylique, et le squelette 2-méthyl-3-phénylglycidique; le phényle peut être substitué, mais non par un méthylènedioxy, qui relève de l’article 9.',
        es: 'El esqueleto de la fenilacetona, con un grupo de tipo carboxilo admitido en el carbono bencílico, y el esqueleto 2-metil-3-fenilglicídico; el fenilo puede estar sustituido, pero no por metilendioxi, que es el artículo 9.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-VI-1-27': {
    wording: {
      en: '4-Piperidone, its salts, derivatives and analogues, and salts of derivatives and analogues, including (1) to (3).',
      fr: 'Pipéridone-4, ses sels, dérivés et analogues, ainsi que les sels de ses dérivés et analogues, notamment (1) à (3).',
      es: '4-Piperidona, sus sales, derivados y análogos, y las sales de sus derivados y análogos, incluidos (1) a (3).',
    },
    readings: [
      {
        en: 'Monocyclic piperidin-4-one with any substitution; 1-phenethyl-4-piperidone (NPP) has an item of its own, 26.',
        fr: 'Pipéridin-4-one monocyclique, quelle que soit la substitution; la phénéthyl-1 pipéridone-4 (NPP) a son propre article, 26.',
        es: 'Piperidin-4-ona monocíclica con cualquier sustitución; la 1-fenetil-4-piperidona (NPP) tiene su propio artículo, 26.',
      },
      {
        en: 'Known to take in more: triacetonamine, an intermediate of light stabilisers, has the shape.',
        fr: 'Portée excessive connue : la triacétonamine, intermédiaire de stabilisants à la lumière, a cette forme.',
        es: 'Se sabe que abarca de más: la triacetonamina, intermediario de estabilizadores de luz, tiene esa forma.',
      },
    ],
    exceptions: {
      en: '1-Phenethyl-4-piperidone (NPP): item 26.',
      fr: 'La phénéthyl-1 pipéridone-4 (NPP) : article 26.',
      es: 'La 1-fenetil-4-piperidona (NPP): artículo 26.',
    },
    requires: null,
  },
  'CA-VI-1-28': {
    wording: {
      en: 'Norfentanyl, its salts, derivatives and analogues, and salts of derivatives and analogues.',
      fr: 'Norfentanyl, ses sels, dérivés et analogues, ainsi que les sels de ses dérivés et analogues.',
      es: 'Norfentanilo, sus sales, derivados y análogos, y las sales de sus derivados y análogos.',
    },
    readings: [
      {
        en: 'N-Aryl-N-acyl-4-aminopiperidine whose piperidine nitrogen is free or a carbamate.',
        fr: 'N-aryl-N-acyl-4-aminopipéridine dont l’azote de la pipéridine est libre ou forme un carbamate.',
        es: 'N-aril-N-acil-4-aminopiperidina cuyo nitrógeno de la piperidina está libre o forma un carbamato.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-VI-1-30': {
    wording: {
      en: 'N-Phenyl-4-piperidinamine (4-AP), its salts, derivatives and analogues, and salts of derivatives and analogues, including (1) to (4).',
      fr: 'N-phényle 4-pipéridinamine (4-AP), ses sels, dérivés et analogues, ainsi que les sels de ses dérivés et analogues, notamment (1) à (4).',
      es: 'N-Fenil-4-piperidinamina (4-AP), sus sales, derivados y análogos, y las sales de sus derivados y análogos, incluidos (1) a (4).',
    },
    readings: [
      {
        en: '4-(Arylamino)piperidine whose piperidine nitrogen is free or acylated; N-(arylethyl) compounds belong to Schedule I, item 16(14).',
        fr: '4-(arylamino)pipéridine dont l’azote de la pipéridine est libre ou acylé; les composés N-(aryléthylés) relèvent de l’annexe I, article 16(14).',
        es: '4-(arilamino)piperidina cuyo nitrógeno de la piperidina está libre o acilado; los compuestos N-(ariletílicos) corresponden al anexo I, artículo 16(14).',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-VI-1-32': {
    wording: {
      en: 'Benzylfentanyl, its salts, derivatives and analogues, and salts of derivatives and analogues.',
      fr: 'Benzylfentanyl, ses sels, dérivés et analogues, ainsi que les sels de ses dérivés et analogues.',
      es: 'Bencilfentanilo, sus sales, derivados y análogos, y las sales de sus derivados y análogos.',
    },
    readings: [
      {
        en: 'As fentanyl, but with an arylmethyl on the piperidine nitrogen.',
        fr: 'Comme le fentanyl, mais avec un arylméthyle sur l’azote de la pipéridine.',
        es: 'Como el fentanilo, pero con un arilmetilo en el nitrógeno de la piperidina.',
      },
    ],
    exceptions: null,
    requires: null,
  },
};
