/*
 * Before the first paint, so that it stands before the styles and is not deferred: the kept theme and language
 * (src/state/memory.ts), and which first picture is shown (src/Opening.svelte). It reads the address as src/address does;
 * src/site/first-paint.test.ts holds the two together. Where the site cannot be started, it says so: that picture stays, with
 * a way to try again.
 */
(function () {
  const root = document.documentElement;
  let chosen;
  let isNew = false;
  try {
    const theme = localStorage.getItem('nul-and-void.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    isNew = !localStorage.getItem('nul-and-void.reading') && !localStorage.getItem('nul-and-void.prologue');
    chosen = JSON.parse(localStorage.getItem('nul-and-void.settings'))?.lang;
  } catch {
    // Private windows may refuse storage, and what is stored may be damaged.
  }

  const STAGE_KEYS = 'world path pools fix grain schedule step select buffer view'.split(' ');
  const hash = location.hash.slice(1);
  const fields = new URLSearchParams(hash);
  const isOfStory = fields.has('page')
    ? fields.get('page') === 'story' && !fields.has('schedule')
    : !STAGE_KEYS.some((key) => fields.has(key));
  // What mail and chat have done to a link is undone by src/site/travel.ts: no picture stands before that.
  const isPlain = !/%([0-35CE]|60|7[B-E])|[^!-~]|;|=3D|[^a-z\d%/=]$|&\w+$/i.test(hash);
  const isAddress =
    isPlain &&
    (hash === '' || (hash.includes('=') && !(/^\d{1,15}$/.test(fields.get('v')) && fields.get('v') > 1)));
  const isFirst = isAddress && isOfStory && (fields.get('chapter') ?? 'symptom') === 'symptom';
  const known = (tag) => /^(en|zh)(?![^-_])/i.exec(tag)?.[1].toLowerCase();
  const asked = isAddress && /^(en|zh)$/.exec(fields.get('lang'))?.[0];
  const lang =
    asked || root.dataset.lang || [chosen, ...navigator.languages].map(known).find(Boolean) || 'en';
  // src/main.ts brings its words.
  root.lang = lang === 'zh' ? 'zh-Hans' : 'en';
  root.dataset.opening = isFirst ? lang : 'none';
  // A first visit begins with the prologue (src/prologue).
  if (isFirst && fields.get('opening') === '1') root.dataset.prologue = 'asked';
  else if (isNew && hash === '') root.dataset.prologue = '';
  const page = fields.get('page') ?? (isOfStory ? 'story' : 'lab');
  // The lab opens with the run of the story's first picture: it stands there too, without the text.
  const isLab = isAddress && page === 'lab' && !STAGE_KEYS.some((key) => fields.has(key));
  if (isLab) root.dataset.lab = lang;

  // What the page needs is asked for at once, not by one script after the other (scripts/lib/needs.mjs).
  for (const { content, dataset } of document.querySelectorAll('meta[name=needs]')) {
    if (![lang, page, `${page}-${lang}`].includes(dataset.part)) continue;
    for (const file of content.split(' ')) {
      const link = document.createElement('link');
      const isStyle = file.endsWith('.css');
      link.rel = isStyle ? 'preload' : 'modulepreload';
      if (isStyle) Object.assign(link, { as: 'style', crossOrigin: '' });
      link.href = file;
      document.head.append(link);
    }
  }

  const [sentence, again, elsewhere] = {
    en: [
      'The site could not be loaded.',
      'Try again',
      'Browsers do not run this page from a disk: open nul-and-void.en.html, or serve this folder.',
    ],
    zh: [
      '网站没能加载。',
      '再试一次',
      '浏览器不会从磁盘运行此页面：请打开 nul-and-void.zh.html，或用服务器提供此文件夹。',
    ],
  }[lang];
  /** A script or a style of the page could not be loaded, or the site could not be started (src/main.ts). */
  function fail() {
    if (!document.body) return void addEventListener('DOMContentLoaded', fail);
    if (document.getElementById('start-failed')) return;
    delete root.dataset.prologue;
    const says = document.createElement('p');
    says.id = 'start-failed';
    says.lang = root.lang;
    says.setAttribute('role', 'alert');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = again;
    button.addEventListener('click', () => location.reload());
    if (location.protocol === 'file:') says.append(elsewhere);
    else says.append(`${sentence} `, button);
    document.body.prepend(says);
  }
  const onerror = ({ target }) => {
    if (
      target instanceof HTMLScriptElement ||
      (target instanceof HTMLLinkElement && target.rel === 'stylesheet')
    )
      fail();
  };
  addEventListener('error', onerror, true);
  addEventListener('site:failed', fail);
  addEventListener('site:started', () => removeEventListener('error', onerror, true));
})();
