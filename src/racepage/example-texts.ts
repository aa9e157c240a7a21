import { defined } from '../base/index.ts';

const TEXTS = import.meta.glob<string>('./examples/*.race', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Returns the text of an example. All of them come in one piece: they are short. */
export const textOf = (id: string): string => defined(TEXTS[`./examples/${id}.race`], id);
