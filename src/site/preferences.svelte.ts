import { parseSettings, type Memory, type Settings } from '../state/index.ts';

/** The reader's stored settings, and the theme that follows from them. */
export class Preferences {
  readonly #memory: Memory;
  readonly #root: { readonly dataset: DOMStringMap };
  #settings: Settings;
  #isSystemDark: boolean;

  readonly isDark: boolean = $derived.by(() =>
    this.#settings.theme === 'system' ? this.#isSystemDark : this.#settings.theme === 'dark',
  );

  /** `system` matches when the system's theme is dark; `root` carries the theme for the styles. */
  constructor(
    memory: Memory,
    system: Pick<MediaQueryList, 'matches' | 'addEventListener'>,
    root: { readonly dataset: DOMStringMap },
  ) {
    this.#memory = memory;
    this.#root = root;
    this.#settings = $state.raw(parseSettings(memory.get('settings') ?? null));
    this.#isSystemDark = $state(system.matches);
    // Never removed, since the site lives as long as its window.
    system.addEventListener('change', () => (this.#isSystemDark = system.matches));
  }

  get settings(): Settings {
    return this.#settings;
  }

  change(wished: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...wished };
    this.#memory.put('settings', JSON.stringify(this.#settings));
  }

  /** Switches the theme. Also stores it under a key of its own, which public/theme.js reads before the first paint. */
  turnTheme(): void {
    const theme = this.isDark ? 'light' : 'dark';
    this.change({ theme });
    this.#memory.put('theme', theme);
    this.#root.dataset['theme'] = theme;
  }
}
