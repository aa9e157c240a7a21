import type { Exploration } from '../explore/index.ts';
import { exportName, formalModelOf, notExported, promelaOf, symmetryName, tlaOf } from '../formal/index.ts';
import { OPERATION_KINDS } from '../sim/index.ts';
import type { Config } from '../threads/index.ts';
import type { TextFile } from './text-file.ts';

/** The files of one model, by purpose. */
export const MODEL_FILES = ['promela', 'tla', 'cfg', 'symmetry'] as const;
export type ModelFile = (typeof MODEL_FILES)[number];

/** Returns the config itself, or the same at the nearest grain that can be exported. */
export function exportable(config: Config): Config {
  switch (notExported(config)) {
    case null:
      return config;
    case 'slotGrain':
      return { ...config, grain: 'byte' };
    case 'reportedByByte':
      return { ...config, grain: 'coarse' };
  }
}

/** Files of one model; one that it does not have is null. */
type ModelFiles = Readonly<Record<Exclude<ModelFile, 'symmetry'>, TextFile> & { symmetry: TextFile | null }>;

/** Returns the files of a config that `exportable` returned; `answer` is the answer of the search, if there is one. */
export function modelFilesOf(config: Config, answer: Exploration | null): ModelFiles | null {
  const model = formalModelOf(config);
  if (model === null) return null;
  const name = exportName(config);
  const { module, config: cfg, symmetric } = tlaOf(model, answer, name);
  const file = (fileName: string, text: string): TextFile => ({ name: fileName, type: 'text/plain', text });
  return {
    promela: file(`${name}.pml`, promelaOf(model, answer, `${name}.pml`)),
    tla: file(`${name}.tla`, module),
    cfg: file(`${name}.cfg`, cfg),
    symmetry: symmetric === null ? null : file(`${symmetryName(name)}.cfg`, symmetric),
  };
}

/** Comment of the operation that cuts the slash, which a reader should see first. */
const CUT = OPERATION_KINDS.store.says({ kind: 'store', to: 'value', byte: 'NUL' });

/** Returns the 0-based line that cuts the slash; 0 when there is none. */
export const lineOfCut = (text: string): number =>
  Math.max(
    0,
    text.split('\n').findIndex((line) => line.includes(CUT)),
  );
