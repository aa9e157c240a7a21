import type { Staged } from '../address/index.ts';
import type { Moment } from '../schedule/index.ts';
import type { Entry, Lab } from '../state/index.ts';
import type { ChapterContent, PictureContent } from './chapters/content.ts';
import type { ChapterId } from './chapters/ids.ts';

/** Bytes that words of the prose, or the stage, point at. */
export interface Pointed {
  readonly object: 'string' | 'packed' | 'reply';
  readonly from: number;
  readonly to: number;
}

/** What the address tells of the story. */
export interface Told {
  readonly chapter: ChapterId;
  readonly picture: string;
  /** The reader's own run, where that is on the stage instead of the picture. */
  readonly own: Staged | null;
}

/** How far what is on the stage has left the picture: not at all, only the playhead has moved, or it is another run. */
export type Distance = 'none' | 'moved' | 'forked';

const isSameRun = (one: Moment, two: Moment): boolean =>
  JSON.stringify([one.config, one.schedule]) === JSON.stringify([two.config, two.schedule]);

/**
 * A chapter and its stage. A picture is a target state: putting it there gives the same stage from anywhere. What a
 * reader does on the stage makes a run of their own, which is kept when the picture returns.
 */
export class Reading {
  readonly content: ChapterContent;
  readonly lab: Lab;
  #id = $state('');
  /** The reader's own run, as they left it. */
  #kept = $state.raw<Moment | null>(null);
  /** What the prose points at. */
  pointed = $state.raw<Pointed | null>(null);
  pointedThread = $state<string | null>(null);
  pointedLink = $state<string | null>(null);
  /** What the stage points at. */
  touched = $state.raw<Pointed | null>(null);
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
    ontold: (told: Told, entry: Entry) => void,
  ) {
    this.content = content;
    this.lab = lab;
    this.#ontold = ontold;
    this.#id = content.pictures.some(({ id }) => id === picture) ? picture : (content.pictures[0]?.id ?? '');
    if (own) {
      lab.open(own);
      this.#kept = own.moment;
    } else this.#put();
  }

  /** The own run that one can go back to: kept, and not on the stage. */
  get kept(): Moment | null {
    return this.distance === 'none' ? this.#kept : null;
  }

  get told(): Told {
    const own = this.distance === 'none' ? null : this.lab.staged;
    return { chapter: this.content.id, picture: this.picture.id, own };
  }

  #put(): void {
    this.lab.open({ moment: this.picture, select: null, buffer: null });
  }

  /** Something was done on the stage: what is there now is the reader's own, or the picture again. */
  changed(entry: Entry): void {
    if (this.distance !== 'none') this.#kept = this.lab.moment;
    this.#ontold(this.told, entry);
  }

  /** Puts a picture on the stage, by hand. */
  show(id: string): void {
    this.#id = id;
    this.#put();
    this.#ontold(this.told, 'push');
  }

  /** The text has got to a picture. A run of the reader's own stays; a playhead that was only moved does not hold it. */
  follow(id: string): void {
    if (id === this.#id || this.distance === 'forked') return;
    this.#id = id;
    this.#put();
    this.#ontold(this.told, 'replace');
  }

  /** Back to the run of the reader's own. */
  showOwn(): void {
    if (!this.#kept) return;
    this.lab.open({ moment: this.#kept, select: null, buffer: null });
    this.#ontold(this.told, 'push');
  }
}
