import { defined } from '../../base/index.ts';
import type { OutcomeFigures } from '../../explore/index.ts';
import { kindOfOp, memoryOp } from '../../sim/index.ts';
import {
  FLAGS,
  SOURCE_COMMIT,
  isFatal,
  printToken,
  readOutcome,
  worldOf,
  type Chart,
  type Config,
  type Token,
} from '../../threads/index.ts';
import type { Effect, Language } from '../effect.ts';
import { less, number, or, variable } from '../expression.ts';
import { paragraph } from '../header.ts';
import type { Meaning, PlainToken, Updates } from '../model.ts';
import { flagVariable } from '../properties.ts';
import { effectOf, type FileEffect } from './operations.ts';
import { pathFacts } from './path-facts.ts';
import { variablesOf } from './variables.ts';
import { vocabularyOf, type Setting } from './vocabulary.ts';

/** Returns the language of the operations on the cache file for a config. `grain` must be exportable. */
export function fileLanguage(config: Config, grain: Setting['grain']): Language {
  const { world, path, threads, fix } = config;
  const { sharesPair, isAlike } = worldOf(world);
  const facts = pathFacts(path);
  const setting: Setting = { sharesPair, grain, facts };
  const { length, slots } = facts;
  return {
    head: headOf(config),
    namesThreads: !isAlike,
    callsThreads: 'Workers',
    sourceless: 'not in the source as it was',
    universe: {
      members: slots,
      name: 'Slashes',
      says: `"${path}" has ${length} characters; its NUL stands at ${length}.`,
      memberSays: 'A slot is an index that holds a slash.',
    },
    longestText: length,
    flags: Object.keys(FLAGS),
    meaningOf: (found) => meaningOf(config, found),
    variables: variablesOf(facts, threads),
    definitions: vocabularyOf(setting).definitions,
    effectOf(op, chart) {
      const effect = effectOf(memoryOp(op), setting);
      return sharesPair ? withMarks(effect, chart) : effect;
    },
    says(op) {
      const known = memoryOp(op);
      return kindOfOp(known).says(known);
    },
    suffixOf: (thread) => defined(fix[thread], 'a fix for each worker').replace('-', '_'),
  };
}

/** Returns the lines on the config for the head of a file. */
function headOf({ world, path, threads, fix, grain }: Config): readonly string[] {
  const { fixes, says } = worldOf(world);
  const words = fix.length === 0 ? 'none' : fix.join(fixes.isPerThread ? ', ' : ' + ');
  return [
    'NUL and Void: how one borrowed slash became "out of memory" (OpenZFS issue 16405).',
    '',
    ...paragraph(says(threads)),
    `Path   ${path}`,
    `Fix    ${words}${fixes.isPerThread ? ' (by worker)' : ''}`,
    `Grain  ${grain}: ${grain === 'coarse' ? 'one call is one step' : 'one access to one byte is one step'}`,
    '',
    ...paragraph(
      `Generated from the same machines that the page runs. A row of the model is one labelled action here. Lines are those of OpenZFS at ${SOURCE_COMMIT}, the parent of the fix; what is written here is told in words of its own.`,
    ),
  ];
}

const plainToken = (token: Token): PlainToken => ({
  verdict: token.kind === 'killed' || token.kind === 'blocked' ? null : token.kind,
  text: 'text' in token ? token.text.length : 0,
  token: printToken(token),
});

function meaningOf(config: Config, found: OutcomeFigures): Meaning {
  const { tokens, flags } = defined(readOutcome(config, found), `what ${found.outcome} means`);
  return {
    tokens: tokens.map(plainToken),
    flags,
    isDead: tokens.some(({ kind }) => isFatal(kind)),
    isBlocked: tokens.some(({ kind }) => kind === 'blocked'),
  };
}

/** Adds to an effect the sticky marks of accesses to the pair after its free has begun. */
function withMarks(effect: FileEffect, chart: Chart): Effect {
  const mark = (kind: string): Updates => {
    const name = flagVariable(`${kind}:${chart.id}`);
    return { [name]: or(variable(name), less(number(0), variable('freed'))) };
  };
  return {
    ...effect,
    cases: effect.cases.map((found) => {
      if (found.touchesNothing) return found;
      const marks = {
        ...(effect.reads ? mark('uafRead') : {}),
        ...(effect.writes ? mark('writeAfterFree') : {}),
      };
      return { ...found, updates: { ...found.updates, ...marks } };
    }),
  };
}
