import type { Commitment } from '../../model/index.ts';
import { inText, promise, text } from './promise.ts';

const strategy = 'nadd-2024';
const year = { from: '2024-01-01', until: '2024-12-31' };

/** The commitment of the leaders' summit that the seventh meeting names, and what the seventh meeting agreed for 2024. */
export const meeting7: readonly Commitment[] = [
  promise({
    id: 'nals-2023',
    level: 'strategy',
    origin: 'leaders',
    parent: null,
    title: text(
      'North American Leaders’ Summit 2023: stronger cooperation on drug trafficking and public health',
      'Sommet des leaders nord-américains de 2023 : coopération renforcée contre le trafic de drogues et en santé publique',
      'Cumbre de Líderes de América del Norte de 2023: mayor cooperación contra el tráfico de drogas y en salud pública',
    ),
    passage: { statement: 'nadd-7', words: 'commitment made by the leaders of' },
  }),
  promise({
    id: strategy,
    level: 'strategy',
    parent: null,
    horizon: year,
    title: text(
      'Cooperation of the Dialogue in 2024',
      'Coopération du Dialogue en 2024',
      'Cooperación del Diálogo en 2024',
    ),
    lineage: inText('fulfils', 'nals-2023'),
    passage: { statement: 'nadd-7', words: 'In 2024, Canada, Mexico, and the United States' },
  }),
  objective('overdose-strategy', 'Promote a comprehensive strategy', [
    'A comprehensive strategy to address overdoses',
    'Une stratégie globale face aux surdoses',
    'Una estrategia integral frente a las sobredosis',
  ]),
  objective('prevention', 'Strengthen substance use prevention', [
    'Prevention of substance use from a mental-health approach, at its causes',
    'Prévention de l’usage de substances sous l’angle de la santé mentale, à la racine',
    'Prevención del consumo de sustancias desde la salud mental, en sus causas',
  ]),
  objective('stigma', 'Share best practices to help reduce', [
    'Best practices against structural stigma in health systems, law and social services',
    'Pratiques exemplaires contre la stigmatisation structurelle dans la santé, le droit et les services sociaux',
    'Buenas prácticas contra el estigma estructural en los sistemas de salud, el derecho y los servicios sociales',
  ]),
  objective('trend-data', 'Share data on trends', [
    'Data on trends in drug use and trafficking, emerging threats included',
    'Données sur les tendances de l’usage et du trafic de drogues, y compris les menaces émergentes',
    'Datos sobre tendencias del consumo y el tráfico de drogas, incluidas las amenazas emergentes',
  ]),
  objective('netherlands', 'Deepen our counternarcotics partnership', [
    'Partnership with the Netherlands, and opportunities with other countries',
    'Partenariat avec les Pays-Bas et possibilités avec d’autres pays',
    'Alianza con los Países Bajos y oportunidades con otros países',
  ]),
  objective('supply-chains', 'Improve shared understandings', [
    'A shared understanding of supply chains and smuggling modes, the post included',
    'Une compréhension commune des chaînes d’approvisionnement et des modes de contrebande, y compris la poste',
    'Una comprensión común de las cadenas de suministro y los modos de contrabando, incluido el correo',
  ]),
  objective('financing', 'Better understand illegal drug-related financing', [
    'Methods of financing drug trafficking, and cooperation against them',
    'Méthodes de financement du trafic de drogues et coopération pour les contrer',
    'Métodos de financiamiento del tráfico de drogas y cooperación para enfrentarlos',
  ]),
  objective('chemical-control', 'Share information related to the process', [
    'How each country controls chemicals of concern, new psychoactive substances and new precursors',
    'La façon dont chaque pays contrôle les produits chimiques préoccupants, les nouvelles substances psychoactives et les nouveaux précurseurs',
    'Cómo controla cada país las sustancias químicas de interés, las nuevas sustancias psicoactivas y los nuevos precursores',
  ]),
  objective('firearms', 'Share information on current illicit firearms', [
    'Trends in illicit firearms trafficking that enables drug trafficking',
    'Tendances du trafic illicite d’armes à feu qui favorise le trafic de drogues',
    'Tendencias del tráfico ilícito de armas de fuego que facilita el tráfico de drogas',
  ]),
];

function objective(name: string, words: string, [en, fr, es]: readonly [string, string, string]): Commitment {
  return promise({
    id: `${strategy}/${name}`,
    level: 'objective',
    parent: strategy,
    title: text(en, fr, es),
    passage: { statement: 'nadd-7', words },
  });
}
