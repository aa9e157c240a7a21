import { assertUnreachable } from '../base/index.ts';
import { printSchedule, switchesOf, toCoarseGrain, type Trace } from '../schedule/index.ts';
import { lettersOf, printOutcome, worldOf } from '../threads/index.ts';
import { culpritSteps, loanSteps } from './causes.ts';
import type { Condition, Exercise, SentenceId } from './exercise.ts';
import type { Finding, PartJudgement, Proof } from './finding.ts';
import { isProofOf } from './proof.ts';

/** What a reader submits: a run on the stage, a named step, and a chosen sentence. */
export interface Attempt {
  readonly trace: Trace;
  /** What the search found for the config of the run, at the grain of a proof; null before it has an answer. */
  readonly proof: Proof | null;
  /** 1-based number of the step that the reader names as the cause. */
  readonly named: number | null;
  readonly sentence: SentenceId | null;
}

/** Judges every part of an exercise by one attempt. */
export const judge = (exercise: Exercise, attempt: Attempt): readonly PartJudgement[] =>
  exercise.parts.map((conditions) => {
    const findings = conditions.map((condition) => judgeOne(condition, attempt));
    return { findings, isMet: findings.every(({ isMet }) => isMet) };
  });

function judgeOne(condition: Condition, { trace, proof, named, sentence }: Attempt): Finding {
  const { config, steps } = trace;
  switch (condition.kind) {
    case 'outcome':
      return judgeOutcome(condition.wanted, trace);
    case 'preemptions': {
      const found = switchesOf(trace).preemptions;
      return { ...condition, found, isMet: found <= condition.most };
    }
    case 'steps':
      return { ...condition, found: steps.length, isMet: steps.length === condition.count };
    case 'slashes': {
      const found = config.path.split('/').length - 1;
      return { ...condition, found, isMet: found === condition.count };
    }
    case 'fixCount':
      return {
        ...condition,
        found: config.fix,
        isMet: !worldOf(config.world).fixes.isPerThread && config.fix.length === condition.count,
      };
    case 'fix':
      return {
        ...condition,
        found: config.fix,
        isMet: worldOf(config.world).fixes.has(config.fix, condition.words),
      };
    case 'proof': {
      const found = proof && isProofOf(proof, config) ? proof : null;
      const others = found?.outcomes.filter((outcome) => outcome !== condition.outcome) ?? [];
      const isMet = found !== null && found.isComplete && others.length === 0 && found.outcomes.length > 0;
      return { ...condition, found, others, isMet };
    }
    case 'loan':
      return { kind: 'loan', ...loanSteps(trace) };
    case 'lastName': {
      const isThere = config.path.startsWith(condition.directory);
      const found = isThere ? config.path.slice(condition.directory.length) : '';
      const isMet = isThere && found.length === condition.length && !found.includes('/');
      return { ...condition, found, isThere, isMet };
    }
    case 'schedule': {
      const found = callsOf(trace);
      return { ...condition, found, isMet: found === condition.text };
    }
    case 'sentence':
      return { kind: 'sentence', found: sentence, isMet: sentence === condition.right };
    case 'culprit':
      return { kind: 'culprit', found: named, isMet: named !== null && culpritSteps(trace).includes(named) };
    default:
      return assertUnreachable(condition);
  }
}

function judgeOutcome(wanted: string, { config, ended, outcome: found }: Trace): Finding {
  const isMet = found === wanted;
  const isFreedOnly = !isMet && ended !== null && printOutcome(config, { ...ended, flags: [] }) === wanted;
  return { kind: 'outcome', wanted, found, isFreedOnly, isMet };
}

/** Returns the schedule call by call, whatever the grain. */
function callsOf(trace: Trace): string {
  const schedule =
    trace.config.grain === 'coarse'
      ? trace.steps.map(({ thread }) => thread)
      : toCoarseGrain(trace, 0).schedule;
  return printSchedule(schedule, lettersOf(trace.program));
}
