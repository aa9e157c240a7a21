import { describe, expect, it, vi } from 'vitest';
import { placeNotes, withNote } from '../frames/step-notes.ts';
import { Lab } from '../state/index.ts';
import { exportRun, importRun } from '../traces/index.ts';
import { Arrivals } from './arrival.svelte.ts';
import { TraceReader } from './client.ts';

/** Reads in the page, without a worker. */
class Direct extends TraceReader {
  readonly texts: string[] = [];
  override async read(...given: Parameters<TraceReader['read']>) {
    this.texts.push(given[0]);
    await Promise.resolve();
    return importRun(...given);
  }
}
const file = (text: string, name = 'run.txt') => new File([text], name);

function opened() {
  const reader = new Direct();
  const lab = new Lab();
  return { lab, reader, arrivals: new Arrivals(lab, reader) };
}

describe('what is brought', () => {
  it('is put on the stage, and undo brings the former run back', async () => {
    const { lab, arrivals } = opened();
    const before = lab.scheduleText;
    await arrivals.open({ files: [], text: 'S1.V2' });
    expect(arrivals.now).toMatchObject({ kind: 'read', run: { tool: 'schedule' }, shown: null });
    expect(lab.scheduleText).toBe('S1.V2');
    lab.undo();
    expect(lab.scheduleText).toBe(before);
  });

  it('brings its notes, beside those of the reader, and undo takes them back with the run', async () => {
    const { lab, arrivals } = opened();
    lab.annotate(withNote(lab.run.trace, lab.notes, 5, 'mine'));
    const mine = lab.notes;
    const { config, schedule } = lab;
    const notes = [
      { step: 6, text: 'theirs' },
      { step: 5, text: 'theirs instead' },
    ];
    await arrivals.open({ files: [file(exportRun(config, schedule, 'own', { notes, step: 4 }))], text: '' });
    expect(placeNotes(lab.run.trace, lab.notes).placed.map(({ step, note }) => [step, note.text])).toEqual([
      [5, 'theirs instead'],
      [6, 'theirs'],
    ]);
    expect(lab.position).toBe(4);
    lab.undo();
    expect(lab.notes).toEqual(mine);
    await arrivals.open({ files: [], text: 'S1' });
    expect(lab.notes).toEqual(mine);
  });

  it('is not even read where it is too large', async () => {
    const { reader, arrivals } = opened();
    const large = file('x');
    const text = vi.spyOn(large, 'text');
    Object.defineProperty(large, 'size', { value: 4_000_001 });
    await arrivals.open({ files: [large], text: '' });
    expect(arrivals.now).toMatchObject({ kind: 'refused', refusal: { kind: 'tooLarge', of: 'bytes' } });
    await arrivals.open({ files: [], text: 'x'.repeat(4_000_001) });
    expect(arrivals.now).toMatchObject({ kind: 'refused', refusal: { kind: 'tooLarge', of: 'characters' } });
    expect(text).not.toHaveBeenCalled();
    expect(reader.texts).toEqual([]);
  });

  it('is refused where the browser cannot read it, such as a folder', async () => {
    const { arrivals } = opened();
    const folder = file('');
    vi.spyOn(folder, 'text').mockRejectedValue(new Error('no'));
    await arrivals.open({ files: [folder], text: '' });
    expect(arrivals.now).toMatchObject({ kind: 'refused', refusal: { kind: 'unreadable' } });
  });

  it('may be in UTF-16, if its first bytes say so', async () => {
    const { lab, arrivals } = opened();
    for (const [at, swap] of [false, true].entries()) {
      const text = `\ufeffS${at + 1}`;
      const units = Array.from(text, (sign) => sign.charCodeAt(0));
      const pairs = units.flatMap((unit) => (swap ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
      await arrivals.open({ files: [new File([Uint8Array.from(pairs)], 'run.txt')], text: '' });
      expect(lab.scheduleText).toBe(`S${at + 1}`);
    }
  });

  it('is the last choice, however long an earlier one takes', async () => {
    const { lab, arrivals } = opened();
    const slow = file('');
    let release: (text: string) => void = () => undefined;
    vi.spyOn(slow, 'text').mockReturnValue(new Promise((done) => (release = done)));
    const first = arrivals.open({ files: [slow], text: '' });
    await arrivals.open({ files: [], text: 'S2' });
    release('V1');
    await first;
    expect(lab.scheduleText).toBe('S2');
  });

  it('leaves the stage alone where it is refused', async () => {
    const { lab, arrivals } = opened();
    const before = lab.scheduleText;
    await arrivals.open({ files: [file('S3.F9')], text: '' });
    expect(arrivals.now).toMatchObject({ kind: 'refused', tool: 'schedule', refusal: { step: 6 } });
    expect(lab.scheduleText).toBe(before);
    expect(lab.canUndo).toBe(false);
  });

  it('marks the two steps of a report that meet, until another run comes', async () => {
    const { lab, arrivals } = opened();
    await arrivals.open({ files: [], text: 'S3.V2' });
    expect(lab.met).toBeNull();
    const stack = (head: string, thread: string, frame: string) =>
      `  ${head} of size 1 at 0x2a by thread ${thread}:\n    #0 ${frame} (zpool+0x1)\n`;
    const report = `WARNING: ThreadSanitizer: data race (pid=7)\n${stack('Read', 'T1', 'strlen <null>')}    #1 i_get_value_size nvpair.c:1057\n\n${stack('Previous write', 'T2', 'zpool_valid_proplist libzfs_pool.c:798')}\n`;
    await arrivals.open({ files: [file(report)], text: '' });
    const { length } = lab.schedule;
    expect(arrivals.now).toMatchObject({ kind: 'read', run: { tool: 'tsan' }, shown: { byte: 10 } });
    expect(lab.met).toEqual([length - 1, length]);
    expect(lab.position).toBe(length);
    lab.undo();
    expect(lab.met).toBeNull();
  });
});
