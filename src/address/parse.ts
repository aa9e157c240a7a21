import { openingMoment, openingRun } from '../scenarios/index.ts';
import { parseSchedule, type Moment, type Schedule } from '../schedule/index.ts';
import {
  MAX_PATH,
  MAX_SLASHES,
  WORLD_NAMES,
  checkPath,
  lettersOf,
  worldOf,
  type Config,
} from '../threads/index.ts';
import {
  GRAINS,
  LANGS,
  OBJECTS,
  VERSION,
  VIEWS,
  openingAddress,
  type Address,
  type AddressProblem,
  type Selection,
  type Staged,
} from './address.ts';
import { parseFix } from './fix.ts';
import { PAGE_NAMES, pageEntry } from './pages.ts';
import { upgrade, type Fields } from './upgrades.ts';

/** Longest address that is read; the longest schedule of single steps needs 12,000 characters. */
export const MAX_LENGTH = 16_384;
/** Keys that every page has. `end`: what the address ended in, where that is in doubt (undo.ts). */
export const SITE_KEYS = ['v', 'page', 'lang', 'end'];
/** Keys that tell what is on a stage. */
export const STAGE_KEYS = [
  'world',
  'path',
  'pools',
  'fix',
  'grain',
  'schedule',
  'step',
  'select',
  'buffer',
  'view',
];
/** Longest piece of a damaged value that a problem carries. */
const QUOTED = 40;

/** An address as far as it can be followed, and what could not be. */
export interface ParsedAddress {
  readonly address: Address;
  readonly problems: readonly AddressProblem[];
}

type Report = (problem: AddressProblem) => void;
const quote = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** Decodes %NN. A damaged escape stays as it stands; whoever reads the value will say so. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Keys and values; of a key that stands twice the first counts. */
function fieldsOf(text: string): Fields {
  const fields = new Map<string, string>();
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    if (key !== '' && !fields.has(key)) fields.set(key, at < 0 ? '' : decode(part.slice(at + 1)));
  }
  return fields;
}

/** A whole number written in digits, else null. */
const wholeNumber = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null);

/**
 * Reads the hash of the page, with or without `#`. Never throws and takes time linear in the text: what cannot be followed
 * is a problem with the nearest picture that can be shown. Unknown keys are left alone; they may come from tomorrow.
 */
export function parseAddress(hash: string): ParsedAddress {
  const problems: AddressProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const whole = hash.startsWith('#') ? hash.slice(1) : hash;
  if (whole.length > MAX_LENGTH) report({ kind: 'long', found: whole.length, max: MAX_LENGTH });
  const written = fieldsOf(whole.slice(0, MAX_LENGTH));
  // Without a single key it is no address of this site.
  const isBroken = whole !== '' && !whole.includes('=');
  if (isBroken) {
    report({ kind: 'value', key: 'page', text: quote(whole), used: 'lab' });
  }

  const versionText = written.get('v') ?? String(VERSION);
  const version = wholeNumber(versionText);
  if (version !== null && version > VERSION) {
    return {
      address: openingAddress(),
      problems: [...problems, { kind: 'newer', text: quote(versionText) }],
    };
  }
  if (version === null || version === 0) {
    report({ kind: 'value', key: 'v', text: quote(versionText), used: String(VERSION) });
  }
  const end = written.get('end');
  if (end !== undefined) report({ kind: 'end', text: quote(end) });
  return { address: addressOf(upgrade(written, version || VERSION, VERSION), isBroken, report), problems };
}

function addressOf(fields: Fields, isBroken: boolean, report: Report): Address {
  const choose: Choose = (key, words, otherwise) => {
    const text = fields.get(key);
    if (text === undefined) return otherwise;
    const found = words.find((word) => word === text);
    if (found === undefined) report({ kind: 'value', key, text: quote(text), used: String(otherwise ?? '') });
    return found ?? otherwise;
  };
  // Without a page the story opens, unless the address tells a run: that is the lab's.
  const isRun = STAGE_KEYS.some((key) => fields.has(key));
  const page = isRun || fields.has('page') || isBroken ? choose('page', PAGE_NAMES, 'lab') : 'story';
  const { keys, run, insteadOfRun } = pageEntry(page);
  const isOther = insteadOfRun !== undefined && fields.has(insteadOfRun);
  // Which values its own keys may have is known to the page: it reads them itself.
  const isOwn = (key: string): boolean =>
    keys === 'all' || isOther ? !SITE_KEYS.includes(key) : keys.includes(key);
  const part = new Map([...fields].filter(([key]) => isOwn(key)));
  const isTold = !isOther && (run === 'always' || (run === 'own' && fields.has('schedule')));
  const stage = isTold ? stageOf(fields, choose, report) : null;
  const lang = choose('lang', LANGS, null);
  const view = isTold && page !== 'story' ? choose('view', ['search', ...VIEWS], null) : null;
  if (view === null) return { page, part, stage, view, lang };
  // The search stood below the lab and the exercises once: there its address was theirs, with `view=search`.
  return {
    page: 'search',
    part: page === 'search' ? part : new Map(),
    stage,
    view: view === 'search' ? null : view,
    lang,
  };
}

