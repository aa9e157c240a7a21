import {
  PAGE_NAMES,
  hrefOf,
  pageAddress,
  pageEntry,
  parseAddress,
  type Address,
  type AddressProblem,
  type Fields,
  type Page,
  type Staged,
  type View,
} from '../address/index.ts';
import { copyText } from '../exports/clipboard.ts';
import type { Run } from '../frames/index.ts';
import type { I18n, Lang } from '../i18n/index.ts';
import type { OfflineState } from '../offline/state.ts';
import { Futures, Lab, Memory, pendingUntil, type Entry } from '../state/index.ts';
import type { Asked } from '../story/index.ts';
import { again } from '../ui/again.ts';
import { AddressBar } from './address-bar.ts';
import { Preferences } from './preferences.svelte.ts';

const NO_FIELDS: Fields = pageAddress('story').part;
/** What is on a stage, as its address writes it. */
const textOf = (stage: Staged): string => hrefOf({ ...pageAddress('lab'), stage });

/** What the site needs of a window; a test gives another. */
export type SiteWindow = Pick<Window, 'localStorage' | 'matchMedia'> & {
  readonly location: Pick<Location, 'hash' | 'href'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly navigator: { readonly clipboard: Pick<Clipboard, 'writeText'> };
  readonly document: { readonly documentElement: { readonly dataset: DOMStringMap } };
};

/**
 * The site: which page is open and what its address holds. The address is read when it changes and written after every
 * change; nothing else flows back. Pages are told what they were asked for, and tell what their address should hold.
 */
export class Site {
  readonly #window: SiteWindow;
  readonly #bar: AddressBar;
  readonly memory: Memory;
  readonly preferences: Preferences;
  readonly i18n: I18n;
  readonly lab = new Lab((entry) => this.write(entry), new Futures());
  /** The story's own lab, once it has been opened. */
  storyLab = $state.raw<Lab | null>(null);

  #page = $state<Page>('story');
  /** The page's own keys: what the address asks for, or what the page told since. */
  #part = $state.raw<Fields>(NO_FIELDS);
  /** What the story has on its stage, where that is not the chapter's. */
  #own = $state.raw<Staged | null>(null);
  /** The address names an exercise and no run, and the exercise has not put its own on the stage yet. */
  #isFresh = $state(false);
  #view = $state<View | null>(null);
  /** What stood on the lab's stage when the address was written last: the pages that show it lead there. */
  #shared = $state.raw<Staged | null>(null);
  #problems = $state.raw<readonly AddressProblem[]>([]);
  #asked = $state.raw<Asked | null>(null);
  #hrefs = $state.raw<Readonly<Partial<Record<Page, string>>>>({});
  #wishedLang = $state<Lang | null>(null);
  #failedLang = $state<Lang | null>(null);
  /** Title that the open page gives itself; empty for that of the table. */
  title = $state('');
  /** Whether the site is ready for offline. */
  offline = $state<OfflineState>('unknown');
  /** How often it was asked to look at that once more. */
  offlineAsks = $state(0);
  areKeysOpen = $state(false);

