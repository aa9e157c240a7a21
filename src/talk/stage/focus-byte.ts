import type { Selection } from '../../address/index.ts';
import type { Scene } from './scene.ts';

/** Returns the byte that a picture is about: one of the request before one of the string; null for none. */
export function focusByte({ picture, run, at }: Scene): Selection | null {
  const [byte] = picture.focus
    .flatMap((focus) =>
      focus.kind === 'string' || focus.kind === 'packed'
        ? [{ object: focus.kind, index: focus.from, size: focus.to - focus.from }]
        : [],
    )
    .filter(({ size }) => size === 0)
    .toSorted((one, other) => (one.object === other.object ? 0 : one.object === 'packed' ? -1 : 1));
  if (!byte) return null;
  const { object, index } = byte;
  const thread = run.asker ?? at.shownThread;
  return object === 'packed' ? { object, index, thread } : { object, index };
}
