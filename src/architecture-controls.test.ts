import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/*
 * A control looks and answers alike wherever it stands: it is one of the components of ui/ (Button, Choice, Field, Lines,
 * Select), and the ring of its focus is drawn by styles/base.css.
 */

const components = import.meta.glob<string>('./**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const styles = new URL('./styles/', import.meta.url);

const plain = (source: string): string => source.replaceAll(/<!--.*?-->|\/\*.*?\*\//gs, '');
const files = [
  ...Object.entries(components).map(([path, source]) => {
    const [markup = '', css = ''] = plain(source).split('<style>');
    return { path: path.slice(2), markup, css };
  }),
  ...readdirSync(styles)
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({
      path: `styles/${name}`,
      markup: '',
      css: plain(readFileSync(new URL(name, styles), 'utf8')),
    })),
];

/** Inputs outside of ui/, with the reason for each. */
const INPUTS: Readonly<Record<string, string>> = {
  'auditpage/FilePane.svelte': 'files and a folder: their buttons are Buttons',
  'auditpage/TakeBar.svelte': 'a file: its button is a Button',
  'bytes/CorruptBody.svelte': 'a radio button that is a byte of the tape',
  'bytes/OpenBar.svelte': 'a file: its button is a Button',
  'hexview/BufferHead.svelte': 'a radio button that is the letter of a thread',
  'takeaway/Menu.svelte': 'a file: its button is a Button',
  'racepage/Bring.svelte': 'opens a file',
  'workbook/KeepBar.svelte': 'a file: its button is a Button',
};

/** Buttons outside of ui/, with the reason for each. */
const BUTTONS: Readonly<Record<string, string>> = {
  'auditpage/FindingList.svelte': 'a finding of the list, in two lines',
  'bytes/Changes.svelte': 'a row of the list of changes',
  'bytes/Corrupt.svelte': 'a heading that opens its part',
  'chart/RunButton.svelte': 'the tile of a thread',
  'hexview/Desk.svelte': 'a byte of the list of those that are not as expected',
  'lab/twin/TwinBlocks.svelte': 'a step of two runs in its lane',
  'lab/twin/TwinParts.svelte': 'a row of the list of where two runs part',
  'lab/twin/TwinRuler.svelte': 'a place on the ruler at which two runs part',
  'lab/SheetNote.svelte': 'a note as it was written, in the table of steps',
  'lab/StepsSheet.svelte': 'the number of a step, in the table of all',
  'nav/Footer.svelte': 'an entry of the footer',
  'nav/Head.svelte': 'entries of the bar',
  'pads/Pad.svelte': 'the pad of a thread',
  'racepage/ThreadRows.svelte': 'the next step of a thread, with its code',
  'search/outcomes/Classes.svelte': 'a class with its mark, in a table',
  'stage/FateStrip.svelte': 'lies on the strip of endings',
  'story/ChapterText.svelte': 'the number of a picture, in the margin',
  'story/StageHead.svelte': 'the number of a picture, in the head of the stage',
  'talk/ChoiceList.svelte': 'the tile of a thread, with its next step',
  'talk/Overview.svelte': 'a slide',
  'timeline/Overview.svelte': 'stands beside the strip of a whole run, and is as low',
  'timeline/StepBlock.svelte': 'a step in its lane',
  'timeline/StepNotes.svelte': 'a note as it was written',
  'timeline/Stubs.svelte': 'an undone future, below its lane',
  'timeline/ToggleRun.svelte': 'steps that are folded into one block',
  'timeline/Transport.svelte': 'the five buttons of the transport',
};

const outside = files.filter(({ path }) => !path.startsWith('ui/'));
const having = (tag: RegExp): readonly string[] =>
  outside.filter(({ markup }) => tag.test(markup)).map(({ path }) => path);

test('the files are read', () => {
  expect(files.length).toBeGreaterThan(150);
});

test('lists and fields for text are those of ui/Select, ui/Field and ui/Lines', () => {
  expect(having(/<(select|textarea)\b/)).toEqual([]);
});

describe('other inputs are those of ui/Choice, but for', () => {
  test.each(Object.entries(INPUTS))('%s: %s', (path) => {
    expect(having(/<input\b/)).toContain(path);
  });
  test('no more', () => {
    expect(having(/<input\b/).filter((path) => !(path in INPUTS))).toEqual([]);
    const kinds = outside.flatMap(({ markup }) =>
      [...markup.matchAll(/<input\b[^>]*?type="(\w+)"/gs)].map(([, kind]) => kind),
    );
    expect(new Set(kinds)).toEqual(new Set(['file', 'radio']));
  });
});

describe('buttons are those of ui/Button, but for', () => {
  test.each(Object.entries(BUTTONS))('%s: %s', (path) => {
    expect(having(/<button\b/)).toContain(path);
  });
  test('no more', () => {
    expect(having(/<button\b/).filter((path) => !(path in BUTTONS))).toEqual([]);
  });
});

test('the ring of the focus has one rule: nothing else draws an outline', () => {
  const found = files.filter(({ css }) => /[\s;{]outline(-\w+)?\s*:/.test(css)).map(({ path }) => path);
  expect(found).toEqual(['styles/base.css']);
});

test('nothing draws another ring when it has the focus', () => {
  const rings = files
    .filter(({ path }) => path !== 'styles/base.css')
    .flatMap(({ path, css }) =>
      [...css.matchAll(/([^{}]*):focus[^{}]*\{([^{}]*)\}/g)]
        .filter(([, , body = '']) => /[\s;](border|box-shadow)[\w-]*\s*:/.test(body))
        .map(() => path),
    );
  expect(rings).toEqual([]);
});
