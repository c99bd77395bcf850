import type { englishMethods } from '../en/methods.ts';

export const spanishMethods: Readonly<Record<keyof typeof englishMethods, string>> = {
  'about.lead': 'Qué hace este nodo y qué pueden decir, o no, sus cifras.',
  'about.what.title': 'Qué es Vigía',
  'about.what.text':
    'Vigía lee cifras publicadas sobre drogas de Canadá, México, Estados Unidos y socios, conserva cada versión y señala lo que se aparta de lo esperado. Una señal es una pregunta para una persona, no una conclusión: un analista la verifica o la descarta, con un motivo.',
  'about.people': 'Detrás de estas cifras hay personas, sus familias y quienes las cuidan.',
  'about.methods.title': 'Cómo se detectan las señales',
  'about.precision': 'Veredictos de los analistas hasta ahora: {verified} de {decided} verificadas.',
  'about.limit.title': 'Cuántas señales se muestran',
  'about.reading.title': 'Cómo leer las figuras',
  'about.reading.suppressed':
    'Una cifra que una fuente reserva para proteger a las personas nunca se cuenta como cero: si se conocen sus límites, el intervalo se dibuja y se conserva en las sumas.',
  'about.reading.provisional':
    'Las cifras recientes son provisionales: aparecen sombreadas y punteadas, y suelen aumentar conforme llegan los informes.',
  'about.reading.vintage':
    'Nada se sobrescribe. «Según lo conocido el» muestra las cifras tal como estaban en una fecha.',
  'about.reading.compare':
    'Los países definen y cuentan de manera distinta. Compare un lugar con su propio pasado antes de compararlo con otros.',
  'about.licences.title': 'Fuentes y licencias',
  'about.access.title': 'Accesibilidad',
  'about.access.text':
    'Estas páginas buscan cumplir las WCAG 2.2, nivel AA. Cada figura tiene una descripción textual y una tabla, cada pantalla funciona con teclado y los atajos de una tecla se pueden desactivar.',
  'methods.title': 'Métodos',
  'methods.lead':
    'Cómo se encuentran las señales: cada método con su fórmula, su origen, hasta dónde es confiable y sus resultados.',
  'methods.watching': 'Vigilan ahora',
  'methods.watching.lead':
    'Elegidos por las áreas prioritarias para las cifras de este nodo; el primero que puede decir algo de una serie lo hace.',
  'methods.available': 'Pueden vigilar series',
  'methods.available.lead':
    'Incluidos y probados, para evaluación y para series distintas de las que se vigilan ahora.',
  'methods.other': 'Responden a otras preguntas',
  'methods.other.lead':
    'Tendencias, retrasos de notificación, conglomerados, valores por debajo del límite de detección.',
  'methods.method': 'Método',
  'methods.watches': 'Vigila',
  'methods.values': 'Para',
  'methods.record': 'Veredictos',
  'methods.noRecord': 'Aún no hay veredictos.',
  'methods.detection': 'Brotes detectados',
  'methods.falseAlarms': 'Falsas alarmas',
  'methods.timeliness': 'Demora dentro del brote',
  'methods.kind.count': 'Conteos',
  'methods.kind.rolling-count': 'Conteos de ventanas traslapadas',
  'methods.kind.magnitude': 'Tasas, cargas, proporciones',
  'methods.validity': 'Hasta dónde es confiable',
  'methods.needs':
    '{frequency}: {periods, plural, one {# periodo anterior} many {# de periodos anteriores} other {# periodos anteriores}}.',
  'methods.frequency.D': 'diario',
  'methods.frequency.W': 'semanal',
  'methods.frequency.M': 'mensual',
  'methods.frequency.Q': 'trimestral',
  'methods.frequency.S': 'semestral',
  'methods.frequency.A': 'anual',
  'methods.formula': 'Fórmula y fuentes',
  'methods.sources': 'Fuentes',
  'methods.performance': 'Resultados',
  'methods.performance.lead': 'Veredictos de analistas de este nodo, y series simuladas cuyos brotes se conocen.',
  'methods.medianLead':
    'La mitad de sus señales verificadas se encontró dentro de {days, plural, one {# día} many {# de días} other {# días}} desde el inicio de su periodo.',
  'methods.notMeasured': 'No se midió con series simuladas: está hecho para valores distintos de conteos semanales.',
  'methods.fallback': 'cuando los métodos anteriores no pueden decir nada',
  'methods.parameters': 'Parámetros',
  'methods.parameter': 'Parámetro',
  'methods.meaning': 'Significado',
  'methods.default': 'Valor predeterminado',
  'methods.yes': 'sí',
  'methods.no': 'no',
  'about.methods.text': 'Cada método, con su fórmula, su origen, hasta dónde es confiable y sus resultados:',
  'methods.detectionAtOne': 'Brotes hallados con 1 % de falsas alarmas',
  'methods.falseAlarmsAsSet': 'Falsas alarmas según su ajuste',
  'methods.asSet':
    'Según su ajuste: {detected} de los brotes simulados hallados, alarmas en {falseAlarms} de las semanas tranquilas, en promedio {timeliness} de un brote transcurrido antes de la primera alarma.',
  'methods.atFalseAlarms': 'Si el límite se ajusta para tantas falsas alarmas',
  'methods.bySize': 'Según el tamaño del brote',
  'methods.size': 'Tamaño, en desviaciones estándar de una semana',
  'methods.measured':
    '{series, plural, one {# serie} many {# de series} other {# series}} ({scenarios}) con {outbreaks, plural, one {# brote} many {# de brotes} other {# brotes}}, versión {version} del método. Se repite con',
  'methods.older': 'El método se ha corregido desde entonces.',
};
