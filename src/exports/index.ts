export { answerFile } from './answer-file.ts';
export { copyText } from './clipboard.ts';
export { MODEL_FILES, exportable, lineOfCut, modelFilesOf, type ModelFile } from './model-files.ts';
export { raceReport } from './race-report.ts';
export { runCard, type RunCard } from './run-card.ts';
export { save, saveText } from './save.ts';
export { fileStem, type TextFile } from './text-file.ts';
