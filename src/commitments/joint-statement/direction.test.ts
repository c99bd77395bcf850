import { expect, test } from 'vitest';
import type { Language } from '../../base/index.ts';
import { directionAround } from './direction.ts';

test.each<[Language, string, 'up' | 'down' | null]>([
  ['en', 'Deaths fell by more than 12%.', 'down'],
  ['en', 'Deaths rose by 12%. Seizures fell.', 'up'],
  ['en', 'Under harm reduction, kits changed by 12%.', null],
  ['en', 'Deaths fell and seizures rose by 12%.', null],
  ['fr', 'Les décès ont reculé de plus de 12 %.', 'down'],
  ['fr', 'La réduction des méfaits a touché 12 % de plus.', null],
  ['es', 'Bajo la estrategia, 12 % de los puertos.', null],
  ['es', 'Las muertes bajaron 12 %.', 'down'],
  ['es', 'Los decomisos crecieron 12 %.', 'up'],
])('%s: %s', (language, text, said) => {
  expect(directionAround(text, text.indexOf('12'), language)).toBe(said);
});
