import type { englishMethods } from '../en/methods.ts';

export const spanishMethods: Readonly<Record<keyof typeof englishMethods, string>> = {
  'method.ears-c1': 'EARS C1',
  'method.ears-c2': 'EARS C2',
  'method.ears-c3': 'EARS C3',
  'method.farrington-flexible': 'Farrington flexible',
  'method.individuals-chart': 'Gráfica de control de valores individuales',
  'method.window-ratio': 'Razón de dos ventanas de 12 meses',
  'method.rare-count': 'Predicción para conteos pequeños',
  'method.first-appearance': 'Primera aparición',
  'method.ears-c1.words':
    'Compara un periodo con los siete periodos inmediatamente anteriores. Reacciona rápido, pero no conoce las estaciones.',
  'method.ears-c2.words':
    'Compara un periodo con siete periodos anteriores, sin contar los dos últimos, para que un aumento en curso no se oculte a sí mismo.',
  'method.ears-c3.words':
    'Suma las desviaciones de los últimos tres periodos: detecta aumentos lentos que ningún periodo muestra por sí solo.',
  'method.farrington-flexible.words':
    'Compara un conteo con la misma temporada de los años anteriores, considera una tendencia y da poco peso a los brotes pasados. El límite superior es el conteo que rara vez se superaría si nada hubiera cambiado.',
  'method.individuals-chart.words':
    'Para tasas y cargas, que se miden y no se cuentan: compara un valor con el nivel y la dispersión habituales de la serie, en una escala de razones, y toma en cuenta la incertidumbre de la medición.',
  'method.window-ratio.words':
    'Las cifras de 12 meses móviles se traslapan, por lo que nunca se comparan valores vecinos. Los últimos 12 meses se comparan con los 12 meses anteriores.',
  'method.rare-count.words':
    'Para pocos eventos o series cortas: dice cuántos eventos cabía esperar según los periodos anteriores, con toda la incertidumbre que implican pocos datos.',
  'method.first-appearance.words':
    'Compara con todo lo notificado antes. Una sustancia que la fuente empezó a buscar hace poco se distingue de una que es nueva.',
  'method.unknown.words': 'Este método aún no está descrito aquí.',
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
};
