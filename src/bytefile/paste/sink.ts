/** A growing array of bytes whose capacity doubles. */
export class ByteSink {
  #room: Uint8Array;
  length = 0;

  constructor(room = 1024) {
    this.#room = new Uint8Array(room);
  }

  push(byte: number): void {
    if (this.length === this.#room.length) this.#grow(this.length + 1);
    this.#room[this.length] = byte;
    this.length += 1;
  }

  append(bytes: Uint8Array): void {
    const length = this.length + bytes.length;
    if (length > this.#room.length) this.#grow(length);
    this.#room.set(bytes, this.length);
    this.length = length;
  }

  /** Repeats the last `period` bytes until the length is reached. */
  repeat(period: number, length: number): void {
    if (length > this.#room.length) this.#grow(length);
    const start = this.length - period;
    // Each round copies everything since `start`: whole periods, twice as many as before.
    while (this.length < length) {
      const piece = Math.min(this.length - start, length - this.length);
      this.#room.copyWithin(this.length, start, start + piece);
      this.length += piece;
    }
  }

  /** Removes bytes from the end. */
  shorten(length: number): void {
    this.length = Math.min(length, this.length);
  }

  at(index: number): number {
    return this.#room[index] ?? 0;
  }

  bytes(): Uint8Array {
    return this.#room.slice(0, this.length);
  }

  #grow(least: number): void {
    const wider = new Uint8Array(Math.max(least, this.#room.length * 2));
    wider.set(this.#room.subarray(0, this.length));
    this.#room = wider;
  }
}
