import { defined } from '../base/index.ts';
import { EXAMPLES, type ExampleId } from './examples.ts';

const TEXTS = import.meta.glob<string>('./examples/*.race', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Returns the text of an example. All of them come in one piece: they are short. */
export const textOf = (id: ExampleId): string => defined(TEXTS[`./examples/${id}.race`], id);

/** Returns the example that a text is, letter by letter; null if it is none. */
export const exampleOf = (text: string): ExampleId | null =>
  EXAMPLES.find((id) => textOf(id) === text) ?? null;
