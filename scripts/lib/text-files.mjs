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
      /** @type {Record<string, string>} */
      const texts = {};
      const kept = this.parse(code).body.map((statement) => {
        const messages = catalogueOf(statement);
        if (!messages) return code.slice(statement.start, statement.end);
        const computed = messages.properties.filter((/** @type {any} */ property) => {
          const text = textOf(property);
          if (text === null) return true;
          texts[text.id] = text.text;
          return false;
        });
        return [
          code.slice(statement.start, messages.start),
          '{...await (await fetch(TEXTS)).json(),',
          computed.map((/** @type {any} */ { start, end }) => code.slice(start, end)).join(','),
          `}${code.slice(messages.end, statement.end)}`,
        ].join('');
      });
      const name = path.replace(/^src\/i18n\/(\w+)\/(\w+)\.ts$/, '$1-$2.json');
      const file = this.emitFile({ type: 'asset', name, source: JSON.stringify(texts) });
      return kept.join('\n').replaceAll('TEXTS', `import.meta.ROLLUP_FILE_URL_${file}`);
    },
  };
}

/** The object of `export const part = { … }`; null for any other statement. */
function catalogueOf(/** @type {any} */ statement) {
  if (statement.type !== 'ExportNamedDeclaration') return null;
  const value = statement.declaration?.declarations?.[0]?.init;
  return value?.type === 'ObjectExpression' ? value : null;
}

/** A message that is one plain text; null where it is computed. */
function textOf(/** @type {any} */ { key, value }) {
  const text =
    value?.type === 'Literal'
      ? value.value
      : value?.type === 'TemplateLiteral' && value.expressions.length === 0
        ? value.quasis[0].value.cooked
        : null;
  return typeof text === 'string' && typeof key?.value === 'string' ? { id: key.value, text } : null;
}
