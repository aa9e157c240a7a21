import { describe, expect, it } from 'vitest';
import { sampleBytes } from '../bytefile/index.ts';
import { withSession } from './fixtures/open-session.ts';
import { PasteBox } from './paste-box.svelte.ts';

const WORDS = '0000000 0100 0000 0000 0000 0001 0000 0038 0000\n0000010\n';
const HEX = Buffer.from(sampleBytes('request')).toString('hex');
/** Longer than the pause after the last key. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

describe('the field for a text', () => {
  it('says how the text is read, and keeps the readings in their order when one is chosen', () =>
    withSession(async ({ session, until }) => {
      const box = new PasteBox(session);
      box.type('0000000 01');
      box.type(WORDS);
      await until(pause());
      expect(box.answer).toMatchObject({ kind: 'read', pasted: { layout: { order: 'little' } } });
      const orders = box.readings.map(({ layout }) => layout.order);
      expect(orders).toEqual(['little', 'big']);
      box.choose(box.readings[1]?.id ?? '');
      await until(pause());
      expect(box.answer).toMatchObject({ kind: 'read', pasted: { layout: { order: 'big' } } });
      expect(box.readings.map(({ layout }) => layout.order)).toEqual(orders);
      expect(session.isOpen).toBe(false);
      await until(box.open());
      expect([session.bytes[0], box.isOpen, box.text]).toEqual([1, false, '']);
    }));

  it('stays open with what is wrong, and closes once the text is read', () =>
    withSession(async ({ session, until }) => {
      const box = new PasteBox(session);
      await until(box.receive('what is this?'));
      expect([box.isOpen, box.isAsked, box.answer?.kind]).toEqual([true, true, 'refused']);
      box.type(HEX);
      expect([box.isAsked, box.answer]).toEqual([false, null]);
      await until(box.open());
      expect([box.isOpen, session.bytes.length]).toEqual([false, 72]);
    }));

  it('takes a text that is too long for a field, and opens it at once', () =>
    withSession(async ({ session, until }) => {
      const box = new PasteBox(session);
      expect(box.hold(HEX)).toBe(false);
      expect(box.hold('00'.repeat(600_000))).toBe(true);
      expect([box.isHeld, session.work?.kind]).toEqual([true, 'text']);
      await until(pause());
      await until(pause());
      expect([session.bytes.length, box.isHeld]).toEqual([600_000, false]);
    }));

  it('opens nothing for a text that was replaced while it was read', () =>
    withSession(async ({ session, until }) => {
      const box = new PasteBox(session);
      const first = box.receive('00');
      const second = box.receive(HEX);
      await until(Promise.all([first, second]));
      expect([session.bytes.length, box.isOpen]).toEqual([72, false]);
    }));
});
