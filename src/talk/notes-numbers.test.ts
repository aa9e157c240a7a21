import { describe, expect, it } from 'vitest';
import { COMMITS, FIGURES, WRITING_FUNCTIONS } from '../facts/index.ts';
import { defined } from '../base/index.ts';
import { frameAt, type Frame, type RequestView } from '../frames/index.ts';
import { notes as english } from '../i18n/en/notes.ts';
import { notes as chinese } from '../i18n/zh/notes.ts';
import { PLACES, TALK, readNotes, type FrameId, type FramePicture } from './script/index.ts';
import { runAt } from './stage/scene.ts';

/*
 * What the speaker says is as true as what the hall sees: every number in the notes is one of those that the runs of the frame,
 * the search, or the table of facts have; and what a note says of a step is so at that step.
 */

const pictureOf = (id: FrameId, name = 'a'): FramePicture =>
  defined(
    PLACES.find(({ frame, picture }) => frame.id === id && picture.id === name),
    id,
  ).picture;
const frameOf = (picture: FramePicture, position = picture.position): Frame =>
  frameAt(runAt(picture), position);
const requestOf = (at: Frame): RequestView => defined(at.requests[at.shownThread], 'a request');
const fieldOf = ({ fields }: RequestView, kind: string) =>
  defined(
    fields.find((field) => field.kind === kind),
    kind,
  );
const roomOf = (request: RequestView) => defined(request.room, 'its room');

const wire = requestOf(frameOf(pictureOf('wire')));
const collision = pictureOf('collision');
const kernel = requestOf(frameOf(pictureOf('kernel')));
const silent = requestOf(frameOf(pictureOf('silent')));
const value = fieldOf(wire, 'value');
const outcomeOf = (id: FrameId): string => defined(runAt(pictureOf(id)).outcome, 'an end');
const figure = (id: keyof typeof FIGURES): number => FIGURES[id].value;
/** Steps that a note may name: those between which one scrubs. */
const steps = ({ play: [from, to] }: FramePicture): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const minutes = TALK.reduce((sum, frame) => sum + frame.minutes, 0);
const bytes = 8;

/** The numbers that the notes of a frame may have, by where they come from. */
const NUMBERS: Readonly<Record<FrameId, readonly number[]>> = {
  title: [pictureOf('title').config.path.length, minutes],
  symptom: [figure('pools'), figure('disks')],
  list: [
    figure('threadsPerCpu'),
    outcomeOf('list')
      .split('|')
      .filter((token) => token === 'ok').length,
  ],
  borrow: [
    ...steps(pictureOf('borrow')),
    // The stores to the byte of the last slash.
    runAt(pictureOf('borrow')).blocks.filter(({ label }) => label === 'cut' || label === 'restore').length,
  ],
  wire: [
    wire.length,
    bytes,
    defined(fieldOf(wire, 'pairSize').number, 'the size of the pair'),
    fieldOf(wire, 'pairSize').start,
    value.start,
    value.end - value.start - 1,
    roomOf(wire).room,
    // One that measures, one that copies.
    runAt(pictureOf('wire')).blocks.filter(({ label }) => label === 'measure' || label === 'copy').length,
  ],
  collision: [
    ...steps(collision),
    roomOf(requestOf(frameOf(collision))).room,
    defined(requestOf(frameOf(collision)).cells.find(({ isCulprit }) => isCulprit)?.offset, 'the wrong byte'),
    // “At least twice”.
    2,
  ],
  kernel: [bytes, roomOf(kernel).characters + 1, roomOf(kernel).need, roomOf(kernel).room],
  silent: [
    pictureOf('silent').position,
    pictureOf('silent').config.path.length + 1,
    roomOf(silent).characters + 1,
    roomOf(silent).need,
    bytes,
    figure('noticedName'),
  ],
  message: [0, figure('orderOffset')],
  freed: [2],
  workers: [figure('tornPercent'), figure('silentPercent'), 2],
  address: [figure('faultAddress'), 2],
  count: [
    runAt(pictureOf('count')).threads.length,
    figure('silentPreemptions'),
    figure('otherPreemptions'),
    3,
    figure('interleavingsOfThree'),
    figure('statesOfThree'),
  ],
  grains: [3, 2, figure('outcomesOfThree'), figure('outcomesOfThreeFiner')],
  narrow: [],
  clone: [2],
  hunt: [
    figure('casts'),
    figure('castsWritten'),
    WRITING_FUNCTIONS.validate.lines.length,
    2,
    // Questions for the room.
    3,
  ],
  home: [figure('daysApart')],
};

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
    .split(' ')
    .concat(
      'seventeen',
      'eighteen',
      'nineteen',
      'twenty',
      'twenty-one',
      'twenty-two',
      'twenty-three',
      'twenty-four',
    );
