import { configKey, worldOf, type Config } from '../threads/index.ts';
import type { PartJudgement, Proof } from './finding.ts';

/** Returns the config whose search proves something about a run: at the grain that misses no outcome. */
export const proofConfig = (config: Config): Config => ({
  ...config,
  grain: worldOf(config.world).provingGrain,
});

/** Reports whether this search was made for the model of that config. */
export const isProofOf = (proof: Proof, config: Config): boolean =>
  configKey(proof.config) === configKey(proofConfig(config));

/**
 * Returns the config to search; null while no part of the exercise that needs a proof has its fixes. The run itself need
 * not be right for that.
 */
export function wantedProof(parts: readonly PartJudgement[], config: Config): Config | null {
  const isWanted = parts.some(
    ({ findings }) =>
      findings.some(({ kind }) => kind === 'proof') &&
      findings.every(({ kind, isMet }) => isMet || (kind !== 'fix' && kind !== 'fixCount')),
  );
  return isWanted ? proofConfig(config) : null;
}
