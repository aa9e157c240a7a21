import type { PastedLines } from './clean.ts';

/** A text without its wrapping: a call or a literal that may name its form. */
export interface Unwrapped extends PastedLines {
  readonly named: 'hex' | 'base64' | null;
}

interface Wrapping {
  readonly open: RegExp;
  readonly close: RegExp;
  readonly named: 'hex' | 'base64' | null;
}

const CALL_END = /["'`] ?(?:, ?(?:["'](?:hex|base64|base64url)["']|\d{2}|validate=True))? ?\)+;?$/;

/** Literals and calls that contain hex or base64. The first one that opens the text must also close it. */
const WRAPPINGS: readonly Wrapping[] = [
  { open: /^(?:x|h|hex) ?['"]/i, close: /['"];?$/, named: 'hex' },
  { open: /^E?'\\\\?x/, close: /'(?:::bytea)?;?$/, named: 'hex' },
  { open: /^(?:\\x|0x)(?=[0-9a-f]{4,}$)/i, close: /$/, named: 'hex' },
  { open: /^<Buffer /, close: />$/, named: 'hex' },
  { open: /^<(?=[0-9a-f]{2})/i, close: />$/, named: 'hex' },
  {
    open: /^(?:[\w.:]{1,30} ?= ?)?(?:bytes\.fromhex|bytearray\.fromhex|(?:binascii\.)?(?:unhexlify|a2b_hex)|hex::decode|hex::literal::hex!|hex!|hex\.DecodeString|Convert\.FromHexString|Uint8Array\.fromHex|unhex|decode) ?\( ?r?["'`]/i,
    close: CALL_END,
    named: 'hex',
  },
  {
    open: /^(?:[\w.:]{1,30} ?= ?)?(?:atob|(?:base64\.)?(?:url_?safe_)?b64decode|base64\.\w{3}Encoding\.DecodeString|Convert\.FromBase64String|Uint8Array\.fromBase64|(?:binascii\.)?a2b_base64) ?\( ?b?["'`]/i,
    close: CALL_END,
    named: 'base64',
  },
  {
    open: /^(?:[\w.:]{1,30} ?= ?)?Buffer\.from ?\( ?["'`](?=[^)]*["'`] ?, ?["']hex["'])/,
    close: CALL_END,
    named: 'hex',
  },
  {
    open: /^(?:[\w.:]{1,30} ?= ?)?Buffer\.from ?\( ?["'`](?=[^)]*["'`] ?, ?["']base64)/,
    close: CALL_END,
    named: 'base64',
  },
  { open: /^"/, close: /"[,;]?$/, named: null },
  { open: /^'/, close: /'[,;]?$/, named: null },
  { open: /^`/, close: /`$/, named: null },
  { open: /^“/, close: /”$/, named: null },
  { open: /^‘/, close: /’$/, named: null },
  { open: /^«/, close: /»$/, named: null },
  { open: /^„/, close: /[“”]$/, named: null },
];

/** Removes literals and quotes; line numbers stay. */
export function unwrapped(text: PastedLines): Unwrapped {
  let found: Unwrapped = { ...text, named: null };
  for (let round = 0; round < 3; round += 1) {
    const inner = withoutOne(found);
    if (inner === null) break;
    found = { ...inner, named: found.named ?? inner.named };
  }
  return found;
}

function withoutOne({ lines, first }: PastedLines): Unwrapped | null {
  const top = (lines[0] ?? '').trimStart();
  const bottom = (lines.at(-1) ?? '').trimEnd();
  const wrapping = WRAPPINGS.find(({ open }) => open.test(lines.length === 1 ? top : top.slice(0, 400)));
  if (wrapping === undefined) return null;
  const opening = wrapping.open.exec(top)?.[0] ?? '';
  if (lines.length === 1) {
    const line = top.trimEnd().slice(opening.length);
    return cut(line, wrapping, (inner) => ({ lines: [inner], first, named: wrapping.named }));
  }
  return cut(bottom, wrapping, (inner) => ({
    lines: [top.slice(opening.length), ...lines.slice(1, -1), inner],
    first,
    named: wrapping.named,
  }));
}

function cut(line: string, { close }: Wrapping, make: (inner: string) => Unwrapped): Unwrapped | null {
  // The closing part is short, so there is no need to search millions of characters.
  const tail = line.slice(-60);
  const found = close.exec(tail);
  return found === null ? null : make(line.slice(0, line.length - tail.length + found.index));
}
