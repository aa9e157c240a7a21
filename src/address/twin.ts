import { parseSchedule, printSchedule, replayKept, type Moment } from '../schedule/index.ts';
import { checkPath, lettersOf, worldOf, type Config } from '../threads/index.ts';
import { parseFix } from './fix.ts';
import { printFix } from './print.ts';

/** What of a second run in an address cannot be followed. */
export interface TwinProblem {
  readonly part: 'form' | 'fix' | 'schedule' | 'step' | 'pools' | 'path' | 'run';
  readonly text: string;
}
type Read =
  { readonly ok: true; readonly value: Moment } | { readonly ok: false; readonly error: TwinProblem };

/** Longest text that a problem carries. */
const QUOTED = 40;

/**
 * Prints the run beside another as the value of `twin`: `clone@S3.V2.S2@6`: fix, schedule, and position of the flag; then
 * workers and path, where they are others. It is of the same world and grain.
 */
export function printTwin({ config, schedule, position }: Moment, beside: Config): string {
  const parts = [
    printFix(config.world, config.fix),
    printSchedule(schedule, lettersOf({ config })),
    String(position),
  ];
  if (config.threads !== beside.threads || config.path !== beside.path) parts.push(String(config.threads));
  if (config.path !== beside.path) parts.push(config.path);
  return parts.join('@');
}

/** Reads the run beside another. What is damaged is refused whole: half a comparison would tell something else. */
export function parseTwin(text: string, beside: Config): Read {
  const fail = (part: TwinProblem['part'], what: string): Read => ({
    ok: false,
    error: { part, text: what.length > QUOTED ? `${what.slice(0, QUOTED)}…` : what },
  });
  const [fixText = '', steps, positionText, threadsText, ...rest] = text.split('@');
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
  const config: Config = { ...beside, threads, path, fix };
  const parsed = parseSchedule(steps, lettersOf({ config }));
  if (!parsed.ok) return fail('schedule', steps);
  const kept = replayKept(config, parsed.value);
  if (!kept.ok || kept.value.stopped !== null) return fail('run', steps);
  const position = positionText === undefined ? 0 : Number(positionText);
  if (positionText !== undefined && !/^\d{1,5}$/.test(positionText)) return fail('step', positionText);
  return { ok: true, value: { config, schedule: parsed.value, position } };
}
