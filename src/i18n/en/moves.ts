import { capital } from './names.ts';

/** What is said of a step that is moved along its lane. Loaded when a reader comes near the steps. */
export const moves = {
  'move.behind': ({ row }: { readonly row: string }) => `behind ${row}`,
  'move.before': ({ row }: { readonly row: string }) => `before ${row}`,
  'move.between': ({ from, to }: { readonly from: number; readonly to: number }) =>
    `between steps ${from} and ${to}`,
  'move.along': ({ where, rows, n }: { readonly where: string; readonly rows: string; readonly n: number }) =>
    `${where}, ${rows} ${n === 1 ? 'goes' : 'go'} along`,
  'move.alongMany': ({ where, n }: { readonly where: string; readonly n: number }) =>
    `${where}, ${n} later steps go along`,
  'move.ends': ({ where }: { readonly where: string }) => `${where}:`,
  'move.letFinish': ({ where }: { readonly where: string }) => `${where}; let it finish:`,
  'move.order': ({ row, after }: { readonly row: string; readonly after: string }) =>
    capital(`${row} must come after ${after}.`),
  'move.mutex': ({ thread, holder }: { readonly thread: string; readonly holder: string }) =>
    `${thread} waits for the lock that ${holder} holds.`,
  'move.join': ({
    thread,
    others,
    n,
  }: {
    readonly thread: string;
    readonly others: string;
    readonly n: number;
  }) => `${thread} waits until ${others} ${n === 1 ? 'has' : 'have'} ended.`,
  'move.waits': ({ thread, row }: { readonly thread: string; readonly row: string }) =>
    `${thread} still waits at ${row} there.`,
  'move.dead': ({ row, by }: { readonly row: string; readonly by: string }) =>
    `${by} ends the process before ${row}.`,
  'move.finished': ({ thread, row }: { readonly thread: string; readonly row: string }) =>
    `${thread} would end before ${row}.`,
  'move.step': ({ step }: { readonly step: number }) => `step ${step}`,
  'move.same': 'Nothing changes:',
  'move.moved': ({ row, to }: { readonly row: string; readonly to: number }) => `${row} is now step ${to}.`,
  'move.stays': ({ row }: { readonly row: string }) => `${row} has no other place in this direction.`,
} as const;
