import { describe, expect, it } from 'vitest';
import { glossary as english } from '../i18n/en/glossary.ts';
import { glossary as chinese } from '../i18n/zh/glossary.ts';
import { TERM_IDS as PROSE_TERMS } from '../story/chapters/terms.ts';
import { TERM_IDS, isTermId } from './terms.ts';

const sources = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });
const messages = import.meta.glob<string>('../i18n/{en,zh}/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const defined = (messages: object, kind: string): readonly string[] =>
  Object.keys(messages)
    .filter((id) => id.startsWith(`${kind}.`))
    .map((id) => id.slice(kind.length + 1));

describe('the glossary', () => {
  it('defines every term once, with a name and a meaning in both languages', () => {
    expect(new Set(TERM_IDS).size).toBe(TERM_IDS.length);
    for (const messages of [english, chinese]) {
      expect([...defined(messages, 'name')].sort()).toEqual([...TERM_IDS].sort());
      expect([...defined(messages, 'mean')].sort()).toEqual([...TERM_IDS].sort());
    }
  });

  it('gives no two terms the same name', () => {
    for (const messages of [english, chinese]) {
      const names = TERM_IDS.map((id) => messages[`name.${id}`].toLowerCase());
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it('knows every term that the chapters name', () => {
    expect(PROSE_TERMS.length).toBeGreaterThan(0);
    expect(PROSE_TERMS.filter((id) => !isTermId(id))).toEqual([]);
  });

  it('knows every term that a page marks', () => {
    const marked = Object.values(sources).flatMap((text) =>
      [...text.matchAll(/<Term id="([^"{]+)"/g)].map(([, id = '']) => id),
    );
    expect(marked.filter((id) => !isTermId(id))).toEqual([]);
  });

  it('knows every term that a message marks', () => {
    const marked = Object.values(messages).flatMap((text) =>
      [...text.matchAll(/⟦([^|⟧]*)\|/g)].map(([, id = '']) => id),
    );
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((id) => !isTermId(id))).toEqual([]);
  });
});
