// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { draggable, type Drag } from './dragging.ts';

const told: string[] = [];
let start: ReturnType<Drag['onstart']> = 'later';
const node = document.createElement('div');
const button = document.createElement('button');
node.append(button);
node.setPointerCapture = vi.fn();
draggable({
  onstart: () => start,
  onmove: (event) => void told.push(`move ${event.clientX}`),
  onend: (isDone) => void told.push(isDone ? 'done' : 'cancelled'),
  ontap: () => void told.push('tap'),
})(node);
node.addEventListener('click', () => void told.push('click'));

const pointer = (type: string, clientX: number, pointerId = 1): void => {
  const event = new MouseEvent(type, { clientX, bubbles: true });
  button.dispatchEvent(Object.assign(event, { pointerId, isPrimary: pointerId === 1 }));
};
const click = (): boolean => button.dispatchEvent(new MouseEvent('click', { bubbles: true }));

beforeEach(() => {
  told.length = 0;
  start = 'later';
});

test('a press that moves is a drag, and its click is suppressed', () => {
  pointer('pointerdown', 10);
  pointer('pointermove', 13);
  pointer('pointermove', 20);
  pointer('pointermove', 99, 2);
  pointer('pointerup', 20);
  click();
  expect(told).toEqual(['move 20', 'done']);
  click();
  expect(told).toEqual(['move 20', 'done', 'tap', 'click']);
});

test('a press that does not move is a tap, reported once, and the click reaches the element', () => {
  pointer('pointerdown', 10);
  pointer('pointerup', 12);
  click();
  expect(told).toEqual(['tap', 'click']);
});

test('a press where no drag may start is an ordinary click', () => {
  start = 'no';
  pointer('pointerdown', 10);
  pointer('pointermove', 40);
  pointer('pointerup', 40);
  click();
  expect(told).toEqual(['tap', 'click']);
});

test('some drags start at once; Escape and a lost pointer cancel them', () => {
  start = 'now';
  pointer('pointerdown', 10);
  pointer('pointermove', 11);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  pointer('pointermove', 30);
  expect(told).toEqual(['move 11', 'cancelled']);
  pointer('pointerdown', 10);
  pointer('pointercancel', 10);
  expect(told).toEqual(['move 11', 'cancelled', 'cancelled']);
});
