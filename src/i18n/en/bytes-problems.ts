/** What goes wrong on the Bytes page. A part of `bytes`. */
export const problems = {
  'bytes.absent.verdict': 'No bytes are open.',
  'bytes.problem.unreadable': ({ name, reason }: { name: string; reason: string }) =>
    `${name} could not be read: ${reason}`,
  'bytes.problem.folder': ({ name }: { name: string }) =>
    `${name} is a folder. This page opens files: choose one in it, for instance zpool.cache.`,
  'bytes.problem.nothing': 'There is neither a file nor text in what was dropped or pasted.',
  'bytes.problem.failed': ({ reason }: { reason: string }) =>
    `The decoder gave no answer on these bytes: ${reason}. The bytes are shown without a tree.`,
  'bytes.problem.sample': 'The sample could not be loaded.',
  'bytes.problem.address': ({ key, text }: { key: string; text: string }) =>
    `“${text}” in the address is no ${key} that this page knows. It was left out.`,
  'bytes.problem.dismiss': 'Dismiss',
};