/** Reads the value of a key that has a few words to choose from. */
type Choose = <Word extends string, None>(
  key: 'page' | 'world' | 'grain' | 'view' | 'lang',
  words: readonly Word[],
  otherwise: None,
) => Word | None;

function stageOf(fields: Fields, choose: Choose, report: Report): Staged {
  const world = choose('world', WORLD_NAMES, WORLD_NAMES[0]);
  const opening = openingMoment(world).config;
  const path = parsePath(fields.get('path'), opening.path, report);
  const threads = parsePools(fields.get('pools'), opening, report);
  const fix = parseFix(fields.get('fix'), world, threads, (reason, text, used) =>
    report({ kind: 'fix', text: quote(text), reason, used }),
  );
  const config: Config = { world, path, threads, fix, grain: choose('grain', GRAINS, 'coarse') };
  const letters = lettersOf({ config });
  const moment = parseRun(fields, config, letters, report);
  const select = parseSelection(fields.get('select'), letters, report);
  const buffer = worldOf(world).asker === null ? parseBuffer(fields.get('buffer'), letters, report) : null;
  return { moment, select, buffer };
}

function parsePath(text: string | undefined, opening: string, report: Report): string {
  if (text === undefined) return opening;
  const reason = checkPath(text);
  if (reason === null) return text;
  const used = nearestPath(text) ?? opening;
  report({ kind: 'path', text: quote(text), reason, used });
  return used;
}

/**
 * The path with a slash at its beginning, none at its end, and no longer than the page shows; null if that is none. The word
 * `none` asks for no file: no path is near it.
 */
function nearestPath(text: string): string | null {
  if (text === 'none') return null;
  const rooted = text.startsWith('/') ? text : `/${text}`;
  const components = rooted
    .slice(0, MAX_PATH)
    .split('/')
    .slice(0, MAX_SLASHES + 1);
  while (components.at(-1) === '') components.pop();
  const path = components.join('/');
  return checkPath(path) === null ? path : null;
}

function parsePools(text: string | undefined, { world, threads }: Config, report: Report): number {
  if (text === undefined) return threads;
  const found = wholeNumber(text);
  const { least, most } = worldOf(world).threads;
  if (found !== null && found >= least && found <= most) return found;
  const used = found === null ? threads : Math.max(least, Math.min(found, most));
  report({ kind: 'value', key: 'pools', text: quote(text), used: String(used) });
  return used;
}

/** Schedule and playhead. Without a schedule the world's own run opens. */
function parseRun(fields: Fields, config: Config, letters: readonly string[], report: Report): Moment {
  const text = fields.get('schedule');
  const opening = text === undefined ? openingRun(config) : null;
  const schedule = opening?.schedule ?? parseSteps(text ?? '', letters, report);
  const step = opening?.position ?? schedule.length;
  const stepText = fields.get('step');
  if (stepText === undefined) return { config, schedule, position: step };
  const found = wholeNumber(stepText);
  if (found !== null && found <= schedule.length) return { config, schedule, position: found };
  const used = found === null ? step : schedule.length;
  report({ kind: 'step', text: quote(stepText), used });
  return { config, schedule, position: used };
}

function parseSteps(text: string, letters: readonly string[], report: Report): Schedule {
  const parsed = parseSchedule(text, letters);
  if (parsed.ok) return parsed.value;
  const { partial, reason, text: found } = parsed.error;
  report({ kind: 'schedule', text: quote(found), reason, step: partial.length });
  return partial;
}

/** `packed:54`, or `packed:54:B` where several threads have such a buffer. */
function parseSelection(
  text: string | undefined,
  letters: readonly string[],
  report: Report,
): Selection | null {
  if (text === undefined) return null;
  const [, word, digits, letter] = /^(\w+):(\d{1,4})(?::(\w))?$/.exec(text) ?? [];
  const object = OBJECTS.find((known) => known === word);
  const thread = letter === undefined ? undefined : letters.indexOf(letter.toUpperCase());
  if (object === undefined || digits === undefined || thread === -1) {
    report({ kind: 'value', key: 'select', text: quote(text), used: '' });
    return null;
  }
  const index = Number(digits);
  return thread === undefined ? { object, index } : { object, index, thread };
}

/** The letter of a worker. */
function parseBuffer(text: string | undefined, letters: readonly string[], report: Report): number | null {
  if (text === undefined) return null;
  const thread = letters.indexOf(text.toUpperCase());
  if (thread >= 0) return thread;
  report({ kind: 'value', key: 'buffer', text: quote(text), used: '' });
  return null;
}
