/*
 * At build, takes the plain texts out of the catalogues that come late and ships them as files beside the code: what one
 * reads is data, only messages that compute something are code. Such a catalogue waits for its texts when it is imported.
 * In the dev server and in tests a catalogue is the module as it is written.
 */
import { relative } from 'node:path';
import { root } from './paths.mjs';

/** Catalogues of the first view stay whole: their texts would come one request later. */
const LATE =
  /^src\/i18n\/(?:en|zh)\/(?:affected|bytes|details|exercises|facts|fixes|formal|glossary|graph|help|maintainers|races|search|story|trouble)\.ts$/;

/** @returns {import('vite').Plugin} */
export function textFiles() {
  return {
    name: 'text-files',
    apply: 'build',
    // Behind the compiler: what is read here is JavaScript.
    enforce: 'post',
    transform(code, id) {
      const path = relative(root, id);
      if (!LATE.test(path)) return null;
      const messages = catalogueOf(this.parse(code));
      const texts = messages.properties.flatMap(textOf);
      const plain = new Set(texts.map(({ property }) => property));
      const computed = messages.properties.filter((property) => !plain.has(property));
      const file = this.emitFile({
        type: 'asset',
        name: path.replace(/^src\/i18n\/(\w+)\/(\w+)\.ts$/, '$1-$2.json'),
        source: JSON.stringify(Object.fromEntries(texts.map(({ id, text }) => [id, text]))),
      });
      return [
        code.slice(0, messages.start),
        `{...await (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json(),`,
        computed.map(({ start, end }) => code.slice(start, end)).join(','),
        `}${code.slice(messages.end)}`,
      ].join('');
    },
  };
}

/**
 * @typedef {{ readonly start: number, readonly end: number }} Place
 * @typedef {Place & { readonly key?: { readonly value?: unknown }, readonly value?: any }} Property
 */

/**
 * The object of `export const part = { … }`.
 * @param {any} program
 * @returns {Place & { readonly properties: readonly Property[] }}
 */
function catalogueOf(program) {
  for (const { type, declaration } of program.body) {
    const value = declaration?.declarations?.[0]?.init;
    if (type === 'ExportNamedDeclaration' && value?.type === 'ObjectExpression') return value;
  }
  throw new Error('A catalogue of src/i18n exports no object of messages.');
}

/**
 * A message that is one plain text; nothing for one that is computed.
 * @param {Property} property
 */
function textOf(property) {
  const { key, value } = property;
  const isTemplate = value?.type === 'TemplateLiteral' && value.expressions.length === 0;
  const text = isTemplate ? value.quasis[0].value.cooked : value?.value;
  return typeof key?.value === 'string' && typeof text === 'string'
    ? [{ property, id: key.value, text }]
    : [];
}
