import { describe, expect, test } from 'vitest';
import { EXERCISES, judge } from '../exercises/index.ts';
import { LANGUAGES } from '../i18n/catalogue.ts';
import { I18n, TIERS, load } from '../i18n/index.ts';
import { PartWords } from '../i18n/part.svelte.ts';
import { momentOf } from '../scenarios/index.ts';
import { Lab } from '../state/index.ts';
import { findingSentence } from './tell.ts';
import { loadExerciseWords, type ExerciseWords } from './words.ts';

/** Printed outcomes, as the vectors have them: tokens between bars, or by the letters of the threads. */
const TOKENS = /\b(?:ok|killed|crash|trunc:\S*|einval:\S*)\||\|(?:ok|killed|trunc:)|\b[VSF]=\w|flags=/u;

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each(EXERCISES)('what $id wants is said in words, solved or not', async (exercise) => {
    const i18n = new I18n(await load(lang, TIERS));
    const words: ExerciseWords = new PartWords(await loadExerciseWords(lang), i18n);
    const solutions = exercise.solutions.flatMap(([first]) => (first ? [first] : []));
    const said = [exercise.opening, ...solutions].map((moment) => {
      const lab = new Lab();
      lab.load(momentOf(moment));
      const { run } = lab;
      const parts = judge(exercise, { trace: run.trace, proof: null, named: null, sentence: null });
      return parts.flatMap(({ findings }, part) =>
        findings.map((finding) => findingSentence(words, { exercise, part, run }, finding)),
      );
    });
    expect(said.flat().filter((sentence) => TOKENS.test(sentence))).toEqual([]);
    // A solution is told otherwise than the run one begins with.
    expect(new Set(said.map((sentences) => sentences.join(' '))).size).toBe(said.length);
  });
});
