import { expect, test } from 'vitest';
import { listedOf } from './offline.mjs';

test('files are sorted by language, and those that keep their name have their hash', () => {
  const files = [
    'answers/1/0.json',
    'assets/en-1.js',
    'assets/main-1.js',
    'icon-192.png',
    'index.html',
    'og.png',
    'samples/a.gz',
    'site.webmanifest',
    'story.zh.html',
    'story/en/a.json',
    'talk.en.html',
    'theme.js',
  ];
  const chunks = new Map([
    ['assets/en-1.js', 'en'],
    ['assets/main-1.js', 'all'],
  ] as const);
  const { build, files: parts, changing } = listedOf('b', files, () => new Uint8Array(), chunks);
  expect(build).toBe('b');
  expect(parts).toEqual({
    all: ['answers/1/0.json', 'assets/main-1.js', '', 'samples/a.gz', 'theme.js'],
    en: ['assets/en-1.js', 'story/en/a.json', 'talk.en.html'],
    zh: ['story.zh.html'],
  });
  const empty = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  // A server may send a packed file unpacked.
  expect(changing).toEqual({
    '': empty,
    'samples/a.gz': '',
    'story.zh.html': empty,
    'story/en/a.json': empty,
    'talk.en.html': empty,
    'theme.js': empty,
  });
});
