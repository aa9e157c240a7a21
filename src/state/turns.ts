/*
 * Splits long work: each piece handed in here runs in a task of its own, one after the other, so that the page can
 * respond to the reader in between.
 */
import { begin } from './settled.ts';

interface Piece {
  readonly work: () => void;
  readonly end: () => void;
}

const waiting: Piece[] = [];
const listeners: (() => void)[] = [];
let isRunning = false;

/** Runs `work` in a task of its own, after the pieces handed in before. Returns the function that cancels it. */
export function inTurn(work: () => void): () => void {
  const piece = { work, end: begin() };
  waiting.push(piece);
  run();
  return () => {
    piece.end();
    const place = waiting.indexOf(piece);
    if (place >= 0) waiting.splice(place, 1);
  };
}

/** Resolves when no piece waits any more, but always in a later task. */
export function allTurns(): Promise<void> {
  run();
  return new Promise((resolve) => listeners.push(resolve));
}

function run(): void {
  if (isRunning) return;
  isRunning = true;
  setTimeout(next);
}

function next(): void {
  isRunning = false;
  const piece = waiting.shift();
  if (!piece) {
    for (const resolve of listeners.splice(0)) resolve();
    return;
  }
  run();
  piece.work();
  piece.end();
}
