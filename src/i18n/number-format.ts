const formats = new Map<string, Intl.NumberFormat>();

/** The number format of a language tag, made once: making one costs more than using it. */
export function numberFormat(tag: string): Intl.NumberFormat {
  const format = formats.get(tag) ?? new Intl.NumberFormat(tag);
  formats.set(tag, format);
  return format;
}
