import type { ProseFiles } from '../chapters/compile.ts';
import type { ProseLanguage } from '../chapters/language.ts';

const FILES = import.meta.glob<string>('./*/*.story', { query: '?raw', import: 'default', eager: true });

/** The prose of a language as it is written, by the name of the file. */
export const proseFiles = (language: ProseLanguage): ProseFiles =>
  new Map(
    Object.entries(FILES).flatMap(([path, text]) => {
      const [, folder, name] = /\/(\w+)\/([\w-]+)\.story$/.exec(path) ?? [];
      return folder === language && name !== undefined ? [[name, text] as const] : [];
    }),
  );
