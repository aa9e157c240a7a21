/** What a reader may choose for good. Kept in local storage; a damaged or absent store gives the defaults. */
export interface Settings {
  /** `system` follows the system's wish. */
  readonly theme: 'system' | 'light' | 'dark';
  /** Single keys such as 1 to 4 and the space bar act on the timeline. */
  readonly hasShortcuts: boolean;
  /** Steps a second while playing. */
  readonly speed: number;
  /** How the threads are shown. */
  readonly threadView: 'code' | 'chart';
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  hasShortcuts: true,
  speed: 2,
  threadView: 'code',
};

/** Steps a second one can choose. */
export const SPEEDS: readonly number[] = [0.5, 1, 2, 4, 16];

/** Reads stored settings; anything unknown or damaged falls back to its default, one by one. */
export function parseSettings(text: string | null): Settings {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const { theme, hasShortcuts, speed, threadView } = stored as Record<keyof Settings, unknown>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_SETTINGS.theme,
    hasShortcuts: typeof hasShortcuts === 'boolean' ? hasShortcuts : DEFAULT_SETTINGS.hasShortcuts,
    speed: typeof speed === 'number' && SPEEDS.includes(speed) ? speed : DEFAULT_SETTINGS.speed,
    threadView: threadView === 'chart' || threadView === 'code' ? threadView : DEFAULT_SETTINGS.threadView,
  };
}
