import type { Text } from '../../../base/index.ts';
import type { RuleText } from './rule-text.ts';

const cannabimimeticAgonism: Text = {
  en: 'CB1 agonism as demonstrated by binding studies and functional assays: no structure shows it.',
  fr: 'L’agonisme CB1, démontré par des études de liaison et des essais fonctionnels : aucune structure ne le montre.',
  es: 'El agonismo CB1 demostrado por estudios de unión y ensayos funcionales: ninguna estructura lo muestra.',
};

export const usTexts: Readonly<Record<string, RuleText>> = {
  'US-FRS': {
    wording: {
      en: 'Fentanyl-related substance: structurally related to fentanyl by one or more of (A) the phenyl of the phenethyl replaced by any monocycle, (B) listed substituents on the phenethyl, (C) listed substituents on the piperidine, (D) the aniline ring replaced by any aromatic monocycle, (E) the N-propionyl replaced by another acyl.',
      fr: 'Substance liée au fentanyl : structure apparentée au fentanyl par une ou plusieurs de ces modifications : (A) le phényle du phénéthyle remplacé par un monocycle quelconque, (B) des substituants énumérés sur le phénéthyle, (C) des substituants énumérés sur la pipéridine, (D) le cycle de l’aniline remplacé par un monocycle aromatique quelconque, (E) le N-propionyle remplacé par un autre acyle.',
      es: 'Sustancia relacionada con el fentanilo: estructura relacionada con el fentanilo por una o más de estas modificaciones: (A) el fenilo del fenetilo sustituido por cualquier monociclo, (B) sustituyentes enumerados en el fenetilo, (C) sustituyentes enumerados en la piperidina, (D) el anillo de la anilina sustituido por cualquier monociclo aromático, (E) el N-propionilo sustituido por otro acilo.',
    },
    readings: [
      {
        en: 'Acyl is read as any C(=O)R with R = H, C or O: fentanyl carbamate was placed under the class (86 FR 23602).',
        fr: '« Acyle » est compris comme tout C(=O)R où R = H, C ou O : le carbamate de fentanyl a été rangé dans la catégorie (86 FR 23602).',
        es: '«Acilo» se lee como cualquier C(=O)R con R = H, C u O: el carbamato de fentanilo se incluyó en la clase (86 FR 23602).',
      },
      {
        en: 'Substituents on the ring that replaces the phenyl or the aniline ring are not restricted.',
        fr: 'Les substituants du cycle qui remplace le phényle ou le cycle de l’aniline ne sont pas restreints.',
        es: 'Los sustituyentes del anillo que reemplaza al fenilo o al anillo de la anilina no se restringen.',
      },
      {
        en: 'Substituents on the chain and on the piperidine are those of the lists in (B) and (C): aryl, carbonyl, cyano, thio and amide are outside.',
        fr: 'Les substituants de la chaîne et de la pipéridine sont ceux des listes (B) et (C) : aryle, carbonyle, cyano, thio et amide n’en font pas partie.',
        es: 'Los sustituyentes de la cadena y de la piperidina son los de las listas (B) y (C): arilo, carbonilo, ciano, tio y amida quedan fuera.',
      },
    ],
    exceptions: {
      en: 'Fentanyl, alfentanil, sufentanil, remifentanil and carfentanil: listed in schedule II.',
      fr: 'Le fentanyl, l’alfentanil, le sufentanil, le rémifentanil et le carfentanil : inscrits à l’annexe II.',
      es: 'El fentanilo, el alfentanilo, el sufentanilo, el remifentanilo y el carfentanilo: listados en la lista II.',
    },
    requires: null,
  },
  'US-S3076': {
    wording: {
      en: 'Bill, not law. 2-Benzylbenzimidazole opioid: at the 1-position an alkyl linker to a substituted amine; at the 2-position a benzyl whose alkyl or aryl portion may be replaced; listed substituents on the benzo ring; mu opioid receptor agonist.',
      fr: 'Projet de loi, sans force de loi. Opioïde 2-benzylbenzimidazole : en position 1, un lien alkyle vers une amine substituée; en position 2, un benzyle dont la partie alkyle ou aryle peut être remplacée; des substituants énumérés sur le cycle benzo; agoniste du récepteur opioïde mu.',
      es: 'Proyecto de ley, no vigente. Opioide 2-bencilbencimidazol: en la posición 1, un enlace alquilo a una amina sustituida; en la posición 2, un bencilo cuya parte alquilo o arilo puede estar reemplazada; sustituyentes enumerados en el anillo benzo; agonista del receptor opioide mu.',
    },
    readings: [
      {
        en: 'The link at the 2-position is read as C, O, S or N.',
        fr: 'Le lien en position 2 est compris comme C, O, S ou N.',
        es: 'El enlace en la posición 2 se lee como C, O, S o N.',
      },
    ],
    exceptions: null,
    requires: {
      en: 'Mu opioid receptor agonism (prong B): no structure shows it.',
      fr: 'L’agonisme du récepteur opioïde mu (volet B) : aucune structure ne le montre.',
      es: 'El agonismo del receptor opioide mu (apartado B): ninguna estructura lo muestra.',
    },
  },
  'US-L1-4AP': {
    wording: {
      en: '4-Anilinopiperidine, including its amides, its carbamates, its halides, its salts, and any combination thereof.',
      fr: '4-Anilinopipéridine, y compris ses amides, ses carbamates, ses halogénures, ses sels et toute combinaison de ceux-ci.',
      es: '4-Anilinopiperidina, incluidos sus amidas, sus carbamatos, sus haluros, sus sales y cualquier combinación de estos.',
    },
    readings: [
      {
        en: 'Amide or carbamate on either nitrogen; halogen on the phenyl ring; no alkyl on the piperidine nitrogen.',
        fr: 'Amide ou carbamate sur l’un ou l’autre azote; halogène sur le cycle phényle; pas d’alkyle sur l’azote de la pipéridine.',
        es: 'Amida o carbamato en cualquiera de los nitrógenos; halógeno en el anillo de fenilo; sin alquilo en el nitrógeno de la piperidina.',
      },
      {
        en: 'That “halides” means halogen on the ring is a reading: the full text was not at hand.',
        fr: 'Que « halogénures » désigne un halogène sur le cycle est une lecture : le texte intégral n’était pas disponible.',
        es: 'Que «haluros» signifique halógeno en el anillo es una lectura: no se disponía del texto completo.',
      },
    ],
    exceptions: {
      en: 'Norfentanyl: schedule II, as an immediate precursor.',
      fr: 'Le norfentanyl : annexe II, à titre de précurseur immédiat.',
      es: 'El norfentanilo: lista II, como precursor inmediato.',
    },
    requires: null,
  },
  'US-L1-4PIP': {
    wording: {
      en: '4-Piperidone, its acetals, its amides, its carbamates, its salts, and salts of its acetals, amides and carbamates.',
      fr: '4-Pipéridone, ses acétals, ses amides, ses carbamates, ses sels, et les sels de ses acétals, amides et carbamates.',
      es: '4-Piperidona, sus acetales, sus amidas, sus carbamatos, sus sales, y las sales de sus acetales, amidas y carbamatos.',
    },
    readings: [
      {
        en: 'Piperidones substituted on carbon or alkylated on nitrogen are outside, unlike under Canada’s Schedule VI, Part 1, item 27.',
        fr: 'Les pipéridones substituées sur un carbone ou alkylées sur l’azote n’en font pas partie, contrairement à l’annexe VI, partie 1, article 27 du Canada.',
        es: 'Las piperidonas sustituidas en un carbono o alquiladas en el nitrógeno quedan fuera, a diferencia del anexo VI, parte 1, artículo 27 de Canadá.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'US-L1-PMKG': {
    wording: {
      en: 'PMK glycidate and PMK glycidic acid, their salts and isomers.',
      fr: 'Glycidate de PMK et acide PMK-glycidique, leurs sels et isomères.',
      es: 'Glicidato de PMK y ácido PMK-glicídico, sus sales e isómeros.',
    },
    readings: [
      {
        en: 'That esters other than the methyl ester are meant is uncertain.',
        fr: 'Il n’est pas certain que d’autres esters que l’ester méthylique soient visés.',
        es: 'No es seguro que se incluyan ésteres distintos del éster metílico.',
      },
    ],
    exceptions: null,
    requires: null,
  },
  'US-CB-i': {
    wording: {
      en: '2-(3-Hydroxycyclohexyl)phenol with an alkyl or alkenyl at the 5-position of the phenolic ring.',
      fr: '2-(3-hydroxycyclohexyl)phénol portant un alkyle ou un alcényle en position 5 du cycle phénolique.',
      es: '2-(3-Hidroxiciclohexil)fenol con un alquilo o alquenilo en la posición 5 del anillo fenólico.',
    },
    readings: [],
    exceptions: null,
    requires: cannabimimeticAgonism,
  },
  'US-CB-ii': {
    wording: {
      en: '3-(1-Naphthoyl)indole or 3-(1-naphthylmethane)indole with substitution at the nitrogen atom of the indole ring.',
      fr: '3-(1-naphthoyl)indole ou 3-(1-naphtylméthane)indole substitué à l’atome d’azote du cycle indole.',
      es: '3-(1-Naftoil)indol o 3-(1-naftilmetano)indol sustituido en el átomo de nitrógeno del anillo de indol.',
    },
    readings: [],
    exceptions: null,
    requires: cannabimimeticAgonism,
  },
  'US-CB-iii': {
    wording: {
      en: '3-(1-Naphthoyl)pyrrole with substitution at the nitrogen atom of the pyrrole ring.',
      fr: '3-(1-naphthoyl)pyrrole substitué à l’atome d’azote du cycle pyrrole.',
      es: '3-(1-Naftoil)pirrol sustituido en el átomo de nitrógeno del anillo de pirrol.',
    },
    readings: [],
    exceptions: null,
    requires: cannabimimeticAgonism,
  },
  'US-CB-iv': {
    wording: {
      en: '1-(1-Naphthylmethylene)indene with substitution at the 3-position of the indene ring.',
      fr: '1-(1-naphtylméthylène)indène substitué en position 3 du cycle indène.',
      es: '1-(1-Naftilmetilen)indeno sustituido en la posición 3 del anillo de indeno.',
    },
    readings: [],
    exceptions: null,
    requires: cannabimimeticAgonism,
  },
  'US-CB-v': {
    wording: {
      en: '3-Phenylacetylindole or 3-benzoylindole with substitution at the nitrogen atom of the indole ring.',
      fr: '3-phénylacétylindole ou 3-benzoylindole substitué à l’atome d’azote du cycle indole.',
      es: '3-Fenilacetilindol o 3-benzoilindol sustituido en el átomo de nitrógeno del anillo de indol.',
    },
    readings: [],
    exceptions: null,
    requires: cannabimimeticAgonism,
  },
  'US-ISO-cathinone': {
    wording: {
      en: 'Positional isomer: the same molecular formula, core structure and functional groups, at any position; alkyl moieties may be rearranged if no functionality is created or lost.',
      fr: 'Isomère de position : même formule moléculaire, même structure de base et mêmes groupes fonctionnels, à toute position; les parties alkyle peuvent être réarrangées si aucune fonction n’est créée ni perdue.',
      es: 'Isómero de posición: la misma fórmula molecular, estructura básica y grupos funcionales, en cualquier posición; las partes alquílicas pueden reordenarse si no se crea ni se pierde ninguna función.',
    },
    readings: [
      {
        en: 'Finds candidates only: an aryl alpha-aminoketone with the molecular formula of a cathinone named in schedule I. To a person.',
        fr: 'Ne trouve que des candidats : une aryl-alpha-aminocétone ayant la formule moléculaire d’une cathinone nommée à l’annexe I. À soumettre à une personne.',
        es: 'Solo encuentra candidatos: una aril-alfa-aminocetona con la fórmula molecular de una catinona nombrada en la lista I. Debe verlo una persona.',
      },
    ],
    exceptions: {
      en: 'Pyrovalerone, diethylpropion and bupropion: a schedule of their own, or medicines.',
      fr: 'La pyrovalérone, le diéthylpropion et le bupropion : leur propre annexe, ou médicaments.',
      es: 'La pirovalerona, la anfepramona (dietilpropión) y el bupropión: lista propia o medicamentos.',
    },
    requires: null,
  },
};
