import { parseAddress, printAddress, labAddress, type Fields } from '../address/index.ts';
import type { Moment } from '../schedule/index.ts';
import { TALK, indexOfPlace, isScripted, placeAt, type Act, type TalkState } from './script/index.ts';

/** Keys of a run. */
const RUN = ['world', 'path', 'pools', 'fix', 'grain', 'schedule', 'step'];

/** What the address of the talk asks for. */
export interface TalkAsked {
  readonly isPresenter: boolean;
  /** Name of the talk; null for any. */
  readonly talk: string | null;
  /** Number of the place; null for the one where the talk is. */
  readonly place: number | null;
  /** A run of one's own, or a step that is not the frame's. */
  readonly moment: Moment | null;
}

/** Reads the page's own keys. Frames that do not exist are the nearest one. */
export function askedIn(part: Fields): TalkAsked {
  const frame = part.get('frame');
  const n = frame !== undefined && /^\d{1,3}$/.test(frame) ? Number(frame) : null;
  const inside = n === null ? null : Math.min(TALK.length, Math.max(1, n));
  const place =
    inside === null ? null : (indexOfPlace(inside, part.get('picture') ?? 'a') ?? indexOfPlace(inside));
  const talk = part.get('talk');
  return {
    isPresenter: part.get('view') === 'presenter',
    talk: talk !== undefined && /^[\w-]{1,40}$/.test(talk) ? talk : null,
    place,
    moment: place === null ? null : momentIn(part, place),
  };
}

function momentIn(part: Fields, place: number): Moment | null {
  const { config, schedule, position } = placeAt(place).picture;
  const step = part.get('step');
  if (!part.has('schedule')) {
    if (step === undefined || !/^\d{1,5}$/.test(step)) return null;
    return { config, schedule, position: Math.min(Number(step), schedule.length) };
  }
  const own = fieldsOf({ config, schedule, position });
  const keys = new Map([...own, ...[...part].filter(([key]) => RUN.includes(key))]);
  const hash = [...keys].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  const { address } = parseAddress(`v=1&page=lab&${hash}`);
  return address.stage?.moment ?? null;
}

/** The keys of a run, as the address of the lab writes them. */
function fieldsOf(moment: Moment): Fields {
  const written = printAddress(labAddress(moment)).split('&');
  return new Map(
    written.flatMap((field) => {
      const [key = '', value = ''] = field.split('=');
      return RUN.includes(key) ? [[key, decodeURIComponent(value)] as const] : [];
    }),
  );
}

/** Returns the page's own keys for a state: the frame, and what is on the stage where that is not the frame's. */
export function partOf(state: TalkState, kept: Fields): Fields {
  const { frame, picture } = placeAt(state.place);
  const around = ['view', 'talk'].flatMap((key) => {
    const value = kept.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const where = [
    ['frame', String(frame.n)] as const,
    ...(picture.id === 'a' ? [] : [['picture', picture.id] as const]),
  ];
  const run = isScripted(state)
    ? state.moment.position === picture.position
      ? []
      : [['step', String(state.moment.position)] as const]
    : [...fieldsOf(state.moment)];
  return new Map([...around, ...where, ...run]);
}

/** Returns what to do so that a talk shows what its address asks for. */
export function actsFor({ place, moment }: TalkAsked, state: TalkState, at: number): readonly Act[] {
  if (place === null) return [];
  const { frame, picture } = placeAt(place);
  const jump: Act = { kind: 'jump', frame: frame.n, picture: picture.id, at };
  if (moment === null) {
    const isThere = state.place === place && isScripted(state) && state.moment.position === picture.position;
    return isThere ? [] : [jump];
  }
  const isOwn = !isScripted({ place, moment });
  return [jump, isOwn ? { kind: 'bring', moment } : { kind: 'seek', position: moment.position }];
}
