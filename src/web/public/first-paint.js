// Runs before the first paint, so that a chosen theme never flashes in the other one. See theme/theme-choice.ts.
try {
  const theme = localStorage.getItem('vigia.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden by the browser: the system's theme applies then.
}
