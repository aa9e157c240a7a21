import { expect, test } from 'vitest';

const components = import.meta.glob<string>('../**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('a component styles what it draws itself: none reaches into another, or out of itself', () => {
  const found = Object.entries(components).filter(([, source]) => /:global\b/.test(source));
  expect(found.map(([path]) => path)).toEqual([]);
  expect(Object.keys(components).length).toBeGreaterThan(100);
});
