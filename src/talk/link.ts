import type { TalkState } from './script/index.ts';

/** The part that a window plays. */
export type Part = 'hall' | 'presenter';

/** A window of a talk, as others know it. */
export interface Peer {
  readonly window: string;
  readonly part: Part;
  /** Its size, px: a presenter draws the hall's picture in the hall's form. */
  readonly width: number;
  readonly height: number;
}

/** What the windows of one talk tell each other. */
export type Message =
  /** A window that has just opened asks for the state. */
  | { readonly kind: 'hello'; readonly from: Peer }
  | { readonly kind: 'state'; readonly from: Peer; readonly state: TalkState }
  /** A window is still there. */
  | { readonly kind: 'here'; readonly from: Peer }
  | { readonly kind: 'gone'; readonly from: Peer };

/** What is said before a window knows its talk. */
export type LobbyMessage =
  /** A presenter's window without a talk asks which talks there are. */
  { readonly kind: 'who' } | { readonly kind: 'talk'; readonly talk: string };

/** A channel between windows of one origin. */
export interface Channel<M> {
  readonly send: (message: M) => void;
  readonly close: () => void;
}

/** Opens a channel by its name; `hear` gets what other windows send. A browser without any has windows that stay alone. */
export type OpenChannel = <M>(name: string, hear: (message: M) => void) => Channel<M>;

export const openChannel: OpenChannel = <M>(name: string, hear: (message: M) => void): Channel<M> => {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<M>) => hear(data));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
};

const PREFIX = 'nul-and-void.talk';
/** The channel of one talk. */
export const channelOf = (talk: string): string => `${PREFIX}.${talk}`;
/** The channel on which talks are found. */
export const LOBBY = `${PREFIX}.lobby`;
