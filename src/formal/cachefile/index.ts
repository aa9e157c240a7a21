import { programOf, worldOf, type Config } from '../../threads/index.ts';
import { formalModel } from '../build.ts';
import type { FormalModel } from '../model.ts';
import { fileLanguage } from './language.ts';

export { configNamed, exportName } from './export-name.ts';

/** Why a config has no export. */
export type NotExported = 'slotGrain' | 'reportedByByte';

/**
 * What cannot be exported, and why: slot grain joins steps by what each byte of the path is, so it has no rows a person
 * could read (byte grain has the same outcomes); a world that keeps a summary of copied bytes has no such summary here.
 */
export function notExported({ world, grain }: Pick<Config, 'world' | 'grain'>): NotExported | null {
  if (grain === 'slot') return 'slotGrain';
  return worldOf(world).keepsSummary && grain === 'byte' ? 'reportedByByte' : null;
}

/** The intermediate form of a checked config, from its charts; null for what `notExported` names. */
export function formalModelOf(config: Config): FormalModel | null {
  const { grain } = config;
  if (grain === 'slot' || notExported(config) !== null) return null;
  return formalModel(programOf(config), fileLanguage(config, grain));
}
