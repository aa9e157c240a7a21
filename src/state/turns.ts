/*
 * Long work in turns: what is handed in here is done one piece after the other, each in a task of its own, so that what a
 * reader does in between is answered.
 */
import { begin } from './settled.ts';

interface Piece {
  readonly work: () => void;
  readonly end: () => void;
}

const waiting: Piece[] = [];
const listeners: (() => void)[] = [];
let isRunning = false;

/** Does `work` in a task of its own, behind what was handed in before. Returns what takes it back. */
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

/** Fulfilled once nothing waits for its turn any more; in a later task at any rate. */
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
