/** px of the root's type on a usual screen, on which styles are written. */
const ROOT = 16;
/** A length in px, not part of a name. */
const PX = /(?<![\w.#-])(-?(?:\d*\.)?\d+)px\b/g;

/**
 * One unit for type, space, and lines: turns every px of the styles into a sixteenth of the root's type, which grows with the
 * screen (styles/base.css). Media and container queries are about the screen, and stay. For Vite's `css.postcss.plugins`.
 * @returns {{ postcssPlugin: string, Declaration: (declaration: { value: string }) => void }}
 */
export const oneUnit = () => ({
  postcssPlugin: 'one-unit',
  Declaration(declaration) {
    declaration.value = inRem(declaration.value);
  },
});

/**
 * Returns a value of a style with its px in rem.
 * @param {string} value
 * @returns {string}
 */
export const inRem = (value) =>
  value.replace(PX, (_, px) => (Number(px) === 0 ? '0px' : `${Number(px) / ROOT}rem`));
