import { act, changedBy, later, newTalk, type Act, type TalkState } from './script/index.ts';
import {
  LOBBY,
  channelOf,
  type Channel,
  type LobbyMessage,
  type Message,
  type OpenChannel,
  type Part,
  type Peer,
} from './link.ts';
import { kept, keep, type Keeping } from './keeping.ts';

/** What a talk needs of its window; a test gives another. */
export interface TalkWindow {
  readonly open: OpenChannel;
  readonly now: () => number;
  readonly session: Keeping;
  /** Returns a name that no other window has. */
  readonly name: () => string;
  readonly size: () => { readonly width: number; readonly height: number };
  /** Called again and again, with the time between, ms. Returns the function that ends it. */
  readonly every: (ms: number, tick: () => void) => () => void;
}

/** How often a window says that it is there, and after what time without a word it counts as lost, ms. */
const [BEAT, LOST] = [1000, 2600];

/**
 * One window of a talk. Whoever acts drives: a window that did not takes over by its first act, and the others see it. The
 * whole state goes through the channel each time, so a window that comes late, or comes back, needs one message.
 */
export class Talk {
  readonly #on: TalkWindow;
  readonly part: Part;
  /** Name of this window. */
  readonly window: string;
  #state: TalkState;
  #channel: Channel<Message>;
  readonly #lobby: Channel<LobbyMessage>;
  /** When each window was heard last, ms. */
  #seen: Readonly<Record<string, number>> = {};
  #peers = $state.raw<readonly Peer[]>([]);
  /** Whether this window was told its talk, or has met another window of it. */
  #isBound: boolean;
  readonly #endBeat: () => void;
  /** Called after every change, for the address. */
  changed: () => void = () => undefined;

  /** `talk`: the name of the talk, where the address gives one. */
  constructor(on: TalkWindow, part: Part, talk: string | null) {
    this.#on = on;
    this.part = part;
    const before = kept(on.session, part, talk);
    this.window = before?.window ?? on.name();
    this.#isBound = talk !== null || before !== null || part === 'hall';
    this.#state = $state.raw(before?.state ?? newTalk(talk ?? on.name(), this.window));
    this.#channel = this.#joined(this.#state.talk);
    this.#lobby = on.open<LobbyMessage>(LOBBY, (message) => this.#hearLobby(message));
    if (part === 'hall') this.#lobby.send({ kind: 'talk', talk: this.#state.talk });
    else if (!this.#isBound) this.#lobby.send({ kind: 'who' });
    this.#endBeat = on.every(BEAT, () => this.#beat());
    this.#keep();
  }

  get state(): TalkState {
    return this.#state;
  }
  get drives(): boolean {
    return this.#state.driver === this.window;
  }
  /** The other windows of this talk. */
  get peers(): readonly Peer[] {
    return this.#peers;
  }
  /** The hall's screen, for a presenter; null while there is none. */
  get screen(): Peer | null {
    return this.#peers.find(({ part }) => part === 'hall') ?? null;
  }
  get #self(): Peer {
    return { window: this.window, part: this.part, ...this.#on.size() };
  }

  #joined(talk: string): Channel<Message> {
    const channel = this.#on.open<Message>(channelOf(talk), (message) => this.#hear(message));
    channel.send({ kind: 'hello', from: this.#self });
    return channel;
  }

  /** Does one thing here, and shows it everywhere. */
  act(one: Act): void {
    const after = act(this.#state, one);
    if (after !== this.#state) this.#set(after);
  }

  /** Drives from here on, with nothing changed. */
  takeOver(): void {
    if (!this.drives) this.#set(this.#state);
  }

  #set(after: TalkState): void {
    this.#state = changedBy(this.window, this.#state, after);
    this.#channel.send({ kind: 'state', from: this.#self, state: this.#state });
    this.#keep();
    this.changed();
  }

  #hear(message: Message): void {
    const { from } = message;
    if (from.window === this.window) return;
    if (message.kind === 'gone') {
      this.#peers = this.#peers.filter(({ window }) => window !== from.window);
      return;
    }
    this.#isBound = true;
    this.#seen = { ...this.#seen, [from.window]: this.#on.now() };
    const known = this.#peers.find(({ window }) => window === from.window);
    if (known?.width !== from.width || known.height !== from.height || known.part !== from.part) {
      this.#peers = [...this.#peers.filter(({ window }) => window !== from.window), from];
    }
    if (message.kind === 'hello') {
      this.#channel.send({ kind: 'state', from: this.#self, state: this.#state });
    }
    if (message.kind !== 'state') return;
    const after = later(this.#state, message.state);
    if (after === this.#state) return;
    this.#state = after;
    this.#keep();
    this.changed();
  }

  /** A presenter's window that was opened by itself joins the first talk that it hears of. */
  #hearLobby(message: LobbyMessage): void {
    if (message.kind === 'who') {
      if (this.part === 'hall') this.#lobby.send({ kind: 'talk', talk: this.#state.talk });
      return;
    }
    if (this.#isBound || this.part === 'hall') return;
    this.#isBound = true;
    this.#channel.close();
    // Its own state is older than any: nothing has been done in it.
    this.#state = { ...newTalk(message.talk, ''), term: 0 };
    this.#channel = this.#joined(message.talk);
    this.changed();
  }

  #beat(): void {
    this.#channel.send({ kind: 'here', from: this.#self });
    const now = this.#on.now();
    const isLost = ({ window }: Peer): boolean => now - (this.#seen[window] ?? 0) > LOST;
    if (this.#peers.some(isLost)) this.#peers = this.#peers.filter((peer) => !isLost(peer));
  }

  #keep(): void {
    keep(this.#on.session, this.part, { window: this.window, state: this.#state });
  }

  /** Leaves: the other windows see it at once. */
  leave(): void {
    this.#endBeat();
    this.#channel.send({ kind: 'gone', from: this.#self });
    this.#channel.close();
    this.#lobby.close();
  }
}
