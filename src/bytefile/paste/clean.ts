/** A text without what browsers, mail and terminals put around it: its lines, and where the first one stood. */
export interface PastedLines {
  readonly lines: readonly string[];
  /** Line number of the first one, from 1. */
  readonly first: number;
}

/** What nobody sees: byte order mark, zero-width and direction signs, soft hyphen, colours of a terminal. */
// eslint-disable-next-line no-control-regex -- the escape sign of a terminal
const UNSEEN = /[\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad]|\u001b\[[0-9;]{0,20}[A-Za-z]/g;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
// Not the ideographic space: who types that has typed the rest by hand too.
const WIDE_SPACES = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** The lines of a text, with one kind of space, without quoting, fences, and what a shell printed around them. */
export function cleanedLines(text: string): PastedLines {
  const plain = text.replace(UNSEEN, '').replace(LINE_ENDS, '\n').replace(WIDE_SPACES, ' ');
  let found: PastedLines = { lines: plain.split('\n'), first: 1 };
  // Each round takes one layer off; more than a few are not around any text.
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

/** One level of `>` taken off, if every line has it. */
function withoutQuote(text: PastedLines): PastedLines {
  const isQuoted = text.lines.every((line) => /^ *(?:>|$)/.test(line));
  if (!isQuoted || text.lines.every((line) => line.trim() === '')) return text;
  return { lines: text.lines.map((line) => line.replace(/^ *> ?/, '')), first: text.first };
}

/** A line before or behind the bytes that is none of them: blank, a fence, a command at a prompt, the report of `dd`. */
const isAround = (line: string): boolean =>
  line.trim() === '' ||
  /^ *(?:`{3,}|~{3,}) *[\w+.-]{0,30} *$/.test(line) ||
  /^ *<\/?(?:pre|code)>(?:<code>)? *$/.test(line) ||
  /^\d+\+\d+ records (?:in|out)$/.test(line) ||
  /^\d+ bytes .{0,60}copied, .{1,60}\/s$|^\d+ bytes transferred in .{1,60}$/.test(line) ||
  /^On .{5,200} wrote:$/.test(line) ||
  isCommand(line);

/** What may stand before the sign of a prompt: a user, a host, a path, brackets. */
const PROMPT =
  /^ *(?:\((?:gdb|lldb|[\w.-]{1,30}env)\) )?(?:(?:PS )?[A-Za-z]:[\\\w.~ -]{0,80}|\[?[\w.@~:/-]{0,80}(?: [\w.@~:/-]{1,80}){0,2}\]? ?)?[$#%>❯➜»] ?(?=\S)/u;
const DEBUGGER = /^ *(?:\((?:gdb|lldb|kgdb|dbx|mdb)\)|>>>|In \[\d+\]:) +/;

function isCommand(line: string): boolean {
  // A row of a dump may hold the sign of a prompt in its picture.
  if (line.length > 1000 || /^ *(?:0x)?[0-9a-f]{2,}[: ]/i.test(line)) return false;
  const prompt = DEBUGGER.exec(line) ?? PROMPT.exec(line);
  if (prompt === null) return false;
  const command = line.slice(prompt[0].length);
  const [word = ''] = /^[^\s(=]*/.exec(command) ?? [];
  // A piece of hex is no command, but for `dd`, which is one with its operands.
  return /^dd [a-z]+=/.test(command) || (/^[A-Za-z_./~]/.test(word) && !/^[0-9a-fA-F]+$/.test(word));
}

const isBarePrompt = (line: string): boolean =>
  line.length < 120 &&
  (/^ *\((?:gdb|lldb)\) *$|^ *>>> *$/.test(line) ||
    /^(?:[\w.-]+@[\w.-]+)?[\w.@~:/ [\]-]*[$#%❯] *$/u.test(line)) &&
  !/^[0-9a-fA-F ]{2}/.test(line);
