const formats = new Map<string, Intl.NumberFormat>();

/** Returns the number format of a language tag. Cached, since making one is slow. */
export function numberFormat(tag: string): Intl.NumberFormat {
  const format = formats.get(tag) ?? new Intl.NumberFormat(tag);
  formats.set(tag, format);
  return format;
}