const ENGLISH = new RegExp(`\\b(${WORDS.slice(2).toReversed().join('|')}|twice)\\b( hundred\\b)?`, 'gi');
const CHINESE = /(?<!第)([二两三四五六七八九十]+)(?=个|处|次|遍|倍|步|分钟|种|大池)/g;
const DIGITS = '零一二三四五六七八九';
const chineseValue = (text: string): number => {
  if (text === '两') return 2;
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '一')) : 0;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
};
/** Names with digits: a cipher, a commit, rows of the program. */
const NAMES = new RegExp(`aes-256-gcm|${COMMITS.fix.hash.slice(0, 10)}|\\b[VSFABC]\\d\\b`, 'g');

/** Returns the numbers of a text, written in digits or in words; code and marks of steps are left out. */
function numbersIn(text: string): readonly number[] {
  const plain = text.replaceAll(/`[^`]*`/g, '').replaceAll(NAMES, '');
  const digits = [...plain.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) =>
    Number(found.replaceAll(',', '')),
  );
  const english = [...plain.matchAll(ENGLISH)].map(
    ([, found = '', hundred]) =>
      (found.toLowerCase() === 'twice' ? 2 : WORDS.indexOf(found.toLowerCase())) *
      (hundred === undefined ? 1 : 100),
  );
  const chinese = [...plain.matchAll(CHINESE)].map(([, found = '']) => chineseValue(found));
  return [...digits, ...english, ...chinese];
}

describe.each([
  ['English', english],
  ['Chinese', chinese],
] as const)('the notes in %s', (_language, notes) => {
  it.each(TALK.map(({ id }) => id))('have no number of %s that nothing holds', (id) => {
    const text = readNotes(notes[`note.${id}`])
      .map((line) => line.text)
      .join('\n');
    for (const number of numbersIn(text)) expect(NUMBERS[id], text).toContain(number);
  });

  it('name the step at which they are marked, and only steps to which one can scrub', () => {
    for (const { frame, picture } of PLACES) {
      for (const line of readNotes(notes[`note.${frame.id}`])) {
        if (line.step === null || (line.picture ?? 'a') !== picture.id) continue;
        expect(steps(picture), line.text).toContain(line.step);
        const [, named] = /(?:[Ss]tep |第 )(\d+)/.exec(line.text) ?? [];
        if (named !== undefined) expect(Number(named), line.text).toBe(line.step);
      }
    }
  });

  it('cite the bytes that the frame shows', () => {
    const [line] = readNotes(notes['note.collision']).filter(({ step }) => step === 6);
    const cell = defined(
      requestOf(frameOf(collision, 6)).cells.find(({ isCulprit }) => isCulprit),
      'a byte',
    );
    const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
    expect([...(line?.text ?? '').matchAll(/`([^`]*)`/g)].map(([, code]) => code)).toEqual([
      hex(cell.byte),
      hex(defined(cell.expected, 'the whole one')),
    ]);
    const [commit] = notes['note.home'].match(/(?<=`)[\da-f]{10}(?=`)/) ?? [];
    expect(Object.values(COMMITS).map(({ hash }) => hash)).toContain(commit);
  });
});

it('what the collision says of its steps is so', () => {
  const hasHole = (position: number): boolean =>
    frameOf(collision, position).string.some(({ kind }) => kind === 'hole');
  expect([3, 4, 5].map(hasHole)).toEqual([false, false, true]);
  const wrong = (position: number): boolean =>
    frameOf(collision, position).requests.some((request) =>
      request?.cells.some(({ isCulprit }) => isCulprit),
    );
  expect([5, 6].map(wrong)).toEqual([false, true]);
  expect(frameOf(pictureOf('collision', 'b')).string.some(({ kind }) => kind === 'hole')).toBe(false);
});

it('numbers are found as they are written in either language', () => {
  expect(numbersIn('twenty-two of 2,471 at 5.747%, twice; `256`, two hundred and one')).toEqual([
    2471, 5.747, 22, 2, 200,
  ]);
  expect(numbersIn('二十分钟，两个线程，第三步，七处，35 种')).toEqual([35, 20, 2, 7]);
});
