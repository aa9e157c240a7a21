/** Returns the text of a file: UTF-8, or UTF-16 where its first two bytes say so, as shells of Windows write it. */
export async function textOfFile(file: File): Promise<string> {
  const [first = 0, second = 0] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const encoding = ({ 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' } as const)[(first << 8) | second];
  return encoding ? new TextDecoder(encoding).decode(await file.arrayBuffer()) : file.text();
}
