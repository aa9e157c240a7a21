/** A part of the site that is stored as a whole: what every visitor needs, or what a language adds. */
export type Part = 'all' | 'en' | 'zh';

/** The files of one build, as scripts/lib/offline.mjs writes them into the worker. Names are relative to the site. */
export interface Listed {
  /** Changes with any file of the build. */
  readonly build: string;
  /** The page itself is the empty name. */
  readonly files: Readonly<Record<Part, readonly string[]>>;
  /**
   * The files that keep their name when they change, with their integrity; empty where a server may send another form of
   * the file.
   */
  readonly changing: Readonly<Record<string, string>>;
}

/** What a page asks of the worker: to hold the site in a language. */
export interface Wish {
  readonly hold: Exclude<Part, 'all'>;
}

/** The worker's answer. */
export interface Held {
  readonly build: string;
  readonly isWhole: boolean;
}
