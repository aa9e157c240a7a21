import { defined } from '../base/index.ts';
import { RESET, initialWorld, type Registers, type Setting, type World } from '../sim/index.ts';
import { stateOf, type Chart } from './chart.ts';
import { chartsOf } from './charts.ts';
import type { Config } from './config.ts';
import type { Token } from './token.ts';

/** The config as something that runs: one chart a thread, and the setting they run in. */
export interface Program {
  readonly config: Config;
  readonly charts: readonly Chart[];
  readonly setting: Setting;
}

/** A thread at one moment: its state in the chart and its registers; the verdict once it has one. */
export interface Local {
  readonly at: string;
  readonly registers: Registers;
  /** How the thread ended; null while it has not. */
  readonly token: Token | null;
}

/** Everything that can change, at one moment. */
export interface SystemState {
  readonly world: World;
  readonly locals: readonly Local[];
  /** The process has died; nobody runs any more. */
  readonly isDead: boolean;
}

/** The directories that exist: the root, and every prefix of the path that ends just before a slash. */
export function directoriesOf(path: string): readonly string[] {
  const found = ['/'];
  for (let index = 1; index < path.length; index += 1) {
    if (path[index] === '/') found.push(path.slice(0, index));
  }
  return found;
}

/** Builds the program of a checked config. Other charts may take the threads' place, for experiments. */
export const programOf = (config: Config, charts: readonly Chart[] = chartsOf(config)): Program => ({
  config,
  charts,
  setting: {
    path: config.path,
    directories: new Set(directoriesOf(config.path)),
    packsLater: config.world === 'faithful',
  },
});

/** The state before the first step. */
export function initialState(program: Program): SystemState {
  const { world, fix, path, threads } = program.config;
  const references = fix.includes('refcount') ? threads : 0;
  return {
    world: initialWorld(path, world === 'article', references),
    locals: program.charts.map((chart) => ({ at: chart.initial, registers: RESET, token: null })),
    isDead: false,
  };
}

/** The chart state a thread is in. */
export const rowOf = (program: Program, state: SystemState, thread: number): ReturnType<typeof stateOf> =>
  stateOf(
    defined(program.charts[thread], `thread ${thread}`),
    defined(state.locals[thread], `thread ${thread}`).at,
  );
