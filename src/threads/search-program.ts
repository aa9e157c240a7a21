import { fileRegisters, memoryOp, requestLayout, type Registers } from '../sim/index.ts';
import type { ChartState } from './chart.ts';
import type { Config } from './config.ts';
import { programOf, type ConfigProgram } from './config-program.ts';
import { outcomeOf } from './outcome.ts';
import { printedOutcome } from './read-outcome.ts';
import { copiedCount, copyKey } from './copy-key.ts';
import type { Band, Glance, PrivateMemory, Program, SearchProgram } from './program.ts';
import { worldOf } from './worlds/index.ts';

/** Matches rows that store this byte in the shared string: NUL for the cut, the slash for the restore. */
const stores =
  (byte: 'NUL' | 'slash') =>
  ({ op }: ChartState): boolean => {
    const known = op && memoryOp(op);
    return known?.kind === 'store' && known.to === 'value' && known.byte === byte;
  };
const does =
  (kind: 'measure' | 'copy') =>
  ({ op }: ChartState): boolean =>
    op?.kind === kind;

/** The loan of the slash, and the time between measuring and copying the last slash of the path. */
const bandsOf = (path: string): readonly Band[] => [
  { name: 'loan', from: stores('NUL'), to: stores('slash'), index: 0 },
  { name: 'copying', from: does('measure'), to: does('copy'), index: path.lastIndexOf('/') },
];

/** Returns how many bytes a thread has measured, with the NUL, and the bytes that it has copied into its pair so far. */
function glance(
  { op }: ChartState,
  registers: Registers,
  memory: PrivateMemory,
): { measured: number; copied: readonly number[] } {
  const ours = fileRegisters(registers);
  const { n } = ours;
  const count = copiedCount(op?.kind, ours);
  const request = memory.get('request');
  if (request === undefined || count === 0) return { measured: n, copied: [] };
  const { valueStart } = requestLayout(n);
  return { measured: n, copied: [...request.subarray(valueStart, valueStart + count)] };
}

const isCopySeen = (seen: Glance): seen is ReturnType<typeof glance> =>
  'measured' in seen && 'copied' in seen;

/** Narrows a glance to the form of these worlds; empty for a thread that has its verdict. */
export const copySeen = (seen: Glance | null): ReturnType<typeof glance> =>
  seen && isCopySeen(seen) ? seen : { measured: 0, copied: [] };

/** Builds the program of a valid config for the search and its maps. */
export function searchProgramOf(config: Config): ConfigProgram & Omit<SearchProgram, keyof Program> {
  const { world, path, grain } = config;
  const keepsSummary = worldOf(world).keepsSummary && grain === 'byte';
  const program = programOf(config);
  return {
    ...program,
    endings: {
      ...program.endings,
      outcomeOf(state) {
        const { outcome: text, ...tokens } = printedOutcome(config, outcomeOf(state));
        return { ...program.endings.outcomeOf(state), text, ...tokens };
      },
    },
    ...(keepsSummary ? { localKey: copyKey(path) } : {}),
    glance,
    bands: bandsOf(path),
  };
}
