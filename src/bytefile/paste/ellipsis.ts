/** Whether a text, which is no picture of bytes, says that something was left out. */
export const ellipsisIn = (text: string): boolean =>
  text.length < 4096
    ? /…|\.\.\.|⋯|\bsnip(?:ped)?\b|\btruncated\b|\bmore (?:bytes|items)\b|--? ?more ?--?/i.test(text)
    : text.includes('…') || text.includes('...');
