/*
 * Starts the site in the page that holds all of it: unpacks its script, and runs it. The policy of the page allows that script by
 * its hash (single-file.mjs). Plain JavaScript, since it runs as it is.
 */
const packed = Uint8Array.from(atob(document.getElementById('code').textContent), (character) =>
  character.charCodeAt(0),
);

async function start() {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = await new Response(unpacked).text();
  document.body.append(script);
}

start().catch(() => {
  const sentence = document.createElement('p');
  sentence.textContent =
    'This browser cannot unpack the page: Chromium 80, Firefox 113 or Safari 16.4 can. 此浏览器无法解包本页，需要 Chromium 80、Firefox 113 或 Safari 16.4。';
  document.body.prepend(sentence);
});
