import { describe, expect, it } from 'vitest';
import { frameAt, runOf } from '../../frames/index.ts';
import { parseSchedule, printSchedule, replay } from '../../schedule/index.ts';
import { checkConfig, lettersOf } from '../../threads/index.ts';
import type { Focus } from './focus.ts';
import { CHAPTER_IDS } from './ids.ts';
import { picturesOf, type Picture } from './pictures.ts';

const all = CHAPTER_IDS.flatMap((chapter) =>
  picturesOf(chapter).map((picture): [string, Picture] => [`${chapter} ${picture.id}`, picture]),
);
const played = (picture: Picture) => {
  const replayed = replay(picture.config, picture.schedule);
  if (!replayed.ok) throw new Error(JSON.stringify({ ...replayed.error, trace: undefined }));
  return runOf(replayed.value);
};

describe.each(all)('the picture %s', (_, picture) => {
  it('is a run of a valid config, in the text form of addresses', () => {
    expect(checkConfig(picture.config).ok).toBe(true);
    const letters = lettersOf(picture);
    expect(parseSchedule(printSchedule(picture.schedule, letters), letters)).toEqual({
      ok: true,
      value: picture.schedule,
    });
  });

  it('has the outcome that it declares, with the playhead within the run', () => {
    expect(played(picture).outcome).toBe(picture.ends);
    expect(picture.position).toBeLessThanOrEqual(picture.schedule.length);
  });

  it('has a focus that exists', () => {
    const run = played(picture);
    const frame = frameAt(run, picture.position);
    const request = frame.requests[frame.shownThread];
    const isThere = (focus: Focus): boolean => {
      switch (focus.kind) {
        case 'string':
          return focus.to < frame.string.length;
        case 'packed':
          return request !== null && request !== undefined && focus.to < request.length;
        case 'reply': {
          const reply = frame.replies[frame.shownThread];
          return reply?.kind === 'zero' && focus.to < reply.bytes.length;
        }
        case 'chain':
          return focus.from >= 1 && focus.to <= frame.chain.length;
        case 'lane':
        case 'thread':
          return run.threads.some(({ letter }) => letter === focus.letter);
        case 'view':
          return focus.view === 'string' || (request !== null && request !== undefined);
        case 'spot':
          if (focus.spot === 'borrowed') return run.loans.some(({ from }) => from <= picture.position);
          if (focus.spot === 'race') {
            return run.joins.some(({ isRace, readStep }) => isRace && readStep <= picture.position);
          }
          return true;
      }
    };
    expect(picture.focus.filter((focus) => !isThere(focus))).toEqual([]);
  });
});

it('every chapter has pictures, each with a name of its own', () => {
  for (const chapter of CHAPTER_IDS) {
    const ids = picturesOf(chapter).map(({ id }) => id);
    expect(ids).toContain('a');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]\d?$/.test(id))).toEqual([]);
  }
});
