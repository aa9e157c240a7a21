import { isKeyword } from '../racetext/index.ts';

/** A piece of a line in one dress. */
export interface Piece {
  readonly text: string;
  readonly look: 'plain' | 'word' | 'comment' | 'text';
}

const PIECES =
  /(\/\/.*$)|(\/\*.*?(?:\*\/|$))|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|([A-Za-z_]\w*)|([^A-Za-z_"'/]+|\/)/g;

/** Returns the lines of a text as pieces. A comment may go on over lines. */
export function highlighted(text: string): readonly (readonly Piece[])[] {
  let isOpen = false;
  return text.split('\n').map((line) => {
    const pieces: Piece[] = [];
    let rest = line;
    if (isOpen) {
      const end = line.indexOf('*/');
      isOpen = end < 0;
      const inside = isOpen ? line : line.slice(0, end + 2);
      pieces.push({ text: inside, look: 'comment' });
      rest = line.slice(inside.length);
    }
    const isTitle = /^\s*title\s*:/.test(rest);
    for (const [found, line, block, quoted, word] of rest.matchAll(PIECES)) {
      if (block !== undefined && !block.endsWith('*/')) isOpen = true;
      const isComment = !isTitle && (line !== undefined || block !== undefined);
      const isWord = word !== undefined && isKeyword(word) && (!isTitle || pieces.length === 0);
      pieces.push({
        text: found,
        look: isComment ? 'comment' : quoted !== undefined ? 'text' : isWord ? 'word' : 'plain',
      });
    }
    return pieces;
  });
}
