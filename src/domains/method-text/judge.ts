import type { MethodText } from './method-text.ts';

export const judgeTexts = {
  'simulated-outbreaks': {
    formula: [
      'μ(t) = exp(θ + βt + Σ γ₁ cos(2πjt/52) + γ₂ sin(2πjt/52)); y(t) negative binomial with variance φμ(t)',
      'outbreak: Poisson(k · √(φμ)) cases, each ⌊lognormal(0, 0.5)⌋ weeks after the start',
      'detected = outbreaks with an alarm / outbreaks; false alarms = alarms / weeks without an outbreak',
      'timeliness = (first alarm − start) / duration, 1 where missed',
    ],
    sources: [
      'Noufaily A, Enki DG, Farrington P, Garthwaite P, Andrews N, Charlett A. Stat Med 2013; 32: 1206–1222',
      'Bedubourg G, Le Strat Y. PLoS One 2017; 12: e0181227',
      'R package surveillance 1.20.3, algo.quality',
    ],
    validity: {
      en: 'Compares methods on weekly counts of known make; real figures have delays, gaps and habits of reporting that no simulation has.',
      fr: 'Compare les méthodes sur des comptes hebdomadaires de composition connue; les chiffres réels comportent des retards, des lacunes et des habitudes de déclaration qu’aucune simulation ne reproduit.',
      es: 'Compara métodos con conteos semanales de composición conocida; las cifras reales tienen retrasos, huecos y hábitos de notificación que ninguna simulación reproduce.',
    },
    title: {
      en: 'Test on simulated outbreaks',
      fr: 'Épreuve sur des éclosions simulées',
      es: 'Prueba con brotes simulados',
    },
    sentences: [
      {
        en: 'Weekly series of twelve years are drawn in 28 or 42 scenarios, from rare to frequent, with and without trend and season, and outbreaks of known size are put into them.',
        fr: 'Des séries hebdomadaires de douze ans sont tirées selon 28 ou 42 scénarios, de rares à fréquentes, avec ou sans tendance et saison, et des éclosions de taille connue y sont ajoutées.',
        es: 'Se generan series semanales de doce años en 28 o 42 escenarios, de poco a muy frecuentes, con y sin tendencia y estacionalidad, y se les agregan brotes de tamaño conocido.',
      },
      {
        en: 'Each method judges the last 49 weeks: what counts is how many outbreaks it finds, how soon, and how often it alarms where there is none.',
        fr: 'Chaque méthode évalue les 49 dernières semaines : ce qui compte, c’est combien d’éclosions elle trouve, avec quelle rapidité, et combien de fois elle se déclenche là où il n’y en a pas.',
        es: 'Cada método evalúa las últimas 49 semanas: cuenta cuántos brotes halla, con qué prontitud y con qué frecuencia emite alertas donde no hay ninguno.',
      },
    ],
    parameters: {},
  },
  backtest: {
    formula: [
      'for each period T: vintage v(T) = the first as-of day on which a figure of T was known',
      'judge y(T) of v(T) against y(1) … y(T − 1) of v(T), by the first method of the watch that can',
    ],
    sources: ['Croushore D, Stark T. J Econom 2001; 105: 111–130 (real-time data)'],
    validity: {
      en: 'True to the day where deliveries were kept as they came; what the first delivery brought with its history is shown as it stood in that delivery, and marked.',
      fr: 'Fidèle au jour près lorsque les livraisons ont été conservées à leur arrivée; ce que la première livraison a apporté avec son historique est montré tel qu’il y figurait, et signalé.',
      es: 'Fiel al día cuando las entregas se conservaron tal como llegaron; lo que la primera entrega trajo con su historia se muestra como figuraba en ella, y se señala.',
    },
    title: {
      en: 'What would have been said then',
      fr: 'Ce qui aurait été dit à l’époque',
      es: 'Qué se habría dicho entonces',
    },
    sentences: [
      {
        en: 'For each past period the figures are taken as they were known on the day when that period was first reported, before later corrections.',
        fr: 'Pour chaque période passée, on reprend les chiffres tels qu’ils étaient connus le jour où la période a été déclarée pour la première fois, avant les corrections ultérieures.',
        es: 'Para cada periodo pasado se toman las cifras como se conocían el día en que se informó por primera vez, antes de las correcciones posteriores.',
      },
      {
        en: 'The method that would have watched the series then says what it expected and whether it would have raised a signal; today’s figure stands beside it.',
        fr: 'La méthode qui aurait alors surveillé la série dit à quoi elle s’attendait et si elle aurait émis un signal; le chiffre d’aujourd’hui figure à côté.',
        es: 'El método que habría vigilado la serie entonces dice qué esperaba y si habría emitido una señal; la cifra de hoy aparece al lado.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
