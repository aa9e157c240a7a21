import { describe, expect, it } from 'vitest';
import { fenced, fencedRaces, racesOf } from './fenced.ts';

const ONE = 'title: One\nshared u8 n\n';
const TWO = 'thread A {\n  n++\n}\n';

describe('races in a text', () => {
  it('are its blocks, by their titles or first lines', () => {
    const text = `# Review\n\n\`\`\`race\n${ONE}\`\`\`\n\n\`\`\`c\nint x;\n\`\`\`\n~~~race of mine\r\n${TWO}~~~\n`;
    expect(fencedRaces(text)).toEqual([
      { text: ONE, name: 'One' },
      { text: TWO, name: 'thread A {' },
    ]);
  });

  it('may be one that is never closed, and none that is empty', () => {
    expect(fencedRaces('```race\n```\n```race\nshared u8 n')).toEqual([
      { text: 'shared u8 n\n', name: 'shared u8 n' },
    ]);
  });

  it('is the whole text without a block', () => {
    expect(racesOf(ONE)).toEqual([{ text: ONE, name: 'One' }]);
    expect(fencedRaces(`${ONE}// not a \`\`\`race here\n`)).toEqual([]);
  });

  it('come back from the block that is made of them', () => {
    for (const text of [ONE, TWO, `${ONE}// \`\`\` and \`\`\`\`\n`])
      expect(fencedRaces(`before\n${fenced(text)}after`)).toMatchObject([{ text }]);
  });
});
