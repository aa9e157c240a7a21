import { execFileSync } from 'node:child_process';
import { readList, USUAL_MACHINE } from '../src/bytefile/index.ts';
import { unpack } from '../src/nvlist/index.ts';
import { HOSTILE } from './lib/hostile-kinds.ts';
import type { Row } from './lib/measure.ts';

/*
 * Time and memory for inputs that ask for much of both (lib/hostile-kinds.ts), each in a process of its own: for the codec, which
 * makes the list, and for the reading of the Bytes page, which makes the table of fields. Bars: 10 seconds and 1 GB for 100 MB,
 * and a time that grows no faster than the input.
 */

const SIZES = [1, 10, 100] as const;
const MOST_MS = 10_000;
const MOST_MB = 1000;
/** Times that are too short to compare, in ms. */
const SHORT = 300;

type Told = { readonly ms: number; readonly mb: number; readonly answer: string };

/** Measures every kind at every size. */
export function measure(): readonly Row[] {
  return Object.keys(HOSTILE).flatMap((kind) =>
    (['unpack', 'read'] as const).flatMap((work) => rows(kind, work)),
  );
}

function rows(kind: string, work: keyof typeof WORK): Row[] {
  const [one, ten, hundred] = SIZES.map((size) => inOwnProcess(kind, work, size));
  if (one === undefined || ten === undefined || hundred === undefined) return [];
  const small = [one, ten].map(({ ms, mb }) => `${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB`).join('; ');
  const name = `${kind}: ${work}`;
  return [
    { name: `${name} (${hundred.answer}; ${small})`, value: hundred.ms, unit: 'ms', bar: MOST_MS },
    { name: `${name}, memory`, value: hundred.mb, unit: 'MB', bar: MOST_MB },
    {
      name: `${name}, 100 MB to ten times 10 MB`,
      value: hundred.ms / Math.max(SHORT, 10 * ten.ms),
      unit: '',
      bar: 2.5,
    },
  ];
}

function inOwnProcess(kind: string, work: string, size: number): Told {
  const call = `const { answer } = await import(${JSON.stringify(import.meta.url)});
    console.log(JSON.stringify(answer(${JSON.stringify(kind)}, ${JSON.stringify(work)}, ${size})));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', call], { encoding: 'utf8' }),
  );
}

const WORK = {
  unpack: (bytes: Uint8Array): string => {
    const result = unpack(bytes);
    return result.ok ? 'a list' : result.error.errno;
  },
  read: (bytes: Uint8Array): string => readList(bytes, USUAL_MACHINE).refusal?.errno ?? 'a list',
};

/** Makes an input of `size` MB, and works on it. For a process of its own, whose memory is counted from its start. */
export function answer(kind: string, work: keyof typeof WORK, size: number): Told {
  const bytes = new Uint8Array(size * 1_000_000);
  HOSTILE[kind]?.(bytes, new DataView(bytes.buffer));
  const start = process.cpuUsage();
  const told = WORK[work](bytes);
  const { user, system } = process.cpuUsage(start);
  return {
    ms: (user + system) / 1000,
    mb: (process.resourceUsage().maxRSS * 1024) / 1_000_000,
    answer: told,
  };
}
