import type { ThreadView } from '../frames/index.ts';
import type { ByteRange, Settings } from '../state/index.ts';

/** How the stage stands: all of its views on a page of their own, beside the text of a story, or as a drawing. */
export type StageDress = 'lab' | 'story' | 'still';

/** Views below the timeline. */
export type Panel = 'packed' | 'chain' | 'terminal' | 'reply' | 'threads' | 'progress' | 'searched';

/** Those that the stage does not bring itself: whoever composes it draws them, or loads what does. */
export type OtherPanel = Exclude<Panel, 'packed' | 'terminal'>;

/** What a stage beside a text shows below the lanes on a phone, where one thing has room; null where none is needed. */
export type Main = Panel | 'outcome' | null;

/** What the transport needs where the run can be played. */
export interface Playing {
  readonly settings: Settings;
  readonly onsettings: (change: Partial<Settings>) => void;
}

/** The two objects of bytes that the stage lights. */
export type Bytes = 'string' | 'packed';

/** What a text leads the eye to. */
export interface Lead {
  /** The picture that is shown: a new one begins again at the bytes that it is about. */
  readonly picture: string;
  /** Bytes that the text points at just now. */
  readonly pointed: (object: Bytes) => ByteRange | null;
  /** Bytes to light where nothing points at any. */
  readonly resting: (object: Bytes) => ByteRange | null;
  /** The thread that the text names: the others step back. */
  readonly thread: ThreadView['hue'] | null;
  /** Index of the link of the chain that the text names; -1 for none. */
  readonly link: number;
}

/** No text: nothing is led to. */
export const NO_LEAD: Lead = {
  picture: '',
  pointed: () => null,
  resting: () => null,
  thread: null,
  link: -1,
};
