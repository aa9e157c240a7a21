import type { StepLine } from '../../frames/index.ts';

type Changed = StepLine['changed'][number] & { readonly letter: string; readonly hex: string };

/** Most bytes that are written one by one. */
const SHOWN = 4;

/** The steps of the run as a table, and the ways to go through them. Loaded when it is opened. */
export const sheet = {
  'sheet.title': 'Steps of this run',
  'sheet.close': 'Close',
  'sheet.find': 'Find a step',
  'sheet.hint': 'writes byte 10, C6, by B, step 12, or words of its sentence; Enter goes to the next',
  'sheet.found': ({ n, of }: { readonly n: number; readonly of: number }) =>
    n === of ? `${of} steps` : n === 0 ? 'No step is like that' : `${n} of ${of} steps`,
  'sheet.go': 'Go to',
  'sheet.race': 'race',
  'sheet.damage': 'damage',
  'sheet.switch': 'context switch',
  'sheet.thread': 'step of this thread',
  'sheet.before': ({ goal }: { readonly goal: string }) => `Previous ${goal}`,
  'sheet.next': ({ goal }: { readonly goal: string }) => `Next ${goal}`,
  'sheet.lanes': 'Lanes',
  'sheet.memory': 'Memory under the lanes',
  'sheet.number': 'Step',
  'sheet.lane': 'Thread',
  'sheet.row': 'Row',
  'sheet.sentence': 'What happens',
  'sheet.changed': 'Bytes changed',
  'sheet.bytes': ({ object, letter, from, to, bytes, hex }: Changed) => {
    const name = { value: 'string', request: 'list', lookup: 'path asked for' }[object] ?? object;
    const whose = letter === '' ? name : `${name} of ${letter}`;
    const place = from === to ? `${from}` : `${from}–${to}`;
    return bytes.length > SHOWN ? `${whose} ${place}: ${bytes.length} bytes` : `${whose} ${place}: ${hex}`;
  },
} as const;
