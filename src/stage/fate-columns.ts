/** What can still happen after each step of a run, in kinds of which `fine` is the one without harm. */
export interface ShownFates {
  readonly kinds: readonly string[];
  readonly moments: readonly {
    readonly shares: readonly number[];
    readonly possible: readonly string[];
  }[];
  readonly decidedAt: number | null;
  readonly own: string;
  /** A shortest run that comes out well; null for none, undefined where nothing is known of it. */
  readonly escape: { readonly schedule: readonly number[]; readonly text: string } | null | undefined;
}

/** A column of the timeline, along: what a moment of the run is drawn on. */
interface Place {
  readonly start: number;
  readonly size: number;
  /** Steps done at its end. */
  readonly to: number;
}

/** What can still happen after a column's last step, in shares of the height. */
export interface FateColumn extends Place {
  readonly own: number;
  readonly harm: number;
  /** Whether its step decided the run. */
  readonly isDeciding: boolean;
  /** The kinds that are possible, with their shares. */
  readonly shares: readonly (readonly [kind: string, share: number])[];
}

/** Returns the columns of a run, the one before its first step included. */
export function fateColumns(
  { kinds, moments, own, decidedAt }: ShownFates,
  places: readonly Place[],
): readonly FateColumn[] {
  const first: Place = { start: 0, size: places[0]?.start ?? 0, to: 0 };
  let before = 0;
  return [first, ...places].flatMap((place) => {
    const moment = moments[place.to];
    if (!moment) return [];
    const shareOf = (kind: string): number => moment.shares[kinds.indexOf(kind)] ?? 0;
    const isDeciding = decidedAt !== null && decidedAt > before && decidedAt <= place.to;
    before = place.to;
    const fine = own === 'fine' ? 0 : shareOf('fine');
    return [
      {
        ...place,
        own: shareOf(own),
        harm: Math.max(0, 1 - shareOf(own) - fine),
        isDeciding,
        shares: moment.possible.map((kind) => [kind, shareOf(kind)] as const),
      },
    ];
  });
}

/** Returns the outline of the part of each column that lies below `share`, as a path of the given height. */
export const stepArea = (
  columns: readonly FateColumn[],
  height: number,
  share: (column: FateColumn) => number,
): string =>
  columns
    .map((column) => {
      const high = round(share(column) * height);
      return high === 0 ? '' : `M${round(column.start)} ${height}v${-high}h${round(column.size)}v${high}z`;
    })
    .join('');

/** Returns the line along the tops of the own shares. */
export const stepLine = (columns: readonly FateColumn[], height: number): string =>
  columns
    .map(({ start, size, own }, index) => {
      const top = round(height - own * height);
      return `${index === 0 ? 'M' : 'L'}${round(start)} ${top}H${round(start + size)}`;
    })
    .join('');

const round = (value: number): number => Math.round(value * 10) / 10;
