import { sourceTip } from '../../chart/words.ts';
import { defined } from '../../base/index.ts';
import type { Run, ThreadView } from '../../frames/index.ts';
import type { ByteRange, Finding, RacingStep } from '../../races/index.ts';
import { NEXT_PAIR, SOURCE_COMMIT, type SourceRef } from '../../threads/index.ts';
import type { RacesWords } from './words.ts';

/** One access of a finding in words. */
export interface ToldStep {
  readonly thread: ThreadView;
  readonly step: number;
  /** Code and name of the row, `V2 cut the /`; for the walk hint, the row that it precedes. */
  readonly row: string;
  /** What the access does, such as `reads NUL`. */
  readonly what: string;
  /** Line in the source; null where the row has none. */
  readonly source: {
    readonly ref: SourceRef;
    readonly tip: string;
    readonly text: string | undefined;
  } | null;
}

/** Formats ranges as `10`, `0 to 22`, or `4 and 10`. */
export function rangesText(words: RacesWords, ranges: readonly ByteRange[]): string {
  const parts = ranges.map(({ from, to }) =>
    from === to ? String(from) : words.say('races.range', { from, to }),
  );
  const [last = ''] = parts.slice(-1);
  const first = parts.slice(0, -1).join(words.say('races.comma'));
  return first === '' ? last : words.say('races.and', { first, last });
}

const isHintOn = (object: string): boolean => object === NEXT_PAIR.object;

/** Objects of the shared pair besides the string. */
const PARTS = ['header', 'name', 'head'] as const;
const partOf = (object: string) =>
  defined(
    PARTS.find((part) => part === object),
    'a part of the pair',
  );

/** Returns the heading of a finding, such as "Data race on byte 10 of the shared string". */
export function headingOf(words: RacesWords, { object, at, earlier, later }: Finding): string {
  if (isHintOn(object)) return words.say('races.on.walkHint');
  const kind = earlier.isFree || later.isFree ? 'races.free' : 'races.on';
  const ranges = rangesText(words, at);
  return object === 'value' ? words.say(`${kind}.value`, { ranges }) : words.say(`${kind}.${partOf(object)}`);
}

function whatOf(words: RacesWords, { object }: Finding, { kind, isFree, bytes }: RacingStep): string {
  if (isHintOn(object)) return words.say('races.write.hint');
  if (isFree) return words.say('races.write.free');
  const [byte = 0] = bytes;
  return bytes.length === 1
    ? words.say(`races.${kind}.one`, { byte })
    : words.say(`races.${kind}.many`, { n: words.number(bytes.length) });
}

/** Describes one of the two accesses of a finding. */
export function tellStep(words: RacesWords, run: Run, finding: Finding, side: RacingStep): ToldStep {
  const { i18n } = words;
  const block = defined(
    run.blocks.find(({ from, to }) => from <= side.step && side.step <= to),
    'block of a step',
  );
  const name = `${side.row} ${i18n.t(`row.${block.label}`)}`;
  const isHint = isHintOn(finding.object);
  return {
    thread: defined(run.threads[side.thread], 'thread'),
    step: side.step,
    row: isHint ? words.say('races.just', { row: side.row }) : name,
    what: whatOf(words, finding, side),
    source: side.source && {
      ref: side.source,
      tip: isHint
        ? i18n.t('source.line', { place: placeOf(side.source), commit: SOURCE_COMMIT })
        : sourceTip(i18n, block.label, side.source),
      text: side.source.as === 'report' ? i18n.t('source.reported') : undefined,
    },
  };
}

export const placeOf = ({ file, line }: SourceRef): string => `${file}:${line}`;

/** Explains why the two accesses are unordered, with regard to the fix. */
export function orderOf(words: RacesWords, { config, threads }: Run, { earlier, later }: Finding): string {
  const { fix } = config;
  const letter = ({ thread }: RacingStep): string => threads[thread]?.letter ?? '';
  if (earlier.holdsMutex !== later.holdsMutex) {
    const [holder, other] = earlier.holdsMutex ? [earlier, later] : [later, earlier];
    return words.say('races.order.holder', { holder: letter(holder), other: letter(other) });
  }
  if (fix.some((word) => word.includes('lock'))) return words.say('races.order.outside');
  if (fix.includes('join')) return words.say('races.order.join');
  if (fix.includes('refcount')) return words.say('races.order.refcount');
  return words.say('races.order.nothing');
}

/** Returns further remarks on a finding, one or two sentences each. */
export function notesOf(words: RacesWords, run: Run, finding: Finding): readonly string[] {
  const { fix } = run.config;
  const { count, at, allBytes } = finding;
  const ranges = rangesText(words, allBytes);
  const stands =
    count > 1
      ? [
          words.say('races.stands', {
            n: words.number(count),
            ranges: ranges === rangesText(words, at) ? '' : ranges,
          }),
        ]
      : [];
  if (!isHintOn(finding.object)) return stands;
  const caller = placeOf(NEXT_PAIR.caller).replace(/^.*\//, '');
  return [
    words.say('races.hint.what', { caller }),
    ...(fix.includes('lock') ? [words.say('races.hint.lock')] : []),
    words.say('races.hint.model'),
    ...stands,
  ];
}
