import { assert, defined } from '../../base/index.ts';
import { pictureOf, type Picture } from '../../story/chapters/picture-text.ts';
import { WORLD_NAMES } from '../../threads/index.ts';

/** A picture of the talk, with the steps between which the speaker may scrub. */
export interface TalkPicture extends Picture {
  /** First and last position; the whole run where the line names none. */
  readonly play: readonly [number, number];
}

/** A key with its value, which stands in quotes where it holds spaces. */
const FIELD = /(\w+)=(?:"([^"]*)"|(\S+))/g;
const KEYS = ['world', 'path', 'pools', 'fix', 'schedule', 'step', 'play', 'focus', 'ends'];

/** Reads a stage line of the script: the keys of the story's pictures, and `play=3-7`. Throws for a damaged one. */
export function readStage(id: string, line: string): TalkPicture {
  const fields = new Map(
    [...line.matchAll(FIELD)].map(([, key = '', quoted, plain]) => [key, quoted ?? plain ?? '']),
  );
  const unknown = [...fields.keys()].filter((key) => !KEYS.includes(key));
  assert(unknown.length === 0, `a stage line with ${unknown.join()}`);
  const of = (key: string): string => defined(fields.get(key), `${key} of a stage line`);
  const world = defined(
    WORLD_NAMES.find((name) => name === of('world')),
    `world ${of('world')}`,
  );
  const picture = pictureOf({
    id,
    world,
    path: of('path'),
    pools: Number(fields.get('pools') ?? 3),
    fix: of('fix'),
    schedule: of('schedule'),
    step: Number(of('step')),
    focus: of('focus'),
    ends: of('ends'),
  });
  const [from = 0, to = picture.schedule.length] = fields.get('play')?.split('-').map(Number) ?? [];
  assert(from <= picture.position && picture.position <= to, `play of ${line}`);
  return { ...picture, play: [from, to] };
}
