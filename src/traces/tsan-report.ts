/** A frame of a stack, as far as it is symbolised. */
export interface Frame {
  /** Null where the report has none. */
  readonly name: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** One side of a race. */
export interface Access {
  readonly isWrite: boolean;
  readonly size: number;
  readonly address: bigint;
  readonly thread: string;
  readonly holdsMutex: boolean;
  readonly frames: readonly Frame[];
}

/** A block that a report says the address lies in. */
interface Block {
  readonly size: number;
  readonly base: bigint;
}

export interface Report {
  readonly type: string;
  /** In the order of the report: the later access in time is printed first. */
  readonly accesses: readonly Access[];
  readonly block: Block | null;
}

const HEAD = /WARNING: ThreadSanitizer: (.*?)(?: \(pid=\d+\))?\s*$/;
const ACCESS =
  /(?:Previous )?(?:atomic )?\b(read|write) of size (\d{1,9}) at 0x([\da-f]{1,16}) by (main thread|thread T\d+)(?: '[^']*')?(?: \(mutexes: ([^)]*)\))?:/i;
/** The last mark of a line, since logs of builds begin with such a number. */
const FRAME = /^(?:.*[\s>|])?#\d{1,4} (.*)$/;
const BLOCK = /Location is (?:heap block|global '[^']*') of size (\d{1,9}) at 0x([\da-f]{1,16})/;
/** Sections with a stack of their own. */
const SECTION = /^\W*(?:As if synchronized via|Location is|Mutex M\d+|Thread T\d+|SUMMARY: )/;
/** Longest line that is looked at. */
const MAX_LINE = 4000;

/** Reads every report in a text. Looks for its patterns anywhere in a line, since logs put something in front of them. */
export function readReports(text: string): readonly Report[] {
  const reports: { type: string; accesses: (Access & { frames: Frame[] })[]; block: Block | null }[] = [];
  let stack: Frame[] | null = null;
  const plain = text.includes('&lt;') ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>') : text;
  for (const given of plain.split(/\r?\n/)) {
    const line = given.slice(0, MAX_LINE).trimEnd();
    const type = HEAD.exec(line)?.[1];
    if (type !== undefined) {
      reports.push({ type, accesses: [], block: null });
      stack = null;
      continue;
    }
    const report = reports.at(-1);
    if (!report) continue;
    const access = ACCESS.exec(line);
    if (access) {
      const [, what = '', size = '', address = '', thread = '', mutexes] = access;
      stack = [];
      report.accesses.push({
        isWrite: what.toLowerCase() === 'write',
        size: Number(size),
        address: BigInt(`0x${address}`),
        thread,
        holdsMutex: mutexes !== undefined,
        frames: stack,
      });
      continue;
    }
    const block = BLOCK.exec(line);
    if (block) report.block = { size: Number(block[1]), base: BigInt(`0x${block[2] ?? '0'}`) };
    const frame = FRAME.exec(line)?.[1];
    if (frame !== undefined) stack?.push(frameOf(frame));
    else if (isSection(line)) stack = null;
  }
  return reports;
}

/** A time stamp may stand in front, so the words are looked for behind it too. */
const isSection = (line: string): boolean =>
  SECTION.test(line) || /\s(?:As if synchronized via|Location is|Mutex M\d+|Thread T\d+) /.test(line);

/** Takes away ` (MODULE+0xOFFSET)`, where the path of the module may hold blanks and brackets. */
function withoutModule(text: string): string {
  if (!/\+0x[\da-f]{1,16}\)$/.test(text)) return text;
  const path = text.lastIndexOf(' (/');
  const isPath = path >= 0 && !text.includes(':', path);
  return text.slice(0, isPath ? path : Math.max(0, text.lastIndexOf(' (')));
}

/** Reads `FUNCTION FILE:LINE:COLUMN (MODULE+0xOFFSET) (BuildId: …)`. Names of C++ hold blanks and brackets. */
function frameOf(text: string): Frame {
  const symbol = withoutModule(text.replace(/ \(BuildId: [^)]*\)$/, '')).trim();
  const cut = symbol.includes(' /') ? symbol.indexOf(' /') : symbol.lastIndexOf(' ');
  const [name, place] = cut < 0 ? [symbol, ''] : [symbol.slice(0, cut), symbol.slice(cut + 1)];
  const [, file = '', line] = /^(.*?)(?::(\d{1,9}))?(?::\d{1,9})?$/.exec(place) ?? [];
  const isKnown = (word: string): boolean => word !== '' && word !== '<null>';
  return {
    name: isKnown(name) ? name : null,
    file: isKnown(file) ? file : null,
    line: line === undefined ? null : Number(line),
  };
}
