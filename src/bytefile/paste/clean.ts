/** The lines of a text without what browsers, mail and terminals add around it. */
export interface PastedLines {
  readonly lines: readonly string[];
  /** Original number of the first line, from 1. */
  readonly first: number;
  /** Called now and then by a form with the part of the lines that it has passed, 0 to 1. */
  readonly tell?: (share: number) => void;
}

/** Number of lines, or of pieces in a long line, between two calls of `tell`; a power of two. */
export const TOLD_EVERY = 4096;

/** Invisible characters: byte order mark, zero-width and direction characters, soft hyphen, colours of a terminal. */
// eslint-disable-next-line no-control-regex -- the escape sign of a terminal
const UNSEEN = /[\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad]|\u001b\[[0-9;]{0,20}[A-Za-z]/g;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
// Leaves the ideographic space alone: a text with it was typed by hand.
const WIDE_SPACES = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** Returns the lines of a text with uniform spaces, without quoting, fences, and the output of a shell around them. */
export function cleanedLines(text: string): PastedLines {
  const plain = text.replace(UNSEEN, '').replace(LINE_ENDS, '\n').replace(WIDE_SPACES, ' ');
  let found: PastedLines = { lines: plain.split('\n'), first: 1 };
  // Each round removes one layer; no real text has more than a few.
  for (let round = 0; round < 16; round += 1) {
    const inner = withoutLayer(found);
    if (inner === found) return found;
    found = inner;
  }
  return found;
}

function withoutLayer(text: PastedLines): PastedLines {
  const unquoted = withoutQuote(text);
  if (unquoted !== text) return unquoted;
  const { lines } = text;
  let from = 0;
  let to = lines.length;
  while (from < to && isAround(lines[from] ?? '')) from += 1;
  while (to > from && (isAround(lines[to - 1] ?? '') || isBarePrompt(lines[to - 1] ?? ''))) to -= 1;
  if (from > 0 || to < lines.length) return { lines: lines.slice(from, to), first: text.first + from };
  return text;
}

/** Removes one level of `>` if every line has it. */
function withoutQuote(text: PastedLines): PastedLines {
  const isQuoted = text.lines.every((line) => /^ *(?:>|$)/.test(line));
  if (!isQuoted || text.lines.every((line) => line.trim() === '')) return text;
  return { lines: text.lines.map((line) => line.replace(/^ *> ?/, '')), first: text.first };
}

/** Reports whether a line around the bytes is not part of them: blank, a fence, a command at a prompt, `dd`'s report. */
const isAround = (line: string): boolean =>
  line.trim() === '' ||
  /^ *(?:`{3,}|~{3,}) *[\w+.-]{0,30} *$/.test(line) ||
  /^ *<\/?(?:pre|code)>(?:<code>)? *$/.test(line) ||
  /^\d+\+\d+ records (?:in|out)$/.test(line) ||
  /^\d+ bytes .{0,60}copied, .{1,60}\/s$|^\d+ bytes transferred in .{1,60}$/.test(line) ||
  /^On .{5,200} wrote:$/.test(line) ||
  isCommand(line);

/** What may precede the sign of a prompt: a user, a host, a path, brackets. */
const PROMPT =
  /^ *(?:\((?:gdb|lldb|[\w.-]{1,30}env)\) )?(?:(?:PS )?[A-Za-z]:[\\\w.~ -]{0,80}|\[?[\w.@~:/-]{0,80}(?: [\w.@~:/-]{1,80}){0,2}\]? ?)?[$#%>❯➜»] ?(?=\S)/u;
const DEBUGGER = /^ *(?:\((?:gdb|lldb|kgdb|dbx|mdb)\)|>>>|In \[\d+\]:) +/;

function isCommand(line: string): boolean {
  // The text column of a dump may contain the sign of a prompt.
  if (line.length > 1000 || /^ *(?:0x)?[0-9a-f]{2,}[: ]/i.test(line)) return false;
  const prompt = DEBUGGER.exec(line) ?? PROMPT.exec(line);
  if (prompt === null) return false;
  const command = line.slice(prompt[0].length);
  const [word = ''] = /^[^\s(=]*/.exec(command) ?? [];
  // A piece of hex is not a command, except `dd` with its operands.
  return /^dd [a-z]+=/.test(command) || (/^[A-Za-z_./~]/.test(word) && !/^[0-9a-fA-F]+$/.test(word));
}

const isBarePrompt = (line: string): boolean =>
  line.length < 120 &&
  (/^ *\((?:gdb|lldb)\) *$|^ *>>> *$/.test(line) ||
    /^(?:[\w.-]+@[\w.-]+)?[\w.@~:/ [\]-]*[$#%❯] *$/u.test(line)) &&
  !/^(?:0x|[0-9a-fA-F ]{2})/.test(line);
