import type { ThreadView } from '../frames/index.ts';
import type { ByteRange, Settings } from '../state/index.ts';

/** The form of the stage: all of its views on a page of their own, beside the text of a story, or as a drawing. */
export type StageDress = 'lab' | 'story' | 'still';

/** Views below the timeline. */
export type Panel = 'packed' | 'chain' | 'terminal' | 'reply' | 'threads' | 'progress' | 'searched';

/** Views that the stage does not contain: whoever composes it draws or loads them. */
export type OtherPanel = Exclude<Panel, 'packed' | 'terminal'>;

/** What a stage beside a text shows below the lanes on a phone, where one view fits; null where none is needed. */
export type Main = Panel | 'outcome' | null;

/** What the transport needs where the run can be played. */
export interface Playing {
  readonly settings: Settings;
  readonly onsettings: (change: Partial<Settings>) => void;
}

/** The two objects of bytes that the stage lights. */
export type Bytes = 'string' | 'packed';

/** What a text directs the eye to. */
export interface Lead {
  /** The picture that is shown. A new picture starts at the bytes that it is about. */
  readonly picture: string;
  /** Bytes that the text points at just now. */
  readonly pointed: (object: Bytes) => ByteRange | null;
  /** Bytes to highlight where nothing points at any. */
  readonly resting: (object: Bytes) => ByteRange | null;
  /** The thread that the text names; the others are dimmed. */
  readonly thread: ThreadView['hue'] | null;
  /** Index of the link of the chain that the text names; -1 for none. */
  readonly link: number;
}

/** Without a text, nothing is highlighted. */
export const NO_LEAD: Lead = {
  picture: '',
  pointed: () => null,
  resting: () => null,
  thread: null,
  link: -1,
};
