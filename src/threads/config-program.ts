import { RESET, fileLayout, fileOperations, fileRegisters, isVisible, type Registers } from '../sim/index.ts';
import type { Chart, ChartState } from './chart.ts';
import { chartsOf } from './charts.ts';
import type { Config, Grain } from './config.ts';
import { classesOf } from './classes.ts';
import { KINDS, kindOf, type Kind } from './endings.ts';
import { outcomeOf, printOutcome } from './outcome.ts';
import { hasText, type EndToken } from './token.ts';
import { groupsByChart, type Endings, type GrainRule, type Program } from './program.ts';
import { lettersOf, worldOf } from './worlds/index.ts';

/** The program of a config of one of the worlds. */
export interface ConfigProgram extends Program {
  readonly config: Config;
  readonly endings: Endings<Kind>;
}

/** Returns the existing directories: the root, and every prefix of the path that ends just before a slash. */
export function directoriesOf(path: string): readonly string[] {
  const found = ['/'];
  for (let index = 1; index < path.length; index += 1) {
    if (path[index] === '/') found.push(path.slice(0, index));
  }
  return found;
}

/** Merges operations into a step: the rest of the call (coarse), those that no thread can see (slot), or none (byte). */
const grainRule = (name: Grain, path: string): GrainRule => {
  const melts: Readonly<Record<Grain, GrainRule['melts']>> = {
    coarse: (begun, next) => next.callKey === begun.callKey,
    slot: (_begun, { op }, registers) => op !== undefined && !isVisible(op, registers, path),
    byte: () => false,
  };
  return { name, isByCall: name === 'coarse', melts: melts[name] };
};

/** Returns the token of a verdict, with the text that the kernel saw if the verdict has one. */
function tokenOf({ verdict = '' }: ChartState, registers: Registers): EndToken {
  return hasText(verdict) ? { kind: verdict, text: fileRegisters(registers).text } : { kind: verdict };
}

/** Builds the program of a valid config. Tests may pass other charts for its threads. */
export function programOf(config: Config, charts: readonly Chart[] = chartsOf(config)): ConfigProgram {
  const { world: name, path, fix, threads, grain } = config;
  const world = worldOf(name);
  const classes = classesOf(name);
  const references = fix.includes('refcount') ? threads : 0;
  return {
    config,
    charts,
    letters: lettersOf({ config }),
    groups: groupsByChart(charts),
    start: charts.map(({ initial }) => ({ at: initial, registers: RESET, token: null })),
    layout: fileLayout(path, world.sharesPair, references),
    operations: fileOperations({
      path,
      directories: new Set(directoriesOf(path)),
      packsLater: !world.sharesPair,
    }),
    grain: grainRule(grain, path),
    endings: {
      tokenOf,
      endsWell: ({ verdict }) => verdict === 'ok' || verdict === 'done',
      // A thread with a verdict loses its registers (model.md section 2).
      kept: () => RESET,
      outcomeOf(state) {
        const ended = outcomeOf(state);
        const held = classes.filter(({ holds }) => holds(ended));
        return {
          text: printOutcome(config, ended),
          kind: kindOf(ended),
          classes: held.map(({ name }) => name),
        };
      },
      kinds: KINDS,
      classes: classes.map(({ name }) => name),
    },
    loopIndex: (registers) => fileRegisters(registers).i,
    visits: world.visits,
  };
}
