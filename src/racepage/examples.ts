/* The examples of the page. The first three are offered where there is no text yet. */

export const EXAMPLES = [
  'lost-update',
  'double-fetch',
  'borrowed-slash',
  'toctou',
  'abba',
  'peterson',
  'double-checked',
  'refcount',
  'torn-read',
  'lost-wakeup',
  'aba',
  'zfs-15526',
  'four-writers',
  'print-order',
  'join-missing',
] as const;

export type ExampleId = (typeof EXAMPLES)[number];

export const isExample = (name: string): name is ExampleId => EXAMPLES.some((known) => known === name);

/** Loads the text of an example. */
export async function exampleText(id: ExampleId): Promise<string> {
  return (await import('./example-texts.ts')).textOf(id);
}

/** Returns the example that a text is, once the texts are there; null if it is none. */
export async function exampleOf(text: string): Promise<ExampleId | null> {
  const { textOf } = await import('./example-texts.ts');
  return EXAMPLES.find((id) => textOf(id) === text) ?? null;
}

/** What New begins with. */
export const TEMPLATE = `title: A race of one's own
shared u8 count

thread A {
  count++
}

thread B {
  count++
}

never lost: count != 2
show count
`;
