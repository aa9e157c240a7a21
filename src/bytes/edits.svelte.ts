import { differences, differencesAt, type Difference } from '../bytefile/index.ts';

type Edit =
  | { readonly kind: 'byte'; readonly at: number; readonly before: number; readonly after: number }
  | { readonly kind: 'whole'; readonly before: Uint8Array; readonly after: Uint8Array };

const EMPTY: Uint8Array = new Uint8Array();

/** The bytes as they were opened, the bytes as they are now, and the edits in between. */
export class Edits {
  #original = $state.raw(EMPTY);
  #current = $state.raw(EMPTY);
  #version = $state(0);
  #done = $state.raw<readonly Edit[]>([]);
  #undone = $state.raw<readonly Edit[]>([]);
  readonly #onchange: (kind: Edit['kind']) => void;

  readonly differences = $derived.by<readonly Difference[]>(() => {
    void this.#version;
    const isWhole = this.#done.some(({ kind }) => kind === 'whole');
    if (isWhole) return differences(this.#original, this.#current);
    const touched = this.#done.flatMap((edit) => (edit.kind === 'byte' ? [edit.at] : []));
    return differencesAt(this.#original, this.#current, touched);
  });

  /** `onchange` is called after every edit, undo and redo. */
  constructor(onchange: (kind: Edit['kind']) => void) {
    this.#onchange = onchange;
  }

  get original(): Uint8Array {
    return this.#original;
  }
  /** An edit changes bytes in place, so a reader must read `version` too. */
  get current(): Uint8Array {
    void this.#version;
    return this.#current;
  }
  /** A number that changes whenever the bytes change. */
  get version(): number {
    return this.#version;
  }
  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  open(bytes: Uint8Array): void {
    this.#original = bytes;
    this.#current = bytes;
    this.#done = [];
    this.#undone = [];
    this.#version += 1;
  }

  setByte(at: number, to: number): void {
    const before = this.#current[at];
    if (before === undefined || before === to) return;
    this.#undone = [];
    this.#do({ kind: 'byte', at, before, after: to });
  }
  /** Replaces all bytes, for instance by a bad copy. The original stays for comparison. */
  replace(bytes: Uint8Array): void {
    this.#undone = [];
    this.#do({ kind: 'whole', before: this.#current, after: bytes });
  }
  /** Returns to the bytes that were opened, as an edit that can be undone. */
  reset(): void {
    if (this.#current !== this.#original) this.replace(this.#original);
  }
  undo(): void {
    const edit = this.#done.at(-1);
    if (!edit) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, edit];
    this.#write(edit, true);
  }
  redo(): void {
    const edit = this.#undone.at(-1);
    if (!edit) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#do(edit);
  }

  #do(edit: Edit): void {
    this.#done = [...this.#done, edit];
    this.#write(edit, false);
  }
  #write(edit: Edit, isBack: boolean): void {
    if (edit.kind === 'whole') this.#current = isBack ? edit.before : edit.after;
    else {
      // The opened bytes must not change, so the first edit makes a copy.
      if (this.#current === this.#original) this.#current = this.#original.slice();
      this.#current[edit.at] = isBack ? edit.before : edit.after;
    }
    this.#version += 1;
    this.#onchange(edit.kind);
  }
}
