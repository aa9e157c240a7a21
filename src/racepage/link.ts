import { err, ok, type Result } from '../base/index.ts';
import { LIMITS } from '../racetext/index.ts';
import { pack, unpack, type UnpackError } from './deflate.ts';

/* A race in an address: its text, deflated and base64url, behind the version; a run as thread numbers with how often. */

const VERSION = '1';
/** Most characters of a link that every program passes on. */
export const MOST_LINK = 2000;

const toBase64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function fromBase64(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return null;
  }
}

/** Returns a text as an address carries it. */
export async function printText(text: string): Promise<string> {
  return `${VERSION}.${toBase64(await pack(new TextEncoder().encode(text)))}`;
}

/** Why the text of an address cannot be read. */
export type LinkError = UnpackError | { readonly version: string };

/** Reads the text of an address. */
export function parseText(carried: string): Result<string, LinkError> {
  const [version = '', ...rest] = carried.split('.');
  if (/^\d+$/.test(version) && version !== VERSION) return err({ version });
  const packed = version === VERSION ? fromBase64(rest.join('.')) : null;
  if (packed === null) return err('damaged');
  const unpacked = unpack(packed, LIMITS.textBytes);
  if (!unpacked.ok) return unpacked;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(unpacked.value));
  } catch {
    return err('damaged');
  }
}

/** Returns a run as an address carries it: `0x3.1x2`. */
export function printRun(schedule: readonly number[]): string {
  const runs: { thread: number; count: number }[] = [];
  for (const thread of schedule) {
    const last = runs.at(-1);
    if (last?.thread === thread) last.count += 1;
    else runs.push({ thread, count: 1 });
  }
  return runs.map(({ thread, count }) => (count === 1 ? `${thread}` : `${thread}x${count}`)).join('.');
}

/** Most steps of a run that an address carries. */
const MOST_STEPS = 10_000;

/** Reads the run of an address; null if it is none. */
export function parseRun(text: string): readonly number[] | null {
  if (text === '') return [];
  const runs = text.split('.').map((run) => /^([0-3])(?:x([1-9]\d{0,3}))?$/.exec(run));
  const schedule: number[] = [];
  for (const run of runs) {
    if (run === null) return null;
    schedule.push(...new Array<number>(Number(run[2] ?? 1)).fill(Number(run[1])));
    if (schedule.length > MOST_STEPS) return null;
  }
  return schedule;
}
