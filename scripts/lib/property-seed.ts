/*
 * Every property test draws the same values in every run, so that a run that fails can be repeated. `FC_SEED=5 npx vitest
 * run` draws others.
 */
import fc from 'fast-check';

const DEFAULT_SEED = 16405;

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? DEFAULT_SEED) });
