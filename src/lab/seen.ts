import { begin } from '../state/index.ts';

/**
 * Returns an attachment that reports, once, that its element has come into sight, or was jumped over and lies less than a
 * screen above, where Tab could return to it. Content out of sight need not be loaded.
 */
export const seen =
  (tell: () => void) =>
  (element: HTMLElement): (() => void) => {
    const end = begin();
    const observer = new IntersectionObserver(
      (entries) => {
        // Told of every element once, in sight or not.
        end();
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        tell();
      },
      { rootMargin: '100% 0px 0px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      end();
    };
  };
