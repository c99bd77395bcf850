import type { Commitment, Lineage } from '../../model/index.ts';
import { asRead, inText, promise, text } from './promise.ts';

const strategy = 'nadd-2026';
const priorities = ['supply-chain', 'policy-and-enforcement', 'overdose-and-recovery'].map(
  (name) => `${strategy}/${name}`,
);

/** What the ninth meeting agreed for three years: priorities, and the lines of work by which it says that they advance. */
export const meeting9: readonly Commitment[] = [
  promise({
    id: strategy,
    level: 'strategy',
    parent: null,
    // "Over the next three years", counted from the second day of the meeting.
    horizon: { from: '2026-01-28', until: '2029-01-27' },
    title: text(
      'Strategy of the Dialogue, 2026 to 2029',
      'Stratégie du Dialogue, de 2026 à 2029',
      'Estrategia del Diálogo, 2026 a 2029',
    ),
    lineage: inText('continues', 'nadd-2025'),
    passage: { statement: 'nadd-9', words: 'agreed to coordinate efforts over the' },
  }),
  priority(
    'supply-chain',
    'securing the global supply chain',
    ['trafficking'],
    [
      'Securing the global supply chain and related institutions against drug trafficking',
      'Protéger la chaîne d’approvisionnement mondiale et les institutions connexes contre le trafic de drogues',
      'Proteger la cadena mundial de suministro y las instituciones relacionadas contra el tráfico de drogas',
    ],
  ),
  priority(
    'policy-and-enforcement',
    'strengthening effective drug policy implementation',
    ['synthetic-drugs'],
    [
      'Strengthening effective implementation of drug policy and law enforcement',
      'Renforcer l’application efficace des politiques sur les drogues et de la loi',
      'Fortalecer la aplicación efectiva de las políticas de drogas y de la ley',
    ],
  ),
  priority(
    'overdose-and-recovery',
    'reducing overdose deaths, mitigating harm',
    ['public-health'],
    [
      'Reducing overdose deaths, mitigating harm and increasing long-term recovery',
      'Réduire les décès par surdose, atténuer les méfaits et favoriser le rétablissement à long terme',
      'Reducir las defunciones por sobredosis, mitigar los daños y aumentar la recuperación a largo plazo',
    ],
  ),
  lineOfWork(
    'border-and-postal-security',
    'enhancing border and postal security',
    ['trafficking'],
    ['Border and postal security', 'Sécurité des frontières et de la poste', 'Seguridad fronteriza y postal'],
  ),
  lineOfWork(
    'firearms-networks',
    'stopping firearms trafficking networks',
    ['firearms'],
    [
      'Firearms trafficking networks that support the drug trade',
      'Réseaux de trafic d’armes à feu qui soutiennent le commerce de drogues',
      'Redes de tráfico de armas de fuego que apoyan el comercio de drogas',
    ],
  ),
  lineOfWork(
    'financial-systems',
    'closing financial systems',
    ['illicit-finance'],
    [
      'Financial systems closed to criminal networks',
      'Systèmes financiers fermés aux réseaux criminels',
      'Sistemas financieros cerrados a las redes delictivas',
    ],
  ),
  lineOfWork(
    'wastewater-and-early-warning',
    'deploying wastewater testing',
    ['synthetic-drugs', 'public-health'],
    [
      'Wastewater testing and early warning on drugs',
      'Analyse des eaux usées et alerte précoce sur les drogues',
      'Análisis de aguas residuales y alerta temprana sobre drogas',
    ],
  ),
  promise({
    id: `${strategy}/supply-chain-gaps`,
    level: 'objective',
    parent: `${strategy}/supply-chain`,
    title: text(
      'Tracking how gaps in the global supply chain are closed',
      'Suivre la façon dont les lacunes de la chaîne d’approvisionnement mondiale sont comblées',
      'Dar seguimiento a cómo se cierran las brechas de la cadena mundial de suministro',
    ),
    lineage: asRead('continues', 'nadd-2024/supply-chains', 'nadd-2024/chemical-control'),
    passage: { statement: 'nadd-9', words: 'track improvements in closing gaps' },
  }),
  promise({
    id: `${strategy}/sharing`,
    level: 'objective',
    parent: strategy,
    title: text(
      'Sharing implementation strategies, best practices and data',
      'Échange de stratégies de mise en œuvre, de pratiques exemplaires et de données',
      'Intercambio de estrategias de aplicación, buenas prácticas y datos',
    ),
    lineage: asRead('continues', 'nadd-2024/trend-data'),
    passage: { statement: 'nadd-9', words: 'sharing of concrete implementation strategies' },
  }),
];

type Titles = readonly [string, string, string];

function priority(name: string, words: string, before: readonly string[], titles: Titles): Commitment {
  return entry('priority', { name, words, titles }, continued(before));
}

function lineOfWork(name: string, words: string, before: readonly string[], titles: Titles): Commitment {
  return entry('objective', { name, words, titles }, [...inText('advances', ...priorities), ...continued(before)]);
}

function entry(
  level: Commitment['level'],
  { name, words, titles: [en, fr, es] }: { readonly name: string; readonly words: string; readonly titles: Titles },
  lineage: readonly Lineage[],
): Commitment {
  const passage = { statement: 'nadd-9', words };
  return promise({ id: `${strategy}/${name}`, level, parent: strategy, title: text(en, fr, es), lineage, passage });
}

function continued(areas: readonly string[]): readonly Lineage[] {
  return asRead('continues', ...areas.map((area) => `nadd-2025/${area}`));
}
