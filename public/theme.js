// Runs before the first paint, so that a kept theme never flashes. Not a module: modules wait for the document.
(function () {
  try {
    var theme = localStorage.getItem('nul-and-void.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is refused in some private windows; the system's theme is then the right one.
  }
})();
