import type { Given } from '../base/worker-talk.ts';
import { badCopies, find, readList, type Reading } from '../bytefile/index.ts';
import { listToJson, pack, unpack, type NvList } from '../nvlist/index.ts';
import type { Answers, Question, QuestionKind, Request } from './protocol.ts';

type Answer = Given<Answers[QuestionKind]>;

/**
 * Returns the function that answers the questions of the page. It keeps the bytes of one version and what it read from
 * them. A cancelled question ends the whole worker, and the next question sends the bytes again.
 */
export function reader(): (request: Request, onProgress: (done: number) => void) => Answer {
  let version = -1;
  let bytes = new Uint8Array();
  let reading: Reading | null = null;
  /** Whether the page has the tables of `reading`, and this side has them no more. */
  let isGone = false;

  return (request, onProgress) => {
    if (request.bytes !== null) {
      bytes = request.bytes;
      version = request.version;
      reading = null;
    }
    if (request.version !== version)
      throw new Error(`the worker has version ${version}, not ${request.version}`);
    return answerTo(request.question, onProgress);
  };

  function answerTo(question: Question, onProgress: (done: number) => void): Answer {
    switch (question.kind) {
      case 'read': {
        reading = readList(bytes, question.machine, onProgress, question.place ?? undefined);
        isGone = bytes.length > LARGE;
        return handedOver(reading, isGone);
      }
      case 'find':
        return { value: find(bytes, whole(onProgress), question.query) };
      case 'json': {
        const list = unpackedList();
        return {
          value: list && new Blob([JSON.stringify(listToJson(list), null, 2)], { type: 'application/json' }),
        };
      }
      case 'repack': {
        const list = unpackedList();
        const { encoding, writer } = question;
        const packed = list && pack(list, { encoding, endian: writer.endian, char: writer.char });
        return { value: packed?.ok ? packed.value : null };
      }
      case 'copies': {
        const all = whole(onProgress);
        const made = all && badCopies(bytes, all, question.string, question.slash);
        return { value: made?.ok ? made.value : null };
      }
    }
  }

  /** Returns the reading with its tables, which are made once more if the page was given them. */
  function whole(onProgress: (done: number) => void): Reading | null {
    if (reading !== null && isGone) reading = readList(bytes, reading.machine, onProgress, reading.place);
    isGone = false;
    return reading;
  }

  /** Returns the list as a value. Made on request, because a large list takes many times the memory of its bytes. */
  function unpackedList(): NvList | null {
    if (reading === null || reading.refusal !== null) return null;
    const { place, machine } = reading;
    const unpacked = unpack(bytes.subarray(place.start, place.end), {
      hostEndian: machine.host,
      reader: machine.reader,
    });
    return unpacked.ok ? unpacked.value.list : null;
  }
}

/** Bytes of a file whose tables are not kept twice: they may take five times its size. */
const LARGE = 1 << 24;

/**
 * Returns the tables to transfer, or a copy of them: what is transferred is gone from here, and the search still needs it.
 */
function handedOver(whole: Reading, isGone: boolean): Answer {
  const transfer: ArrayBuffer[] = [];
  const fields = { ...whole.fields };
  for (const [name, column] of Object.entries(fields)) {
    if (typeof column === 'number') continue;
    const copy = isGone ? column : column.slice();
    transfer.push(copy.buffer);
    Object.assign(fields, { [name]: copy });
  }
  return { value: { ...whole, fields }, transfer };
}
