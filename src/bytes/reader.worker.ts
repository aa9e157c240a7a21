import { badCopies, find, readList, type Reading } from '../bytefile/index.ts';
import { listToJson, pack, unpack, type NvList } from '../nvlist/index.ts';
import type { Answers, Question, QuestionKind, Request, Response } from './protocol.ts';

/*
 * Reads files away from the page. It keeps the bytes of one version, and what it read from them; a cancelled question ends
 * the whole worker, and the next question brings the bytes again.
 */

let version = -1;
let bytes = new Uint8Array();
let reading: Reading | null = null;

const say = (response: Response, transfer: Transferable[] = []): void => postMessage(response, { transfer });

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    if (data.bytes !== null) {
      bytes = data.bytes;
      version = data.version;
      reading = null;
    }
    if (data.version !== version) throw new Error(`the worker has version ${version}, not ${data.version}`);
    const answer = answerTo(data.question, data.id);
    say({ kind: 'answer', id: data.id, answer: answer.value }, answer.transfer ?? []);
  } catch (error) {
    say({ kind: 'failed', id: data.id, reason: String(error) });
  }
});

interface Answer {
  readonly value: Answers[QuestionKind];
  readonly transfer?: Transferable[];
}

function answerTo(question: Question, id: number): Answer {
  switch (question.kind) {
    case 'read': {
      reading = readList(bytes, question.host, (done) => say({ kind: 'progress', id, done }));
      return handedOver(reading);
    }
    case 'find':
      return { value: find(bytes, reading, question.query) };
    case 'json': {
      const list = unpackedList();
      return {
        value: list && new Blob([JSON.stringify(listToJson(list), null, 2)], { type: 'application/json' }),
      };
    }
    case 'repack': {
      const list = unpackedList();
      const packed = list && pack(list, question);
      return { value: packed?.ok ? packed.value : null };
    }
    case 'copies': {
      const made = reading && badCopies(bytes, reading, question.string, question.slash);
      return { value: made?.ok ? made.value : null };
    }
  }
}

/** The list as a value: made when it is asked for, because a large one takes many times the room of its bytes. */
function unpackedList(): NvList | null {
  if (reading === null || reading.refusal !== null) return null;
  const { place, host } = reading;
  const unpacked = unpack(bytes.subarray(place.start, place.end), { hostEndian: host });
  return unpacked.ok ? unpacked.value.list : null;
}

/** A copy of the tables to give away: what is transferred is gone from here, and search needs it again. */
function handedOver(whole: Reading): Answer {
  const transfer: Transferable[] = [];
  const fields = { ...whole.fields };
  for (const [name, column] of Object.entries(fields)) {
    if (typeof column === 'number') continue;
    const copy = column.slice();
    transfer.push(copy.buffer);
    Object.assign(fields, { [name]: copy });
  }
  return { value: { ...whole, fields }, transfer };
}
