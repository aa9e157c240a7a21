/** The settings that a reader chooses permanently. Kept in local storage; damaged or absent ones have their defaults. */
export interface Settings {
  /** `system` follows the setting of the system. */
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether single keys such as 1 to 4 and the space bar act on the timeline. */
  readonly hasShortcuts: boolean;
  /** Steps per second while playing. */
  readonly speed: number;
  /** How the threads are shown. */
  readonly threadView: 'code' | 'chart';
  /** The language chosen by hand; null follows the browser's list. public/theme.js reads it too. */
  readonly lang: 'en' | 'zh' | null;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  hasShortcuts: true,
  speed: 2,
  threadView: 'code',
  lang: null,
};

/** Choices of steps per second. */
export const SPEEDS: readonly number[] = [0.5, 1, 2, 4, 16];

/** Reads stored settings. Each unknown or damaged one gets its default. */
export function parseSettings(text: string | null): Settings {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const { theme, hasShortcuts, speed, threadView, lang } = stored as Record<keyof Settings, unknown>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_SETTINGS.theme,
    hasShortcuts: typeof hasShortcuts === 'boolean' ? hasShortcuts : DEFAULT_SETTINGS.hasShortcuts,
    speed: typeof speed === 'number' && SPEEDS.includes(speed) ? speed : DEFAULT_SETTINGS.speed,
    threadView: threadView === 'chart' || threadView === 'code' ? threadView : DEFAULT_SETTINGS.threadView,
    lang: lang === 'en' || lang === 'zh' ? lang : null,
  };
}
