import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { oraclePrograms } from './fixtures/programs.ts';
import { pack, unpack } from './deflate.ts';
import { parsePart, printPart } from './address-part.ts';
import { parseRun, parseText, printRun, printText } from './link.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const FAR = 1 << 20;

describe('the text in a link', () => {
  it('comes back as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2000 }), async (text) => {
        expect(parseText(await printText(text))).toEqual({ ok: true, value: text });
      }),
      { numRuns: 60 },
    );
  });

  it('has the length of the oracle, but for what another deflater needs', async () => {
    for (const { text, linkLength } of oraclePrograms()) {
      const carried = (await printText(text)).replace('1.', '');
      expect(Math.abs(carried.length - linkLength)).toBeLessThanOrEqual(12);
    }
  });

  it('is packed without the help of the browser where that is lacking', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const text = 'shared u8 n\n'.repeat(600);
    expect(parseText(await printText(text))).toEqual({ ok: true, value: text });
    vi.unstubAllGlobals();
  });

  it('is refused where it is damaged, too long or of another version, and never hangs', async () => {
    const whole = await printText(oraclePrograms()[0]?.text ?? '');
    expect(parseText(whole.slice(0, -9))).toEqual({ ok: false, error: 'damaged' });
    expect(parseText('1.a+b')).toEqual({ ok: false, error: 'damaged' });
    expect(parseText('rubbish')).toEqual({ ok: false, error: 'damaged' });
    expect(parseText(`2${whole.slice(1)}`)).toEqual({ ok: false, error: { version: '2' } });
    const bomb = deflateRawSync(new Uint8Array(10_000_000)).toString('base64url');
    expect(parseText(`1.${bomb}`)).toEqual({ ok: false, error: 'long' });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        unpack(bytes, 8192);
      }),
    );
  });
});

describe('inflate', () => {
  it('reads what zlib packs, at every level', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é'), maxLength: 3000 }),
        fc.integer({ min: 0, max: 9 }),
        (text, level) => {
          const unpacked = unpack(deflateRawSync(bytesOf(text), { level }), FAR);
          expect(unpacked.ok && new TextDecoder().decode(unpacked.value)).toBe(text);
        },
      ),
    );
  });

  it('reads what the browser packs', async () => {
    const bytes = bytesOf('thread A { n++ }\n'.repeat(40));
    expect(unpack(await pack(bytes), FAR)).toEqual({ ok: true, value: bytes });
  });
});

describe('the run in a link', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 }), (schedule) => {
        expect(parseRun(printRun(schedule))).toEqual(schedule);
      }),
    );
    expect(printRun([0, 0, 0, 1, 2, 2])).toBe('0x3.1.2x2');
  });

  it.each(['4', '0x0', '0x', '0..1', 'A2', '0x99999', '0x9999.0x9999'])('is refused as %s', (text) => {
    expect(parseRun(text)).toBeNull();
  });
});

describe('the address of the page', () => {
  it('holds text, grain, run and playhead', async () => {
    const part = await printPart({ text: 'shared u8 n', grain: 'access', run: [0, 1, 1], position: 2 });
    expect(parsePart(part)).toEqual({
      asked: {
        text: 'shared u8 n',
        grain: 'access',
        run: [0, 1, 1],
        position: 2,
        exercise: null,
        beside: null,
      },
      problems: [],
    });
  });

  it('holds the exercise that the text is to solve', async () => {
    const part = await printPart({
      text: 'shared u8 n',
      grain: 'statement',
      run: [],
      position: 0,
      exercise: 'ticket',
    });
    expect(parsePart(part).asked.exercise).toBe('ticket');
    const { asked, problems } = parsePart(new Map([...part, ['exercise', 'none']]));
    expect(asked.exercise).toBeNull();
    expect(problems).toEqual([{ kind: 'exercise', text: 'none' }]);
  });

  it('holds a second run with its flag', async () => {
    const beside = { schedule: [0, 0, 1], position: 2 };
    const part = await printPart({ text: 'n', grain: 'statement', run: [0, 1, 0], position: 2, beside });
    expect(part.get('twin')).toBe('0x2.1@2');
    expect(parsePart(part).asked.beside).toEqual(beside);
    const { asked, problems } = parsePart(new Map([...part, ['twin', '0x2.1']]));
    expect(asked.beside).toBeNull();
    expect(problems).toEqual([{ kind: 'beside', text: '0x2.1' }]);
  });

  it.each(['x', '-1', '1.5', '', '123456'])('says that "%s" is no step', (at) => {
    const { asked, problems } = parsePart(new Map([['at', at]]));
    expect(asked.position).toBeNull();
    expect(problems).toEqual([{ kind: 'at', text: at }]);
  });

  it('says what it cannot follow', () => {
    const { asked, problems } = parsePart(
      new Map([
        ['race', '1.!'],
        ['grain', 'word'],
        ['run', 'A1'],
      ]),
    );
    expect(asked).toEqual({
      text: null,
      grain: 'statement',
      run: null,
      position: null,
      exercise: null,
      beside: null,
    });
    expect(problems.map(({ kind }) => kind)).toEqual(['link', 'grain', 'run']);
  });
});
