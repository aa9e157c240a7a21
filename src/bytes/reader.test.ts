import { describe, expect, it } from 'vitest';
import { sampleBytes, USUAL_MACHINE, type Match, type Reading } from '../bytefile/index.ts';
import type { Question, Request } from './protocol.ts';
import { reader } from './reader.ts';

/** A file whose tables are handed over to the page, and one whose tables are copied. */
const LARGE = (1 << 24) + 1;
const SMALL = 1 << 12;

const READ: Question = { kind: 'read', machine: USUAL_MACHINE, place: null };
const WRITER = { endian: 'little', char: 'signed', source: { title: '', href: '' } } as const;
const FIND: Question = { kind: 'find', query: 'cache' };

/** Asks as the page does: what is transferred is gone from the worker's side. */
function asking(length: number) {
  const bytes = new Uint8Array(length);
  bytes.set(sampleBytes('request'));
  const answer = reader();
  let isFirst = true;
  return {
    ask(question: Question): unknown {
      const request: Request = { version: 1, bytes: isFirst ? bytes : null, question };
      isFirst = false;
      const { value, transfer } = answer(request, () => undefined);
      return structuredClone(value, { transfer: [...(transfer ?? [])] });
    },
  };
}

describe.each([SMALL, LARGE])('the side of the worker, with a file of %i bytes', (length) => {
  it('answers every question behind the first, whose tables the page has', () => {
    const page = asking(length);
    const first = page.ask(READ) as Reading;
    expect(first.fields.nodeCount).toBe(2);
    expect(first.fields.fieldStart.length).toBeGreaterThan(5);
    const found = page.ask(FIND) as readonly Match[];
    expect(found.length).toBeGreaterThan(0);
    // Once more, and other questions between.
    expect(page.ask(FIND)).toEqual(found);
    expect(page.ask({ kind: 'json' })).toBeInstanceOf(Blob);
    expect(page.ask({ kind: 'repack', encoding: 'native', writer: WRITER })).toEqual(sampleBytes('request'));
    // A second reading hands its tables over too.
    expect(page.ask(READ)).toEqual(first);
    expect(page.ask(FIND)).toEqual(found);
  });
});
