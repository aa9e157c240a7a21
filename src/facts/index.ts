export {
  ANSWERS,
  NO_ANSWERS,
  QUESTIONS,
  onOneLine,
  parseAnswers,
  printAnswers,
  settledAnswers,
  verdictOf,
  type Answers,
  type Check,
  type Question,
  type Verdict,
} from './affected.ts';
export { WRITING_FUNCTIONS } from './casts.ts';
export { CORRECTIONS, correctionIds } from './corrections.ts';
export { FACTS, factIds, factOf, isFactId, type Fact, type FactId, type Known } from './facts.ts';
export { FIGURES, isFigureId, type Figure, type FigureId } from './figures.ts';
export {
  COMMITS,
  CONST_COMMITS,
  ISSUE_NUMBER,
  MASTER,
  OLD_RELEASES,
  PULL_NUMBER,
  REPORTED_SYSTEM,
  REPORTED_VERSION,
  TAGS,
  at,
  ISSUE,
  PULL,
  type Source,
} from './source.ts';
export { readVersion, type VersionReading } from './version.ts';
export { SECTIONS, SECTION_IDS, figureText, filled, type Section } from './text.ts';
