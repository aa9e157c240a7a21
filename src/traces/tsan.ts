import { defined, err, ok, type Result } from '../base/index.ts';
import { replay } from '../schedule/index.ts';
import type { Refusal } from './refusal.ts';
import { locate, type Located } from './source-map.ts';
import { sentenceOf } from './tell.ts';
import { meetingsOf } from './tsan-meeting.ts';
import { readReports, type Access, type Report } from './tsan-report.ts';
import type { ImportContext, ImportedRun, ImportNote, Meeting } from './types.ts';

/** Reports whether a text speaks of ThreadSanitizer. */
export const isTsan = (text: string): boolean => text.includes('ThreadSanitizer');

/** What came of one report. */
interface Read {
  readonly meeting: Meeting;
  readonly notes: readonly ImportNote[];
}

/** Reads reports of ThreadSanitizer. The first that names two rows is put on the stage; the others are told of. */
export function readTsan(text: string, context: ImportContext): Result<ImportedRun, Refusal> {
  const reports = readReports(text);
  const races = reports.flatMap((report, at) => (isRace(report) ? [{ report, number: at + 1 }] : []));
  if (races.length === 0)
    return err({ kind: 'noReport', kinds: [...new Set(reports.map(({ type }) => type))] });
  const known = new Map<string, Result<Read, Refusal>>();
  const all = races.slice(0, MAX_REPORTS).map(({ report, number }) => {
    // A log often holds one race many times.
    const name = nameOf(report);
    const read = known.get(name) ?? readReport(report, context);
    known.set(name, read);
    return { read, number };
  });
  const chosen = all.find(({ read }) => read.ok);
  if (!chosen?.read.ok) {
    const first = all[0]?.read;
    return err(first?.ok === false ? first.error : { kind: 'halfReport' });
  }
  const { meeting, notes } = chosen.read.value;
  const others = all.flatMap(({ read, number }): readonly ImportNote[] => {
    if (number === chosen.number) return [];
    return read.ok
      ? [{ kind: 'report', number, meeting: read.value.meeting }]
      : [{ kind: 'unread', number, reason: sentenceOf(read.error), refusal: read.error }];
  });
  const { config, schedule, accesses, byte } = meeting;
  const replayed = replay(config, schedule);
  const outcome = replayed.ok ? replayed.value.outcome : null;
  const more: ImportNote[] =
    races.length > MAX_REPORTS ? [{ kind: 'moreReports', count: races.length - MAX_REPORTS }] : [];
  const note = [...notes, ...others, ...more];
  return ok({
    tool: 'tsan',
    config,
    schedule: [...schedule],
    outcome,
    accesses,
    byte,
    ...(note.length > 0 ? { note } : {}),
  });
}

/** Most reports of a text that are read. */
const MAX_REPORTS = 100;

/** Returns a text that is equal for reports that are read alike. */
const nameOf = ({ accesses, block }: Report): string =>
  JSON.stringify([
    accesses.map(({ address, thread, size, isWrite, holdsMutex, frames }) => [
      [String(address), thread, size, isWrite, holdsMutex],
      frames,
    ]),
    block && [block.size, String(block.base)],
  ]);

/** Kinds of reports with two accesses. */
const isRace = ({ type }: Report): boolean =>
  /^(?:data race|race on external object|heap-use-after-free)/.test(type);

function readReport({ accesses, block }: Report, context: ImportContext): Result<Read, Refusal> {
  // The later access is printed first.
  const [later, earlier] = accesses;
  if (!later || !earlier) return err({ kind: 'halfReport' });
  const wrong = wrongPair(earlier, later);
  if (wrong) return err(wrong);
  const places = [earlier, later].map((access) => locate(access, context.mapping));
  const [one, other] = [defined(places[0], 'access'), defined(places[1], 'access')];
  const missing = one.rows.length === 0 ? earlier : other.rows.length === 0 ? later : null;
  if (missing) return err(noRow([earlier, later], [one, other]));
  const pairs = one.rows.flatMap((first) =>
    other.rows.flatMap((second) => (first.world === second.world ? [{ first, second }] : [])),
  );
  const found = meetingsOf(pairs, [earlier, later], block, context);
  const [meeting, ...rest] = found.meetings;
  if (!meeting) {
    const [first, second] = [one, other].map(({ rows }) => rows.map(({ row }) => row).join(' or '));
    return err({ kind: 'noMeeting', earlier: first ?? '', later: second ?? '' });
  }
  const notes: ImportNote[] = [];
  for (const [at, { standIn }] of [one, other].entries()) {
    const row = meeting.accesses[at]?.row ?? '';
    if (standIn) notes.push({ kind: 'standIn', ...standIn, row });
  }
  for (const alternative of rest) {
    const isSameWorld = alternative.config.world === meeting.config.world;
    notes.push({ kind: isSameWorld ? 'otherRows' : 'otherWorld', meeting: alternative });
  }
  return ok({ meeting, notes: [...notes, ...found.notes] });
}

function wrongPair(earlier: Access, later: Access): Refusal | null {
  if (!earlier.isWrite && !later.isWrite) return { kind: 'noWrite' };
  return earlier.thread === later.thread ? { kind: 'oneThread', thread: later.thread } : null;
}

function noRow(accesses: readonly Access[], places: readonly Located[]): Refusal {
  const lost = accesses.filter((_, at) => places[at]?.rows.length === 0);
  if (lost.some(({ frames }) => frames.every(({ name, file }) => name === null && file === null))) {
    return { kind: 'unsymbolised' };
  }
  const named = lost.map(({ frames }) =>
    frames
      .flatMap(({ name, file, line }) => {
        const place =
          file === null ? '' : ` (${file.replace(/^.*\//, '')}${line === null ? '' : `:${line}`})`;
        return name === null ? [] : [`${name.slice(0, 80)}${place}`];
      })
      .slice(0, 6)
      .join(' < '),
  );
  return {
    kind: 'noRow',
    places: [...new Set(named)],
    known: places.find(({ known }) => known !== null)?.known ?? null,
  };
}
