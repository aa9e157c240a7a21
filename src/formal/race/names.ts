/** Gives every thing of a model a name that no other has and that is legal in the language of the export. */
export class NameTable {
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, string>();
  readonly #isRefused: (name: string) => boolean;

  /** `isRefused` tells a name that is not legal. It refuses none that begins with `v_`. */
  constructor(isRefused: (name: string) => boolean) {
    this.#isRefused = isRefused;
  }

  /** Returns the name of a thing; the first time one that is like `wanted`. */
  of(thing: string, wanted: string): string {
    const given = this.#given.get(thing);
    if (given !== undefined) return given;
    const plain = wanted.replace(/\W/g, '_');
    let name = plain;
    for (let count = 0; this.#taken.has(name) || this.#isRefused(name); count += 1) {
      name = count === 0 ? `${plain}_` : `v_${plain}${count === 1 ? '' : `_${count}`}`;
    }
    this.#taken.add(name);
    this.#given.set(thing, name);
    return name;
  }
}
