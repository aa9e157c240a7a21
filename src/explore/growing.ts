/** A list of 32-bit integers that grows by doubling. Growing replaces `words`, so do not hold on to it. */
export class GrowingInts {
  words: Int32Array;
  length = 0;

  constructor(capacity = 64) {
    this.words = new Int32Array(capacity);
  }

  /** Makes room for `length` integers; new ones are 0. */
  reserve(length: number): void {
    if (length <= this.words.length) return;
    const wider = new Int32Array(Math.max(length, this.words.length * 2));
    wider.set(this.words);
    this.words = wider;
  }

  push(word: number): void {
    if (this.length === this.words.length) this.reserve(this.length + 1);
    this.words[this.length] = word;
    this.length += 1;
  }
}

/** A list of bytes that grows in the same way. */
export class GrowingBytes {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 64) {
    this.bytes = new Uint8Array(capacity);
  }

  reserve(length: number): void {
    if (length <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(length, this.bytes.length * 2));
    wider.set(this.bytes);
    this.bytes = wider;
  }

  push(byte: number): void {
    if (this.length === this.bytes.length) this.reserve(this.length + 1);
    this.bytes[this.length] = byte;
    this.length += 1;
  }
}
