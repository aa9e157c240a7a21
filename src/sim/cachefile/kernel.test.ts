import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align8 } from '../../base/index.ts';
import { POISON, cString, kernelVerdict, requestLayout } from '../index.ts';

/** Returns the request of a thread that measured n bytes and copied `copy`. */
function request(copy: Uint8Array): Uint8Array {
  const layout = requestLayout(copy.length);
  const bytes = layout.template.slice();
  bytes.set(copy, layout.valueStart);
  return bytes;
}

/**
 * The verdict of the ioctl as arithmetic (model.md section 3, "IOCTL verdict"): a second definition, to compare with the
 * codec's answer.
 */
function verdictByRule(copy: Uint8Array, path: string): string {
  const room = align8(copy.length);
  const padded = new Uint8Array(room);
  padded.set(copy);
  const end = padded.indexOf(0);
  const z = end < 0 ? room : end;
  if (align8(z + 1) !== room) return 'REFUSED';
  const text = String.fromCharCode(...padded.subarray(0, z));
  if (text === path) return 'ACCEPTED';
  if (text === '') return 'SHORTENED';
  const last = text.slice(text.lastIndexOf('/') + 1);
  const refused = !text.startsWith('/') || ['', '.', '..'].includes(last);
  const garbled = text.includes(String.fromCharCode(POISON));
  if (refused) return garbled ? 'REJECTED_GARBLED' : 'REJECTED';
  return garbled ? 'GARBLED' : 'SHORTENED';
}

/** Paths without the letter Z, which is the poison byte. */
const anyPath = fc
  .array(fc.stringMatching(/^[a-y.]{1,9}$/), { minLength: 1, maxLength: 5 })
  .map((parts) => `/${parts.join('/')}`);

describe('the kernel', () => {
  it('answers by the codec as by the rule of the model, for any measured length and any holes', () => {
    fc.assert(
      fc.property(anyPath, fc.nat(), fc.array(fc.boolean(), { minLength: 64 }), (path, measured, cuts) => {
        const whole = cString(path);
        const n = 1 + (measured % whole.length);
        const copy = whole.slice(0, n).map((byte, at) => (byte === 0x2f && cuts[at] ? 0 : byte));
        expect(kernelVerdict(request(copy), path).answer).toBe(verdictByRule(copy, path));
      }),
      { numRuns: 500 },
    );
  });

  it('does so for poisoned bytes too', () => {
    fc.assert(
      fc.property(anyPath, fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), (path, poisoned) => {
        const copy = cString(path).map((byte, at) => (poisoned[at] ? POISON : byte));
        expect(kernelVerdict(request(copy), path).answer).toBe(verdictByRule(copy, path));
      }),
      { numRuns: 300 },
    );
  });

  it('notices a torn copy exactly when the cut string needs a smaller pair (measured with the real library)', () => {
    const torn = (path: string): string => {
      const copy = cString(path);
      copy[path.lastIndexOf('/')] = 0;
      return kernelVerdict(request(copy), path).answer;
    };
    fc.assert(
      fc.property(anyPath, (path) => {
        const differs = Math.floor(path.length / 8) !== Math.floor(path.lastIndexOf('/') / 8);
        expect(torn(path) === 'REFUSED').toBe(differs);
      }),
    );
    expect(torn('/etc/zfs/pools')).toBe('SHORTENED');
    expect(torn('/my/zfs/c')).toBe('REFUSED');
  });

  it.each([
    ['header', (bytes: Uint8Array, start: number, end: number) => bytes.fill(POISON, start, end)],
    ['name', (bytes: Uint8Array, start: number, end: number) => bytes.fill(POISON, start, end)],
  ])('refuses a poisoned %s with EFAULT, as the reported world says', (part, spoil) => {
    const path = '/var/cache/zpool.cache';
    const layout = requestLayout(path.length + 1);
    const bytes = request(cString(path));
    if (part === 'header') spoil(bytes, layout.pairStart, layout.nameStart);
    else spoil(bytes, layout.nameStart, layout.valueStart);
    expect(kernelVerdict(bytes, path).error?.errno).toBe('EFAULT');
  });
});
