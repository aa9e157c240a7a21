import type { Code } from '../../racetext/index.ts';
import { way, type Fork } from './fork.ts';
import type { Hand } from './hand.ts';
import { and, binary, choose, equal, FALSE, number, type Value } from './value.ts';

/* The calls that go over bytes, one byte at a time. */

type LoopCall = Extract<Code, { do: 'begin' }>['call'];

const more = (index: Value): Value => binary('+', index, number(1));
const drop = (hand: Hand, count: number): void => {
  for (let left = count; left > 0; left -= 1) hand.pop();
};

/** Begins a call; one that is to look at no byte is over. */
export function beginLoop(call: LoopCall, hand: Hand): Fork {
  const isBounded = call === 'strnlen' || call === 'strnrchr' || call === 'memcpy';
  return {
    test: isBounded ? equal(hand.peek(1), number(0)) : FALSE,
    yes: way('DONE', (left) => {
      drop(left, call === 'strnrchr' ? 2 : 1);
      if (call !== 'memcpy') left.push(number(call === 'strnlen' ? 0 : -1));
    }),
    no: way('MORE', (left) => {
      left.push(number(0));
      if (call === 'strrchr' || call === 'strnrchr') left.push(number(-1));
    }),
  };
}

/** Reads a byte of strlen, strnlen, strrchr or strnrchr. */
export function scanByte({ call, cell }: Extract<Code, { do: 'scan' }>, hand: Hand): Fork {
  const isSearch = call === 'strrchr' || call === 'strnrchr';
  const isBounded = call === 'strnlen' || call === 'strnrchr';
  const depth = isSearch ? 2 : 1;
  const index = hand.peek(depth);
  const byte = hand.readByte(cell, index);
  const most = isBounded ? hand.peek(depth + 1) : null;
  const wanted = isSearch ? hand.peek(depth + (isBounded ? 2 : 1)) : null;
  const last =
    wanted === null ? null : choose(equal(byte, binary('&', wanted, number(0xff))), index, hand.peek(1));
  const goesOn = binary('!=', byte, number(0));
  return {
    test: most === null ? goesOn : and(goesOn, binary('<', more(index), most)),
    yes: way('MORE', (left) => {
      drop(left, depth);
      left.push(more(index));
      if (last !== null) left.push(last);
    }),
    no: way('DONE', (left) => {
      drop(left, depth + (isBounded ? 1 : 0) + (isSearch ? 1 : 0));
      left.push(last ?? (most === null ? index : choose(goesOn, most, index)));
    }),
  };
}

/** Compares a byte with one of a text. */
export function compareWithText({ cell, bytes }: Extract<Code, { do: 'compareText' }>, hand: Hand): Fork {
  const index = hand.peek(1);
  return compared(hand.readByte(cell, index), { kind: 'textByte', bytes, index }, index, 1);
}

/** Compares the byte that was fetched with one of the other array. */
export function compareBytes({ cell }: Extract<Code, { do: 'compare' }>, hand: Hand): Fork {
  const index = hand.peek(2);
  return compared(hand.peek(1), hand.readByte(cell, index), index, 2);
}

const compared = (left: Value, right: Value, index: Value, depth: number): Fork => ({
  test: and(equal(left, right), binary('!=', left, number(0))),
  yes: way('MORE', (hand) => {
    drop(hand, depth);
    hand.push(more(index));
  }),
  no: way('DONE', (hand) => {
    drop(hand, depth);
    hand.push(binary('-', binary('>', left, right), binary('<', left, right)));
  }),
});

/** Writes the byte that was fetched. */
export function putByte({ call, cell }: Extract<Code, { do: 'put' }>, hand: Hand): Fork {
  const byte = hand.pop();
  const index = hand.peek(1);
  hand.writeByte(cell, index, byte);
  const isCounted = call === 'memcpy';
  return {
    test: isCounted ? equal(more(index), hand.peek(2)) : equal(byte, number(0)),
    yes: way('DONE', (left) => {
      drop(left, isCounted ? 2 : 1);
    }),
    no: way('MORE', (left) => {
      drop(left, 1);
      left.push(more(index));
    }),
  };
}
