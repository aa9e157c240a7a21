const formats = new Map<string, Intl.NumberFormat>();

/** Returns the number format of a language tag. Each is made once, because that costs more than using it. */
export function numberFormat(tag: string): Intl.NumberFormat {
  const format = formats.get(tag) ?? new Intl.NumberFormat(tag);
  formats.set(tag, format);
  return format;
}
