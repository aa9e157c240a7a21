import { hrefOf, labAddress, type Staged } from '../address/index.ts';
import type { Moment } from '../schedule/index.ts';
import type { Entry, Lab } from '../state/index.ts';
import type { ChapterContent, PictureContent } from './chapters/content.ts';
import type { ChapterId } from './chapters/ids.ts';
import { awaited } from './chapters/waiting.ts';
import type { Mark, Track } from './track.svelte.ts';

/** Bytes that the prose or the stage points at. */
export interface Pointed {
  readonly object: 'string' | 'packed' | 'reply';
  readonly from: number;
  readonly to: number;
}

/** What the address records of the story. */
export interface Told {
  readonly chapter: ChapterId;
  readonly picture: string;
  /** The reader's own run if it is on the stage; null if the picture is. */
  readonly own: Staged | null;
}

/** How the stage differs from the picture: not at all, in the playhead, or in the run. */
export type Distance = 'none' | 'moved' | 'forked';

const isSameRun = (one: Moment, two: Moment): boolean =>
  JSON.stringify([one.config, one.schedule]) === JSON.stringify([two.config, two.schedule]);

/**
 * A chapter and its stage. A picture is a target state: showing it gives the same stage whatever was there before. What a
 * reader does on the stage makes an own run, which is kept when the picture returns.
 */
export class Reading {
  readonly content: ChapterContent;
  readonly lab: Lab;
  #id = $state('');
  /** The last state of the reader's own run. */
  #kept = $state.raw<Moment | null>(null);
  /** Bytes that the prose points at. */
  pointed = $state.raw<Pointed | null>(null);
  pointedThread = $state<string | null>(null);
  pointedLink = $state<string | null>(null);
  /** Bytes that the stage points at. */
  touched = $state.raw<Pointed | null>(null);
  /** How far the text has been read, from 0 to 1. */
  share = $state(0);
  /** Predictions, by their block, behind which the reader went on without an answer. */
  #skipped = $state.raw<readonly number[]>([]);
  readonly #track: Track;
  readonly #ontold: (told: Told, entry: Entry) => void;

  readonly picture: PictureContent = $derived.by(() => {
    const found = this.content.pictures.find(({ id }) => id === this.#id) ?? this.content.pictures[0];
    if (!found) throw new Error(`${this.content.id} has no picture`);
    return found;
  });
  readonly distance: Distance = $derived.by(() => {
    const now = this.lab.moment;
    if (!isSameRun(now, this.picture)) return 'forked';
    return now.position === this.picture.position ? 'none' : 'moved';
  });

  constructor(
    content: ChapterContent,
    lab: Lab,
    picture: string,
    own: Staged | null,
    track: Track,
    ontold: (told: Told, entry: Entry) => void,
  ) {
    this.content = content;
    this.lab = lab;
    this.#track = track;
    this.#ontold = ontold;
    this.#id = content.pictures.some(({ id }) => id === picture) ? picture : (content.pictures[0]?.id ?? '');
    this.#unfold();
    if (own) {
      lab.open(own);
      this.#kept = own.moment;
    } else this.#put();
  }

  /** The reader's own run, while the picture is on the stage; else null. */
  get kept(): Moment | null {
    return this.distance === 'none' ? this.#kept : null;
  }

  get told(): Told {
    const own = this.distance === 'none' ? null : this.lab.staged;
    return { chapter: this.content.id, picture: this.picture.id, own };
  }

  /** Address in the lab of what is on the stage. */
  get inLab(): string {
    return hrefOf({ ...labAddress(this.lab.moment), stage: this.lab.staged });
  }

  readonly isDone = (mark: Mark): boolean => this.#track.has(mark);

  /** Reports whether the prediction of a block has been answered. */
  answered(block: number): boolean {
    return this.isDone(this.#markOf(block));
  }
  /** Reports whether what a prediction hides stands open. */
  isOpen(block: number): boolean {
    return this.answered(block) || this.#skipped.includes(block);
  }
  answer(block: number): void {
    this.#track.add(this.#markOf(block));
  }
  skip(block: number): void {
    this.#skipped = [...this.#skipped, block];
  }

  /** The text has been scrolled to: a share of 1 is its end. */
  reach(share: number): void {
    this.share = Math.max(this.share, share);
    if (this.share === 1) this.#track.add(this.content.id);
  }

  #markOf(block: number): Mark {
    const before = this.content.blocks.slice(0, block).filter(({ kind }) => kind === 'prediction');
    return `${this.content.id}:${before.length}`;
  }

  /** Opens the text of the picture that the reader chose. */
  #unfold(): void {
    const { blocks } = this.content;
    const asked = awaited(
      blocks,
      blocks.findIndex(({ picture }) => picture === this.#id),
    );
    if (asked !== null) this.skip(asked);
  }

  #put(): void {
    this.lab.open({ moment: this.picture, select: null, buffer: null });
  }

  /** Records a change of the stage: it now holds the reader's own run, or the picture again. */
  changed(entry: Entry): void {
    if (this.distance !== 'none') this.#kept = this.lab.moment;
    this.#ontold(this.told, entry);
  }

  /** Shows a picture that the reader chose. */
  show(id: string): void {
    this.#id = id;
    this.#unfold();
    this.#put();
    this.#ontold(this.told, 'push');
  }

  /** Shows the picture that the text has reached, unless the reader's own run is there. A moved playhead is no own run. */
  follow(id: string): void {
    if (id === this.#id || this.distance === 'forked') return;
    this.#id = id;
    this.#put();
    this.#ontold(this.told, 'replace');
  }

  /** Returns to the reader's own run. */
  showOwn(): void {
    if (!this.#kept) return;
    this.lab.open({ moment: this.#kept, select: null, buffer: null });
    this.#ontold(this.told, 'push');
  }
}
