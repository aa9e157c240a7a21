import { expect, test } from 'vitest';
import { sampleBytes } from '../bytefile/index.ts';
import { pack, uniqueNameList, type Encoding } from '../nvlist/index.ts';
import { withSession } from './fixtures/open-session.ts';

const SAMPLE = { kind: 'sample', name: 'request' } as const;
/** The last slash of the request's value. */
const SLASH = 54;

test('opened bytes are read, and the cursor goes to the byte that they are refused for', () =>
  withSession(async ({ session, work }) => {
    session.openBytes(sampleBytes('torn'), SAMPLE);
    expect(session.work).toEqual({ kind: 'read', done: 0, total: 72 });
    expect(session.reading).toBeNull();
    await work();
    expect(session.work).toBeNull();
    expect(session.reading?.refusal?.errno).toBe('EFAULT');
    expect(session.place.cursor).toBe(SLASH);
  }));

test('an edit is read again; undo and redo lead back and forth, and the opened bytes stay', () =>
  withSession(async ({ session, work }) => {
    const opened = sampleBytes('request');
    session.openBytes(opened, SAMPLE);
    await work();
    expect(session.reading?.refusal).toBeNull();
    session.edits.setByte(SLASH, 0);
    // The last answer stays until the next one is there.
    expect(session.reading?.refusal).toBeNull();
    await work();
    expect(session.reading?.refusal?.errno).toBe('EFAULT');
    expect(session.edits.differences).toMatchObject([{ start: SLASH }]);
    expect(session.edits.original[SLASH]).toBe(0x2f);
    session.edits.undo();
    await work();
    expect(session.reading?.refusal).toBeNull();
    expect(session.bytes).toEqual(opened);
    expect([session.edits.canUndo, session.edits.canRedo]).toEqual([false, true]);
    session.edits.redo();
    expect(session.bytes[SLASH]).toBe(0);
    session.edits.reset();
    await work();
    expect(session.edits.differences).toEqual([]);
    session.edits.undo();
    expect(session.bytes[SLASH]).toBe(0);
  }));

test('edits while the decoder is at work are one more question, not one each', () =>
  withSession(async ({ session, made, work }) => {
    session.openBytes(sampleBytes('request'), SAMPLE);
    for (const byte of [1, 2, 0]) session.edits.setByte(SLASH, byte);
    await new Promise((resolve) => setTimeout(resolve));
    expect(made[0]?.waiting).toBe(1);
    made[0]?.work();
    await new Promise((resolve) => setTimeout(resolve));
    expect(made[0]?.waiting).toBe(1);
    await work();
    expect(session.reading?.refusal?.errno).toBe('EFAULT');
  }));

test('another machine reads the same bytes by its own rules; the same machine is not asked again', () =>
  withSession(async ({ session, made, work }) => {
    session.openBytes(sampleBytes('request'), SAMPLE);
    await work();
    session.setMachine({ ...session.machine });
    expect(made[0]?.waiting).toBe(0);
    session.setMachine({ ...session.machine, host: 'big' });
    await work();
    expect(session.reading?.refusal?.errno).toBe('ENOTSUP');
  }));

test('a copy in place of the bytes takes the tree and the choice away, and undo brings the bytes back', () =>
  withSession(async ({ session, work }) => {
    session.openBytes(sampleBytes('request'), SAMPLE);
    await work();
    session.place.point(71);
    session.edits.replace(sampleBytes('request').slice(0, 56));
    expect(session.reading).toBeNull();
    expect(session.place.chosen).toBeNull();
    expect(session.place.cursor).toBe(55);
    await work();
    expect(session.reading).not.toBeNull();
    session.edits.undo();
    await work();
    expect(session.bytes).toHaveLength(72);
    expect(session.reading?.refusal).toBeNull();
  }));

test('what is cancelled leaves the bytes; the next question brings them to a new worker', () =>
  withSession(async ({ session, made, work }) => {
    session.openBytes(sampleBytes('request'), SAMPLE);
    await new Promise((resolve) => setTimeout(resolve));
    session.cancel();
    expect(session.work).toBeNull();
    expect(made[0]?.isEnded).toBe(true);
    expect(session.reading).toBeNull();
    void session.read();
    await work();
    expect(session.reading?.refusal).toBeNull();
    expect(made).toHaveLength(2);
    // A cancelled question of another kind answers with nothing; the next one is answered with a reading of its own.
    const lost = session.repack('native');
    await new Promise((resolve) => setTimeout(resolve));
    session.cancel();
    expect(await lost).toBeNull();
    const packed = session.repack('native');
    await work();
    expect(await packed).toEqual(sampleBytes('request'));
    expect(session.problem).toBeNull();
  }));

test('a list is packed again as the chosen machine writes it', () =>
  withSession(async ({ session, work }) => {
    const list = uniqueNameList([{ name: 'n', type: 'uint8', value: 200 }]);
    const packed = async (encoding: Encoding) => {
      const bytes = session.repack(encoding);
      await work();
      return [...((await bytes) ?? [])];
    };
    const native = pack(list, { encoding: 'native' });
    session.openBytes(native.ok ? native.value : new Uint8Array(), SAMPLE);
    await work();
    expect((await packed('xdr')).join(' ')).toContain(' 255 255 255 200 ');
    session.writer = 's390x';
    const xdr = await packed('xdr');
    expect(xdr.slice(0, 2)).toEqual([1, 0]);
    expect(xdr.join(' ')).toContain(' 0 0 0 1 0 0 0 200 ');
    expect((await packed('native')).slice(0, 16)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 32]);
    session.writer = 'aarch64';
    expect((await packed('native')).slice(0, 2)).toEqual([0, 1]);
    expect((await packed('xdr')).join(' ')).toContain(' 0 0 0 200 ');
  }));

test('a worker that breaks down is told, and the next wish starts another', () =>
  withSession(async ({ session, made, work }) => {
    session.openBytes(sampleBytes('request'), SAMPLE);
    await new Promise((resolve) => setTimeout(resolve));
    made[0]?.fail('out of memory');
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.problem).toEqual({ kind: 'failed', reason: 'out of memory' });
    expect(session.work).toBeNull();
    session.openBytes(sampleBytes('request'), SAMPLE);
    await work();
    expect(session.problem).toBeNull();
    expect(session.reading).not.toBeNull();
  }));

test('a decoder that is asked once more and answers takes back what was told of its worker', () =>
  withSession(async ({ session, made, work }) => {
    session.openBytes(sampleBytes('request'), SAMPLE);
    await new Promise((resolve) => setTimeout(resolve));
    made[0]?.fail('out of memory');
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.problem?.kind).toBe('failed');
    void session.read();
    await work();
    expect([session.problem, session.reading?.refusal]).toEqual([null, null]);
  }));

test('what is found is gone to, one after the other and round again', () =>
  withSession(async ({ session, work }) => {
    session.openBytes(sampleBytes('request'), SAMPLE);
    await work();
    const found = session.matches.find('cache');
    await work();
    await found;
    const count = session.matches.found?.length ?? 0;
    expect(count).toBeGreaterThan(0);
    expect(session.matches.at).toBe(0);
    const first = session.place.wish;
    for (let step = 0; step < count; step += 1) session.matches.step(1);
    expect(session.matches.at).toBe(0);
    expect(session.place.wish).toEqual(first);
    session.matches.step(-1);
    expect(session.matches.at).toBe(count - 1);
    // Another byte, and what was found may stand elsewhere.
    session.edits.setByte(0, 9);
    expect(session.matches.found).toBeNull();
  }));
