import type { Config } from '../threads/index.ts';
import type { PartJudgement, Proof } from './finding.ts';

/**
 * The config whose search proves something about a run: at the grain that misses no outcome. In the source that is slot
 * grain, which reaches what byte grain reaches (model.md section 5); as reported it is byte grain.
 */
export const proofConfig = (config: Config): Config => ({
  ...config,
  grain: config.world === 'faithful' ? 'slot' : 'byte',
});

/** Was this search made for the model of that config? */
export function isProofOf({ config: searched }: Proof, config: Config): boolean {
  const wanted = proofConfig(config);
  return (
    searched.world === wanted.world &&
    searched.path === wanted.path &&
    searched.grain === wanted.grain &&
    searched.threads === wanted.threads &&
    wordsOf(searched) === wordsOf(wanted)
  );
}

/** As reported the words are a set; in the source their order is that of the workers. */
const wordsOf = ({ world, fix }: Config): string => (world === 'article' ? [...fix].sort() : fix).join();

/**
 * The config that a search should be asked about: null while no part of the exercise that needs a proof has its fixes.
 * The run itself need not be right for that.
 */
export function wantedProof(parts: readonly PartJudgement[], config: Config): Config | null {
  const isWanted = parts.some(
    ({ findings }) =>
      findings.some(({ kind }) => kind === 'proof') &&
      findings.every(({ kind, isMet }) => isMet || (kind !== 'fix' && kind !== 'fixCount')),
  );
  return isWanted ? proofConfig(config) : null;
}