  /** `i18nFor` makes the words of the site, which name the threads of the run on the stage. */
  constructor(window: SiteWindow, i18nFor: (threads: () => Run['threads']) => I18n) {
    this.#window = window;
    // A window may refuse its storage, so that even to name it throws.
    this.memory = new Memory(() => window.localStorage);
    this.preferences = new Preferences(
      this.memory,
      window.matchMedia('(prefers-color-scheme: dark)'),
      window.document.documentElement,
    );
    this.i18n = i18nFor(() => this.onStage.run.threads);
    this.#bar = new AddressBar(window, () => this.#told());
    this.read();
    // What could not be followed stays as it was written, so that a reload says it again.
    if (this.#problems.length === 0) this.flush();
  }

  get page(): Page {
    return this.#page;
  }
  get part(): Fields {
    return this.#part;
  }
  get isFresh(): boolean {
    return this.#isFresh;
  }
  /** The part of the search that the address asks to see, until the run is another one. */
  get view(): View | null {
    return this.#view;
  }
  get problems(): readonly AddressProblem[] {
    return this.#problems;
  }
  /** The language that was wished for and could not be loaded. */
  get failedLang(): Lang | null {
    return this.#failedLang;
  }
  /** What the address asked of the story, the last time. */
  get asked(): Asked | null {
    return this.#asked;
  }
  /** Where each page that has been open is, as it was left; lab and search lead to each other with the run. */
  get hrefs(): Readonly<Partial<Record<Page, string>>> {
    if (pageEntry(this.#page).run !== 'always') return this.#hrefs;
    const twins = PAGE_NAMES.filter((page) => page !== this.#page && pageEntry(page).run === 'always');
    return { ...this.#hrefs, ...Object.fromEntries(twins.map((page) => [page, this.withRun(page)])) };
  }
  /** The lab that keys act on, and whose threads sentences name. */
  get onStage(): Lab {
    return this.#page === 'story' && this.storyLab ? this.storyLab : this.lab;
  }
  /** Is there a stage on this page, on which shortcuts act? */
  get hasStage(): boolean {
    return pageEntry(this.#page).hasStage(this.#part);
  }
  /** What the site shows, as its address tells it. */
  get address(): Address {
    return {
      page: this.#page,
      part: this.#part,
      stage: this.#stage(),
      view: this.#view,
      lang: this.#wishedLang,
    };
  }

  #stage(): Staged | null {
    if (this.#page === 'story') return this.#own;
    return this.hasStage && !this.#isFresh ? this.lab.staged : null;
  }

  #told(): string {
    const { address } = this;
    if (address.stage && address.page !== 'story') this.#shared = address.stage;
    return hrefOf(address);
  }

  /** Where a page is with the run of the lab's stage on it, opened at a part of the search. */
  withRun(page: Page, view: View | null = null): string {
    const part = page === this.#page ? this.#part : NO_FIELDS;
    return hrefOf({ ...pageAddress(page, part), stage: this.#shared, view });
  }

  /** Follows the address of the window. */
  read(): void {
    const { address, problems } = parseAddress(this.#bar.read());
    if (address.page !== this.#page) {
      this.#hrefs = { ...this.#hrefs, [this.#page]: hrefOf(this.address) };
      this.title = '';
    }
    const { page, part, stage, view, lang } = address;
    this.#page = page;
    this.#part = part;
    this.#view = view;
    this.#isFresh = stage === null;
    this.#problems = problems;
    if (page === 'story') {
      this.#own = stage;
      this.#asked = { part, own: stage, problems };
    } else if (stage) {
      this.#openLab(stage);
      this.#shared = this.lab.staged;
    }
    if (lang) this.#wishedLang = lang;
    if (lang && lang !== this.i18n.lang) void this.speak(lang, false);
    // A link that names no language does not end the one that is spoken, also not for who loads the page again.
    else if (this.#wishedLang !== lang) this.write('replace');
  }

  #openLab(staged: Staged): void {
    // The run that is there already keeps what can be undone.
    if (textOf(staged) === textOf(this.lab.staged)) return;
    const stopped = this.lab.open(staged);
    // Where the run stops earlier, its own sentence says where it is shown.
    if (stopped) this.#problems = this.#problems.filter(({ kind }) => kind !== 'step');
    if (staged.select && !this.lab.selection) {
      const { object, index } = staged.select;
      const problem = { kind: 'value', key: 'select', text: `${object}:${index}`, used: '' } as const;
      this.#problems = [...this.#problems, problem];
    }
  }

  /** Writes into the address what is shown now: as a new entry, or in place of the present one. */
  write(entry: Entry): void {
    if (entry === 'push') {
      this.#view = null;
      this.#problems = [];
    }
    this.#bar.write(entry);
  }

  /** Writes at once what waits to be written. */
  flush(): void {
    this.#bar.flush();
  }

  /** Does so if anything waits, before a link is followed that holds the run. */
  settle(): void {
    if (this.#bar.isWaiting) this.flush();
  }

  /** A part of the search has come into sight, which the address holds from now on. */
  see(view: View | null): void {
    this.#view = view;
    this.write('replace');
  }

  /** A page tells what its own keys should hold, and, the story, the run that is on its stage instead of the chapter's. */
  tell(part: Fields, entry: Entry, own: Staged | null = null): void {
    this.#part = part;
    this.#own = own;
    this.write(entry);
  }

  /** The exercise that the address names has put its run on the stage. */
  opened(): void {
    this.#isFresh = false;
    this.flush();
  }

  /** The sentences about the address have been read. */
  dismissProblems(): void {
    this.#problems = [];
  }

  /**
   * Goes to another address, as a link does, and follows it at once: what is pressed next, before the window tells of the
   * new address, begins there.
   */
  go(href: string): void {
    this.#window.location.hash = href;
    this.arrive();
  }

  /** The window tells of another address. Follows it, unless that was done or the site itself has written it. */
  arrive(): void {
    if (!this.#bar.isKnown) this.read();
  }

  /**
   * Speaks another language from now on, and on the next visit where the reader chose it (`isChosen`); where it cannot be
   * loaded, the old one.
   */
  async speak(lang: Lang, isChosen = true): Promise<void> {
    const before = this.#wishedLang;
    try {
      const speak = (): Promise<void> => pendingUntil(this.i18n.speak(lang));
      if (this.#failedLang === lang) {
        // To try again may load the page anew, at its address.
        this.#wishedLang = lang;
        this.flush();
        await again(speak);
      } else await speak();
      this.#wishedLang = lang;
      this.#failedLang = null;
      if (isChosen) this.preferences.change({ lang });
    } catch {
      this.#wishedLang = before;
      this.#failedLang = lang;
    }
    this.flush();
  }

  /** Copies the address of what is shown, opened at `view`. Returns whether the browser lets it. */
  async copyLink(view: View | null = this.#view): Promise<boolean> {
    this.flush();
    const [page = ''] = this.#window.location.href.split('#');
    return copyText(page + hrefOf({ ...this.address, view }), this.#window.navigator.clipboard);
  }
}
