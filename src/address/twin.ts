import { parseSchedule, printSchedule, replayKept, toByteGrain, type Moment } from '../schedule/index.ts';
import { checkPath, isWorldName, lettersOf, worldOf, type Config, type Grain } from '../threads/index.ts';
import { parseFix } from './fix.ts';
import { printFix } from './print.ts';

/** What of a second run in an address cannot be followed. */
export interface TwinProblem {
  /** `world` and `grain`: it is whole, and cannot be aligned with the run beside it. */
  readonly part: 'form' | 'fix' | 'schedule' | 'step' | 'pools' | 'path' | 'run' | 'world' | 'grain';
  readonly text: string;
}
type Read =
  { readonly ok: true; readonly value: Moment } | { readonly ok: false; readonly error: TwinProblem };

/** Longest text that a problem carries. */
const QUOTED = 40;

/**
 * Prints the run beside another as the value of `twin`: `clone@S3.V2.S2@6`: fix, schedule, and position of the flag; then
 * workers and path, where they are others. In front of it stands the world or the grain where that is another one.
 */
export function printTwin({ config, schedule, position }: Moment, beside: Config): string {
  const parts = [
    printFix(config.world, config.fix),
    printSchedule(schedule, lettersOf({ config })),
    String(position),
  ];
  if (config.threads !== beside.threads || config.path !== beside.path) parts.push(String(config.threads));
  if (config.path !== beside.path) parts.push(config.path);
  const { world, grain } = config;
  const other = world !== beside.world ? `${world}:` : grain !== beside.grain ? `${grain}:` : '';
  return `${other}${parts.join('@')}`;
}

/**
 * Reads the run beside another. What is damaged is refused whole: half a comparison would tell something else. A run by whole
 * steps beside one by bytes is taken byte by byte, which is the same run.
 */
export function parseTwin(text: string, beside: Config): Read {
  const fail = (part: TwinProblem['part'], what: string): Read => ({
    ok: false,
    error: { part, text: what.length > QUOTED ? `${what.slice(0, QUOTED)}…` : what },
  });
  const other = /^(\w+):/.exec(text)?.[1] ?? '';
  const grain = worldOf(beside.world).grains.find((name) => name === other) ?? beside.grain;
  if (isWorldName(other) && other !== beside.world) return fail('world', other);
  if (other !== '' && grain === beside.grain) return fail('form', text);
  if (!isAligned(grain, beside.grain)) return fail('grain', grain);
  const own = other === '' ? text : text.slice(other.length + 1);
  const [fixText = '', steps, positionText, threadsText, ...rest] = own.split('@');
  if (steps === undefined) return fail('form', text);
  const { least, most } = worldOf(beside.world).threads;
  const threads = threadsText === undefined ? beside.threads : Number(threadsText);
  if (!/^\d+$/.test(String(threadsText ?? threads)) || threads < least || threads > most)
    return fail('pools', threadsText ?? '');
  const path = rest.length === 0 ? beside.path : rest.join('@');
  if (checkPath(path) !== null) return fail('path', path);
  let isFix = true;
  const fix = parseFix(fixText, beside.world, threads, () => (isFix = false));
  if (!isFix) return fail('fix', fixText);
  const config: Config = { ...beside, threads, path, fix, grain };
  const parsed = parseSchedule(steps, lettersOf({ config }));
  if (!parsed.ok) return fail('schedule', steps);
  const kept = replayKept(config, parsed.value);
  if (!kept.ok || kept.value.stopped !== null) return fail('run', steps);
  const position = positionText === undefined ? 0 : Number(positionText);
  if (positionText !== undefined && !/^\d{1,5}$/.test(positionText)) return fail('step', positionText);
  const value = { config, schedule: parsed.value, position };
  return { ok: true, value: grain === beside.grain ? value : toByteGrain(kept.value.trace, position) };
}

/** Reports whether a run of one grain can stand beside one of another: whole steps are bytes one after the other. */
const isAligned = (grain: Grain, beside: Grain): boolean =>
  grain === beside || (grain === 'coarse' && beside === 'byte');

/** Returns a run as it can stand beside another, or why it cannot. */
export const alignedWith = (moment: Moment, beside: Config): Read =>
  parseTwin(printTwin(moment, beside), beside);
