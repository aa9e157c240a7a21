import type { ThreadView } from '../frames/index.ts';
import type { ByteRange, Settings } from '../state/index.ts';

/** The form of the stage: with all views on a page of its own, beside the text of a story, or as a drawing. */
export type StageDress = 'lab' | 'story' | 'still';

/** Views below the timeline. */
export type Panel = 'packed' | 'chain' | 'terminal' | 'reply' | 'threads' | 'progress' | 'searched';

/** Views that the stage does not contain. The page that uses it renders them. */
export type OtherPanel = Exclude<Panel, 'packed' | 'terminal'>;

/** The view below the lanes that a stage beside a text shows on a phone, which has room for one; null for none. */
export type Main = Panel | 'outcome' | null;

/** What the transport needs to play the run. */
export interface Playing {
  readonly settings: Settings;
  readonly onsettings: (change: Partial<Settings>) => void;
}

/** The two objects whose bytes the stage highlights. */
export type Bytes = 'string' | 'packed';

/** What a text draws attention to. */
export interface Lead {
  /** Id of the shown picture. A new picture scrolls to its bytes. */
  readonly picture: string;
  /** Bytes that the text points at now. */
  readonly pointed: (object: Bytes) => ByteRange | null;
  /** Bytes to highlight when nothing points at any. */
  readonly resting: (object: Bytes) => ByteRange | null;
  /** Hue of the thread that the text points at; the others are dimmed. */
  readonly thread: ThreadView['hue'] | null;
  /** Index of the link of the chain that the text points at; -1 for none. */
  readonly link: number;
}

/** The value without a text: highlights nothing. */
export const NO_LEAD: Lead = {
  picture: '',
  pointed: () => null,
  resting: () => null,
  thread: null,
  link: -1,
};
