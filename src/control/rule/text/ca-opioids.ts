import type { Text } from '../../../base/index.ts';
import type { RuleText } from './rule-text.ts';

const sharedShape: Text = {
  en: 'The text gives no structural definition: the rule is the shape that the named members share.',
  fr: 'Le texte ne donne pas de définition structurale : la règle retient la forme commune aux membres nommés.',
  es: 'El texto no da una definición estructural: la regla es la forma que comparten los miembros nombrados.',
};

export const caOpioidsTexts: Readonly<Record<string, RuleText>> = {
  'CA-I-3': {
    wording: {
      en: 'Phenylpiperidines, their salts, intermediates, derivatives and analogues, and salts of intermediates, derivatives and analogues, including the members listed under item 3.',
      fr: 'Phénylpipéridines, leurs sels, intermédiaires, dérivés et leurs analogues, ainsi que les sels de leurs intermédiaires, de leurs dérivés et leurs analogues, notamment les membres énumérés à l’article 3.',
      es: 'Fenilpiperidinas, sus sales, intermediarios, derivados y análogos, y las sales de estos, incluidos los miembros enumerados en el artículo 3.',
    },
    readings: [
      sharedShape,
      {
        en: '4-Aryl-4-hydroxypiperidines (loperamide, haloperidol) are outside.',
        fr: 'Les 4-aryl-4-hydroxypipéridines (lopéramide, halopéridol) n’en font pas partie.',
        es: 'Las 4-aril-4-hidroxipiperidinas (loperamida, haloperidol) quedan fuera.',
      },
    ],
    exceptions: {
      en: 'Carperidine and oxpheneridine (“but not including”, (23) and (24)); levocabastine and haloperidol decanoate, medicines that have the shape literally, by our interpretation.',
      fr: 'La carpéridine et l’oxphénéridine (« mais non compris », (23) et (24)); la lévocabastine et le décanoate d’halopéridol, médicaments qui ont littéralement cette forme, selon notre interprétation.',
      es: 'La carperidina y la oxfeneridina («pero sin incluir», (23) y (24)); la levocabastina y el decanoato de haloperidol, medicamentos que tienen literalmente esa forma, según nuestra interpretación.',
    },
    requires: null,
  },
  'CA-I-4': {
    wording: {
      en: 'Phenazepines, their salts and derivatives, and salts of derivatives, including the members listed under item 4.',
      fr: 'Phénazépines, leurs sels et dérivés, ainsi que les sels de leurs dérivés, notamment les membres énumérés à l’article 4.',
      es: 'Fenazepinas, sus sales y derivados, y las sales de sus derivados, incluidos los miembros enumerados en el artículo 4.',
    },
    readings: [sharedShape],
    exceptions: {
      en: 'Ethoheptazine, metethoheptazine and metheptazine (“but not including”).',
      fr: 'L’éthoheptazine, la météthoheptazine et la métheptazine (« mais non compris »).',
      es: 'La etoheptazina, la metetoheptazina y la metheptazina («pero sin incluir»).',
    },
    requires: null,
  },
  'CA-I-5': {
    wording: {
      en: 'Amidones, their salts, intermediates and derivatives, and salts of intermediates and derivatives, including the members listed under item 5.',
      fr: 'Amidones, leurs sels, intermédiaires et dérivés, ainsi que les sels de leurs intermédiaires et dérivés, notamment les membres énumérés à l’article 5.',
      es: 'Amidonas, sus sales, intermediarios y derivados, y las sales de sus intermediarios y derivados, incluidos los miembros enumerados en el artículo 5.',
    },
    readings: [
      sharedShape,
      {
        en: 'A second shape is that of the named intermediate (1); nitriles of the diphenoxylate type fall under other items.',
        fr: 'Une seconde forme est celle de l’intermédiaire nommé (1); les nitriles du type diphénoxylate relèvent d’autres articles.',
        es: 'Una segunda forma es la del intermediario nombrado (1); los nitrilos del tipo difenoxilato corresponden a otros artículos.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-I-6': {
    wording: {
      en: 'Methadols, their salts and derivatives, and salts of derivatives, including the members listed under item 6.',
      fr: 'Méthadols, leurs sels et dérivés, ainsi que les sels de leurs dérivés, notamment les membres énumérés à l’article 6.',
      es: 'Metadoles, sus sales y derivados, y las sales de sus derivados, incluidos los miembros enumerados en el artículo 6.',
    },
    readings: [sharedShape],
    exceptions: null,
    requires: null,
  },
  'CA-I-7': {
    wording: {
      en: 'Phenalkoxams, their salts and derivatives, and salts of derivatives, including the members listed under item 7.',
      fr: 'Phénalcoxames, leurs sels et dérivés, ainsi que les sels de leurs dérivés, notamment les membres énumérés à l’article 7.',
      es: 'Fenalcoxamas, sus sales y derivados, y las sales de sus derivados, incluidos los miembros enumerados en el artículo 7.',
    },
    readings: [
      sharedShape,
      {
        en: 'The text names only the dextrorotatory form of propoxyphene; the rule does not look at stereochemistry.',
        fr: 'Le texte ne nomme que la forme dextrogyre du propoxyphène; la règle ne tient pas compte de la stéréochimie.',
        es: 'El texto nombra solo la forma dextrógira del propoxifeno; la regla no considera la estereoquímica.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-I-8': {
    wording: {
      en: 'Thiambutenes, their salts and derivatives, and salts of derivatives, including the members listed under item 8.',
      fr: 'Thiambutènes, leurs sels et dérivés, ainsi que les sels de leurs dérivés, notamment les membres énumérés à l’article 8.',
      es: 'Tiambutenos, sus sales y derivados, y las sales de sus derivados, incluidos los miembros enumerados en el artículo 8.',
    },
    readings: [sharedShape],
    exceptions: null,
    requires: null,
  },
  'CA-I-9': {
    wording: {
      en: 'Moramides, their salts, intermediates and derivatives, and salts of intermediates and derivatives, including the members listed under item 9.',
      fr: 'Moramides, leurs sels, intermédiaires et dérivés, ainsi que les sels de leurs intermédiaires et dérivés, notamment les membres énumérés à l’article 9.',
      es: 'Moramidas, sus sales, intermediarios y derivados, y las sales de sus intermediarios y derivados, incluidos los miembros enumerados en el artículo 9.',
    },
    readings: [
      sharedShape,
      {
        en: 'A second shape is that of the named intermediate (2).',
        fr: 'Une seconde forme est celle de l’intermédiaire nommé (2).',
        es: 'Una segunda forma es la del intermediario nombrado (2).',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-I-10': {
    wording: {
      en: 'Morphinans, their salts and derivatives, and salts of derivatives, including the members listed under item 10.',
      fr: 'Morphinanes, leurs sels et dérivés, ainsi que les sels de leurs dérivés, notamment les membres énumérés à l’article 10.',
      es: 'Morfinanos, sus sales y derivados, y las sales de sus derivados, incluidos los miembros enumerados en el artículo 10.',
    },
    readings: [
      sharedShape,
      {
        en: '4,5-Epoxymorphinans (morphine, naloxone, nalbuphine) belong to item 1 and are left out, unless bridged at 6 and 14 (buprenorphine).',
        fr: 'Les 4,5-époxymorphinanes (morphine, naloxone, nalbuphine) relèvent de l’article 1 et sont exclus, sauf s’ils sont pontés en 6 et 14 (buprénorphine).',
        es: 'Los 4,5-epoximorfinanos (morfina, naloxona, nalbufina) corresponden al artículo 1 y quedan fuera, salvo los que tienen un puente en 6 y 14 (buprenorfina).',
      },
      {
        en: 'Dextromethorphan and dextrorphan are excepted as the one stereo form that each is: their enantiomers and racemates are listed.',
        fr: 'Le dextrométhorphane et le dextrorphane sont exclus en tant que forme stéréo précise : leurs énantiomères et racémates sont inscrits.',
        es: 'El dextrometorfano y el dextrorfano se exceptúan como la forma estereoquímica que son: sus enantiómeros y racematos están listados.',
      },
    ],
    exceptions: {
      en: 'Levallorphan, levargorphan, butorphanol, dextromethorphan, dextrorphan (“but not including”).',
      fr: 'Le lévallorphane, le lévargorphane, le butorphanol, le dextrométhorphane et le dextrorphane (« mais non compris »).',
      es: 'El levalorfano, el levargorfano, el butorfanol, el dextrometorfano y el dextrorfano («pero sin incluir»).',
    },
    requires: null,
  },
  'CA-I-11': {
    wording: {
      en: 'Benzazocines, their salts and derivatives, and salts of derivatives, including the members listed under item 11.',
      fr: 'Benzazocines, leurs sels et dérivés, ainsi que les sels de leurs dérivés, notamment les membres énumérés à l’article 11.',
      es: 'Benzazocinas, sus sales y derivados, y las sales de sus derivados, incluidos los miembros enumerados en el artículo 11.',
    },
    readings: [sharedShape],
    exceptions: {
      en: 'Cyclazocine (“but not including”).',
      fr: 'La cyclazocine (« mais non compris »).',
      es: 'La ciclazocina («pero sin incluir»).',
    },
    requires: null,
  },
  'CA-I-12': {
    wording: {
      en: 'Ampromides, their salts and derivatives, and salts of derivatives, including the members listed under item 12.',
      fr: 'Ampromides, leurs sels et dérivés, ainsi que les sels de leurs dérivés, notamment les membres énumérés à l’article 12.',
      es: 'Ampromidas, sus sales y derivados, y las sales de sus derivados, incluidos los miembros enumerados en el artículo 12.',
    },
    readings: [
      sharedShape,
      {
        en: 'Fentanyls, whose two-carbon chain lies in the piperidine ring, are outside.',
        fr: 'Les fentanyls, dont la chaîne à deux carbones se trouve dans le cycle pipéridine, n’en font pas partie.',
        es: 'Los fentanilos, cuya cadena de dos carbonos está en el anillo de piperidina, quedan fuera.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-I-13': {
    wording: {
      en: 'Benzimidazoles, their salts and derivatives, and salts of derivatives, including (1) clonitazene, (2) etonitazene and (3) bezitramide.',
      fr: 'Benzimidazoles, leurs sels et dérivés, ainsi que les sels de leurs dérivés, notamment (1) le clonitazène, (2) l’étonitazène et (3) le bézitramide.',
      es: 'Bencimidazoles, sus sales y derivados, y las sales de sus derivados, incluidos (1) el clonitaceno, (2) el etonitaceno y (3) la bezitramida.',
    },
    readings: [
      {
        en: 'Read literally, the heading would take in every benzimidazole (omeprazole, albendazole): the rule keeps to the shape of members (1) and (2), 1-(2-aminoethyl)-2-(arylalkyl)benzimidazole.',
        fr: 'Pris à la lettre, l’intitulé viserait tous les benzimidazoles (oméprazole, albendazole) : la règle s’en tient à la forme des membres (1) et (2), 1-(2-aminoéthyl)-2-(arylalkyl)benzimidazole.',
        es: 'Leído literalmente, el encabezado abarcaría todos los bencimidazoles (omeprazol, albendazol): la regla se limita a la forma de los miembros (1) y (2), 1-(2-aminoetil)-2-(arilalquil)bencimidazol.',
      },
      {
        en: 'The shape of bezitramide is not generalised.',
        fr: 'La forme du bézitramide n’est pas généralisée.',
        es: 'La forma de la bezitramida no se generaliza.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-I-14': {
    wording: {
      en: 'Phencyclidine, its salts, derivatives and analogues, and salts of derivatives and analogues, including (1) ketamine.',
      fr: 'Phencyclidine, ses sels, dérivés et analogues, ainsi que les sels de ses dérivés et analogues, notamment (1) la kétamine.',
      es: 'Fenciclidina, sus sales, derivados y análogos, y las sales de sus derivados y análogos, incluida (1) la ketamina.',
    },
    readings: [
      {
        en: '1-Aryl-1-aminocyclohexane, a ketone in the ring allowed; members named in Schedule III keep their own item.',
        fr: '1-aryl-1-aminocyclohexane, une cétone dans le cycle étant admise; les membres nommés à l’annexe III gardent leur propre article.',
        es: '1-aril-1-aminociclohexano, con o sin cetona en el anillo; los miembros nombrados en el anexo III conservan su propio artículo.',
      },
    ],
    exceptions: {
      en: 'Eticyclidine, rolicyclidine and tenocyclidine: Schedule III, items 13, 14 and 16.',
      fr: 'L’éticyclidine, la rolicyclidine et la ténocyclidine : annexe III, articles 13, 14 et 16.',
      es: 'La eticiclidina, la roliciclidina y la tenociclidina: anexo III, artículos 13, 14 y 16.',
    },
    requires: null,
  },
  'CA-I-16': {
    wording: {
      en: 'Fentanyls, their salts, derivatives and analogues, and salts of derivatives and analogues, including (1) to (14).',
      fr: 'Fentanyls, leurs sels, leurs dérivés et leurs analogues, ainsi que les sels de leurs dérivés et leurs analogues, notamment (1) à (14).',
      es: 'Fentanilos, sus sales, derivados y análogos, y las sales de sus derivados y análogos, incluidos (1) a (14).',
    },
    readings: [
      {
        en: 'The text gives no structural definition: the rule is an N-aryl-N-acyl-4-aminopiperidine with a carbon on the piperidine nitrogen.',
        fr: 'Le texte ne donne pas de définition structurale : la règle est une N-aryl-N-acyl-4-aminopipéridine dont l’azote de la pipéridine porte un carbone.',
        es: 'El texto no da una definición estructural: la regla es una N-aril-N-acil-4-aminopiperidina con un carbono en el nitrógeno de la piperidina.',
      },
      {
        en: 'N-Benzyl compounds are left to the precursor item that names them (Schedule VI, Part 1, item 32): precedence is assumed.',
        fr: 'Les composés N-benzylés sont laissés à l’article qui les nomme parmi les précurseurs (annexe VI, partie 1, article 32) : la préséance est présumée.',
        es: 'Los compuestos N-bencílicos se dejan al artículo de precursores que los nombra (anexo VI, parte 1, artículo 32): se presume su precedencia.',
      },
      {
        en: 'Compounds with a free or carbamate-protected piperidine nitrogen are left to Schedule VI, Part 1, item 28.',
        fr: 'Les composés dont l’azote de la pipéridine est libre ou protégé par un carbamate sont laissés à l’annexe VI, partie 1, article 28.',
        es: 'Los compuestos con el nitrógeno de la piperidina libre o protegido por un carbamato se dejan al anexo VI, parte 1, artículo 28.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-I-16-14': {
    wording: {
      en: '4-Anilino-N-phenethylpiperidine (ANPP), its derivatives and analogues, and salts of derivatives and analogues.',
      fr: '4-Anilino-N-phénéthylpipéridine (ANPP), ses dérivés et analogues, ainsi que les sels de ses dérivés et analogues.',
      es: '4-Anilino-N-fenetilpiperidina (ANPP), sus derivados y análogos, y las sales de sus derivados y análogos.',
    },
    readings: [
      {
        en: '4-(Arylamino)piperidine with a two-carbon chain to a ring on the piperidine nitrogen, and no acyl on the aniline nitrogen.',
        fr: '4-(arylamino)pipéridine dont l’azote de la pipéridine porte une chaîne à deux carbones menant à un cycle, sans acyle sur l’azote de l’aniline.',
        es: '4-(arilamino)piperidina con una cadena de dos carbonos hacia un anillo en el nitrógeno de la piperidina y sin acilo en el nitrógeno de la anilina.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-I-24': {
    wording: {
      en: 'MT-45, its salts, derivatives, isomers and analogues, including diphenidine, methoxphenidine, ephenidine and isophenidine, but not lefetamine.',
      fr: 'MT-45, ses sels, dérivés, isomères et analogues, notamment la diphénidine, la méthoxphénidine, l’éphénidine et l’isophénidine, mais non la léfétamine.',
      es: 'MT-45, sus sales, derivados, isómeros y análogos, incluidas la difenidina, la metoxfenidina, la efenidina y la isofenidina, pero no la lefetamina.',
    },
    readings: [
      {
        en: '1,2-Diarylethylamine with a basic nitrogen.',
        fr: '1,2-diaryléthylamine à azote basique.',
        es: '1,2-diariletilamina con nitrógeno básico.',
      },
    ],
    exceptions: {
      en: 'Lefetamine: item 24(5); Schedule III, item 29.',
      fr: 'La léfétamine : article 24(5); annexe III, article 29.',
      es: 'La lefetamina: artículo 24(5); anexo III, artículo 29.',
    },
    requires: null,
  },
  'CA-I-26': {
    wording: {
      en: 'U-47700, its salts, isomers, derivatives and analogues, and their salts, including (1) to (5).',
      fr: 'U-47700 et ses sels, isomères, dérivés et analogues, ainsi que les sels de ses isomères, dérivés et analogues, notamment (1) à (5).',
      es: 'U-47700, sus sales, isómeros, derivados y análogos, y las sales de estos, incluidos (1) a (5).',
    },
    readings: [
      {
        en: 'N-(2-Aminocyclohexyl)benzamide or -phenylacetamide: the shape of the five named members and their phenylacetamide homologues.',
        fr: 'N-(2-aminocyclohexyl)benzamide ou -phénylacétamide : la forme des cinq membres nommés et de leurs homologues phénylacétamides.',
        es: 'N-(2-aminociclohexil)benzamida o -fenilacetamida: la forma de los cinco miembros nombrados y de sus homólogos fenilacetamida.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'CA-I-28': {
    wording: {
      en: 'AP-237, its salts, derivatives and analogues, and salts of derivatives and analogues, including (1) to (3).',
      fr: 'AP-237, ses sels, dérivés et analogues, ainsi que les sels de ses dérivés et analogues, notamment (1) à (3).',
      es: 'AP-237, sus sales, derivados y análogos, y las sales de sus derivados y análogos, incluidos (1) a (3).',
    },
    readings: [
      {
        en: '1-Acyl-4-(3-arylallyl)piperazine.',
        fr: '1-acyl-4-(3-arylallyl)pipérazine.',
        es: '1-acil-4-(3-arilalil)piperazina.',
      },
    ],
    exceptions: null,
    requires: null,
  },
};
