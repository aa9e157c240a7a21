import { describe, expect, it } from 'vitest';
import { frameAt, runOf } from '../../frames/index.ts';
import { replay } from '../../schedule/index.ts';
import { checkConfig } from '../../threads/index.ts';
import { PLACES, TALK, indexOfPlace, type TalkPlace } from './frames.ts';
import { readStage } from './stage-line.ts';

const all = PLACES.map((place): [string, TalkPlace] => [`${place.frame.n}${place.picture.id}`, place]);
const played = ({ picture }: TalkPlace) => {
  const replayed = replay(picture.config, picture.schedule);
  if (!replayed.ok) throw new Error(JSON.stringify({ ...replayed.error, trace: undefined }));
  return runOf(replayed.value);
};

describe.each(all)('the picture %s of the talk', (_, place) => {
  const { picture } = place;

  it('replays to the ends of its stage line', () => {
    expect(checkConfig(picture.config).ok).toBe(true);
    expect(played(place).outcome).toBe(picture.ends);
  });

  it('opens where the speaker may scrub, inside the run', () => {
    const [from, to] = picture.play;
    expect(from).toBeLessThanOrEqual(picture.position);
    expect(picture.position).toBeLessThanOrEqual(to);
    expect(to).toBeLessThanOrEqual(picture.schedule.length);
  });

  it('shows at most three things, with bytes that are there', () => {
    expect(picture.sees.length).toBeGreaterThan(0);
    expect(picture.sees.length).toBeLessThanOrEqual(3);
    const frame = frameAt(played(place), picture.position);
    const request = frame.requests[frame.shownThread];
    for (const focus of picture.focus) {
      if (focus.kind === 'string') expect(focus.to).toBeLessThan(frame.string.length);
      if (focus.kind === 'packed') expect(focus.to).toBeLessThan(request?.length ?? 0);
      if (focus.kind === 'chain') expect(focus.to).toBeLessThanOrEqual(frame.chain.length);
    }
  });

  it('has its focused lanes in sight', () => {
    const letters = played(place)
      .threads.slice(0, picture.lanes)
      .map(({ letter }) => letter);
    const asked = picture.focus.flatMap((focus) => (focus.kind === 'lane' ? [focus.letter] : []));
    if (picture.sees.includes('lanes')) expect(letters).toEqual(expect.arrayContaining(asked));
    else expect(picture.lanes).toBe(0);
  });
});

it('the frames take twenty minutes, and fifteen without the five that may be dropped', () => {
  const sum = (frames: typeof TALK): number => frames.reduce((all, { minutes }) => all + minutes, 0);
  expect(TALK).toHaveLength(18);
  expect(sum(TALK)).toBe(20);
  expect(sum(TALK.filter(({ isDroppable }) => !isDroppable))).toBe(15);
  expect(TALK.filter(({ isDroppable }) => isDroppable)).toHaveLength(5);
});

it('finds a place by frame and picture', () => {
  expect(PLACES[indexOfPlace(6, 'b') ?? -1]?.picture.id).toBe('b');
  expect(PLACES[indexOfPlace(7) ?? -1]?.frame.id).toBe('kernel');
  expect(indexOfPlace(19)).toBeNull();
  expect(indexOfPlace(7, 'b')).toBeNull();
});

it('refuses a stage line that it cannot read', () => {
  const line = 'world=article path=/a/b fix=none schedule=S3.V2.S2 step=5 focus=string ends="x"';
  expect(readStage('a', line)).toMatchObject({ position: 5, play: [0, 7], ends: 'x' });
  expect(() => readStage('a', `${line} speed=2`)).toThrow('speed');
  expect(() => readStage('a', line.replace('article', 'other'))).toThrow('world');
  expect(() => readStage('a', line.replace('step=5', 'step=5 play=6-7'))).toThrow('play');
});
