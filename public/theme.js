// Before the first paint: the kept theme, and which first picture is shown (src/Opening.svelte).
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('nul-and-void.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Private windows may refuse storage.
  }
  var hash = location.hash;
  var asked = /[#&]lang=(en|zh)/.exec(hash);
  var tags = asked ? [asked[1]] : navigator.languages;
  var lang = tags.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => /en|zh/.test(tag));
  var isOther =
    /[#&](page=(?!story)|chapter=(?!symptom(&|$))|world|path|pools|fix|grain|schedule|step|select|view)/;
  root.dataset.opening = isOther.test(hash) ? 'none' : lang || 'en';
})();
