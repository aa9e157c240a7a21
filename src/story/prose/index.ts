import type { ProseFiles } from '../chapters/compile.ts';
import type { ProseLanguage } from '../chapters/language.ts';

const FILES = import.meta.glob<string>('./*/*.story', { query: '?raw', import: 'default', eager: true });

/** Returns the prose of a language by file name. */
export const proseFiles = (language: ProseLanguage): ProseFiles =>
  new Map(
    Object.entries(FILES).flatMap(([path, text]) => {
      const [, folder, name] = /\/(\w+)\/([\w-]+)\.story$/.exec(path) ?? [];
      return folder === language && name !== undefined ? [[name, text] as const] : [];
    }),
  );
