import type { Config } from '../threads/index.ts';

/** Name of an exported model, without its ending: an identifier, since a TLA+ module is called like its file. */
export function exportName({ world, threads, fix, grain }: Config): string {
  const isUniform = new Set(fix).size === 1;
  const words =
    fix.length === 0 ? 'none' : world === 'faithful' && isUniform ? (fix[0] ?? 'none') : fix.join('_');
  const who = world === 'faithful' ? `faithful_${threads}` : 'reported';
  return `NulAndVoid_${who}_${words.replaceAll('-', '_')}_${grain}`;
}
