const NAMES = [
  'paper',
  'ink',
  'muted',
  'rule',
  'tape',
  'tape-ink',
  'tape-off',
  'tape-off-ink',
  'on-hue',
  'alarm',
  ...(['v', 's', 'f', 'd'] as const).flatMap((hue) => [hue, `${hue}-tint`] as const),
] as const;

/** Name of a colour, as in tokens.css. */
export type Ink = (typeof NAMES)[number];

/** The colours of both themes. */
export interface Inks {
  readonly light: Readonly<Record<Ink, string>>;
  readonly dark: Readonly<Record<Ink, string>>;
}

/** Reads the colours of both themes from the tokens of the site, which a picture that leaves it cannot refer to. */
export function inksOf(tokens: string): Inks {
  const themeOf = (name: string): Inks['light'] => {
    const rules = new RegExp(`\\[data-theme='${name}'\\] \\{([^}]*)\\}`).exec(tokens)?.[1] ?? '';
    const colours = new Map(
      [...rules.matchAll(/--([\w-]+): (#\w+);/g)].map(([, key = '', value = '']) => [key, value]),
    );
    return Object.fromEntries(NAMES.map((ink) => [ink, colours.get(ink) ?? ''])) as Record<Ink, string>;
  };
  return { light: themeOf('light'), dark: themeOf('dark') };
}
