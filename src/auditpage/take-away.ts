import { saveText } from '../exports/save.ts';
import { asMarkdown, asText, type Reported } from './as-text.ts';
import { asSarif } from './as-sarif.ts';
import { stemOf } from './compiler.ts';

/** Saves the report in one form, and returns the name of the file. */
export function takeAway(
  form: 'text' | 'markdown' | 'sarif',
  reported: Reported,
  files: readonly string[],
): string {
  const stem = stemOf(files);
  switch (form) {
    case 'text':
      return saved({ name: `${stem}.const.txt`, type: 'text/plain', text: asText(reported) });
    case 'markdown':
      return saved({ name: `${stem}.const.md`, type: 'text/plain', text: asMarkdown(reported) });
    case 'sarif':
      return saved({
        name: `${stem}.const.sarif`,
        type: 'application/json',
        text: asSarif(reported, location.href.replace(/[#?].*$/, '')),
      });
  }
}

function saved(file: Parameters<typeof saveText>[0]): string {
  saveText(file);
  return file.name;
}
