import { expect, test } from 'vitest';
import { withPart } from './with-part.ts';

const content = { title: { en: 'a', fr: 'b' }, owners: ['CA'], 'a/b~': 1 };

test.each([
  ['/title/fr', 'c', { ...content, title: { en: 'a', fr: 'c' } }],
  ['/owners', ['US'], { ...content, owners: ['US'] }],
  ['/a~1b~0', 2, { ...content, 'a/b~': 2 }],
  ['/title/es', 'd', { ...content, title: { en: 'a', fr: 'b', es: 'd' } }],
  ['/owners', undefined, { title: content.title, 'a/b~': 1 }],
  ['', null, null],
])('the part at %s is another, and nothing else', (pointer, part, expected) => {
  expect(withPart(content, pointer, part)).toEqual(expected);
});
