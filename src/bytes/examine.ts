import {
  chosenLabel,
  findLabels,
  HEAD_BYTES,
  listOfToken,
  LONGEST_PASTE,
  parsePaste,
  parseResumeToken,
  slicesOf,
  whatFile,
  type FileKind,
  type Slices,
} from '../bytefile/index.ts';
import type { Given } from '../base/worker-talk.ts';
import type {
  BroughtAnswers,
  BroughtQuestion,
  FileAnswer,
  PasteAnswer,
  Unpacked,
} from './examiner-protocol.ts';
import { slicesOfFile } from './slices.ts';
import { gunzip, inflate, MOST_UNPACKED } from './unpack.ts';

type Tell = (done: number) => void;

/** Answers the questions of the page. */
export async function examine(
  question: BroughtQuestion,
  tell: Tell,
): Promise<Given<BroughtAnswers[keyof BroughtAnswers]>> {
  if (question.kind === 'paste') {
    const value = await examineText(question.text, question.choice, tell);
    if (value.kind === 'read') return { value, transfer: [bufferOf(value.pasted.bytes)] };
    return { value, transfer: value.kind === 'token' ? [bufferOf(value.bytes)] : [] };
  }
  const value = await examineFile(slicesOfFile(question.file), tell);
  return { value, transfer: value.unpacked?.kind === 'bytes' ? [bufferOf(value.unpacked.bytes)] : [] };
}

// Nothing here makes a shared buffer.
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.buffer as ArrayBuffer;

/** A token among spaces and line breaks. Its last part is zlib, whose first digit is 7; dashed bytes have two digits each. */
const TOKEN = /^1-[0-9a-f]{1,16}-[0-9a-f]{1,8}-7[0-9a-f]{7,}$/i;
/** Most characters of a text that may be a token. */
const LONGEST_TOKEN = 1 << 20;

/** Reads a pasted text. Calls `tell` with the number of characters that the furthest form has passed. */
async function examineText(text: string, choice: string | null, tell: Tell): Promise<PasteAnswer> {
  const parsed = parsePaste(text, choice ?? undefined, (share) => {
    tell(Math.floor(share * text.length));
  });
  if (parsed.ok) return { kind: 'read', pasted: parsed.value };
  const isToken =
    parsed.error.seems === 'resumeToken' ||
    (text.length <= LONGEST_TOKEN && TOKEN.test(text.replace(/\s+/g, '')));
  return isToken ? tokenOf(text) : { kind: 'refused', error: parsed.error };
}

async function tokenOf(text: string): Promise<PasteAnswer> {
  const token = parseResumeToken(text);
  if (!token.ok) return { kind: 'badToken', error: token.error };
  const list = await listOfToken(token.value, inflate);
  if (!list.ok) return { kind: 'badToken', error: list.error };
  return { kind: 'token', bytes: list.value, isChecksumRight: token.value.isChecksumRight };
}

/** Files of a kind that is unpacked, one in the other. */
const DEEPEST = 2;

/** Says what a file is, with what is in it. Calls `tell` with the number of bytes searched for labels. */
async function examineFile(file: Slices, tell: Tell, depth = 0): Promise<FileAnswer> {
  const head = await file.read(0, HEAD_BYTES);
  const what = whatFile(head);
  const answer: FileAnswer = { what, labels: [], label: null, text: null, unpacked: null };
  if (what.kind === 'packing' && what.packing === 'gzip' && depth < DEEPEST)
    return { ...answer, unpacked: await unpackedOf(file, tell, depth) };
  if (what.kind === 'text' && file.size <= LONGEST_PASTE) {
    const bytes = await file.read(0, file.size);
    const content = new TextDecoder(what.encoding === 'ascii' ? 'utf-8' : what.encoding).decode(bytes);
    return { ...answer, text: { content, answer: await examineText(content, null, () => undefined) } };
  }
  if (!mayHaveLabels(what)) return answer;
  // Browsers have `subtle` on secure origins alone.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  const labels = await findLabels(file, {
    onprogress: tell,
    ...(subtle && {
      digest: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes.slice())),
    }),
  });
  return { ...answer, labels, label: chosenLabel(labels) };
}

/** Images in these forms hold the disk in pieces, so an offset in the file is none on the disk. */
const SCATTERED: ReadonlySet<string> = new Set(['qcow2', 'vmdk', 'vhdx']);
const mayHaveLabels = (what: FileKind): boolean =>
  what.kind === 'zeros' ||
  what.kind === 'disk' ||
  what.kind === 'unknown' ||
  (what.kind === 'volume' && !SCATTERED.has(what.volume));

async function unpackedOf(file: Slices, tell: Tell, depth: number): Promise<Unpacked> {
  const bytes = await gunzip(file);
  if (bytes === 'damaged') return { kind: 'damaged' };
  if (bytes === 'large') return { kind: 'large', most: MOST_UNPACKED };
  return { kind: 'bytes', bytes, inner: await examineFile(slicesOf(bytes), tell, depth + 1) };
}
