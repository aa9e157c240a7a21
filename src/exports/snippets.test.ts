import { expect, it } from 'vitest';
import { frameHtml, markdownLink } from './snippets.ts';

it('shows an address in a frame, whatever signs it and its title have', () => {
  expect(frameHtml('https://a.example/?x=1&y=2#"', '<a> & "b"')).toMatch(
    /^<iframe src="https:\/\/a\.example\/\?x=1&amp;y=2#&quot;" title="&lt;a> &amp; &quot;b&quot;" .*><\/iframe>$/,
  );
});

it('ends a link where its title ends', () => {
  expect(markdownLink('https://a.example/#v=1', 'a [b] c')).toBe('[a b c](https://a.example/#v=1)');
});
