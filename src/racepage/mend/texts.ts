import { defined } from '../../base/index.ts';

const TEXTS = import.meta.glob<string>('./*.race', { query: '?raw', import: 'default', eager: true });

/** Returns the text of an exercise. All of them come in one piece: they are short. */
export const textOf = (id: string): string => defined(TEXTS[`./${id}.race`], id);
