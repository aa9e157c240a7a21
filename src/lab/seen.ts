/**
 * Returns an attachment that reports, once, that its element has come into sight, or was jumped over and lies less than a
 * screen above, where Tab could return to it. Content out of sight need not be loaded.
 */
export const seen =
  (tell: () => void) =>
  (element: HTMLElement): (() => void) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        tell();
      },
      { rootMargin: '100% 0px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
