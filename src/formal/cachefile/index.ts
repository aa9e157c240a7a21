import { programOf, worldOf, type Config } from '../../threads/index.ts';
import { formalModel } from '../build.ts';
import type { FormalModel } from '../model.ts';
import { fileLanguage } from './language.ts';

export { configNamed, exportName } from './export-name.ts';

/** Why a config has no export. */
export type NotExported = 'slotGrain' | 'reportedByByte';

/**
 * Returns why a config cannot be exported; null if it can. Slot grain joins steps by the content of each byte of the path,
 * so it has no readable rows (byte grain has the same outcomes). A world that summarizes copied bytes has no such summary
 * here.
 */
export function notExported({ world, grain }: Pick<Config, 'world' | 'grain'>): NotExported | null {
  if (grain === 'slot') return 'slotGrain';
  return worldOf(world).keepsSummary && grain === 'byte' ? 'reportedByByte' : null;
}

/** Returns the intermediate form of a valid config; null where `notExported` gives a reason. */
export function formalModelOf(config: Config): FormalModel | null {
  const { grain } = config;
  if (grain === 'slot' || notExported(config) !== null) return null;
  return formalModel(programOf(config), fileLanguage(config, grain));
}
