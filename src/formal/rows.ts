import type { Action, FormalModel, Updates } from './model.ts';

/** Returns the comment on a row: its line in the source, and what it does. */
export function rowComment({ sourceless }: FormalModel, { row, name, source, says }: Action): string {
  const place = source ? `${source.file}:${source.line}` : sourceless;
  const reported = source?.as === 'report' ? ', as reported' : '';
  const certain = name.startsWith(`${row}_bad`) ? `; ${name.slice(row.length + 1)} is certain` : '';
  return `${place === null ? '' : `${place}${reported}: `}${says}${certain}`;
}

/** Leaves out updates of local variables, which a thread forgets when it ends. */
export const sharedUpdates = (updates: Updates, { variables }: FormalModel): Updates =>
  Object.fromEntries(
    Object.entries(updates).filter(([name]) =>
      variables.some((variable) => variable.name === name && variable.scope === 'shared'),
    ),
  );
