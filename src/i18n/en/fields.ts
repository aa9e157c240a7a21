/**
 * Terms of the glossary for the fields of a packed list: one sentence each on what the field is for. A file of its own, so that
 * the lab can tell them without the whole glossary.
 */
export const fields = {
  'name.encoding-byte': 'encoding byte',
  'mean.encoding-byte':
    'Tells the reader in which encoding the rest is packed: 0 for native, 1 for XDR. It is read before anything else.',
  'name.endian-byte': 'endian byte',
  'mean.endian-byte':
    'Names the byte order of the machine that packed the list: 1 for little-endian. A reader with another order refuses a native list.',
  'name.reserved-bytes': 'reserved bytes',
  'mean.reserved-bytes': 'Bytes kept free for later use; they are zero, and nobody reads them.',
  'name.list-version': 'list version',
  'mean.list-version':
    'The version of the list format, 0 so far; a reader refuses one that it does not know.',
  'name.list-flags': 'list flags',
  'mean.list-flags': 'Say how names may repeat in the list: 1 means that each name stands in it once.',
  'name.pair-size': 'pair size',
  'mean.pair-size':
    'How many bytes the whole pair takes, rounded up to eight: by it the reader finds the next pair, and knows how much room the value has.',
  'name.name-size': 'name size',
  'mean.name-size':
    'How many bytes the name takes with its NUL: by it the reader finds where the value begins.',
  'name.element-count': 'element count',
  'mean.element-count': 'How many elements the value has: 1 for a single string.',
  'name.type-number': 'type number',
  'mean.type-number': 'Says what the value is, so that the reader knows how to check it: 9 is a string.',
  'name.pair-name': 'name of a pair',
  'mean.pair-name': 'By this text, ended by NUL, the kernel finds the property in the list.',
  'name.pair-value': 'value of a pair',
  'mean.pair-value':
    'The content of the pair: here the path of the cache file, which must end in a NUL within its room.',
  'name.padding-bytes': 'padding bytes',
  'mean.padding-bytes': 'Zeros up to the next multiple of eight, so that what follows is aligned.',
  'name.end-mark': 'end mark',
  'mean.end-mark': 'Zeros where the size of a further pair would stand: the reader stops here.',
};
