import { begin } from '../state/index.ts';

/**
 * Returns an attachment that reports, once, when its element comes into view, or lies less than a screen above it, where
 * Tab could return to it. Content out of view need not be loaded. `ahead`: how far below the view it is reported already.
 */
export const seen =
  (tell: () => void, ahead = '0px') =>
  (element: HTMLElement): (() => void) => {
    const end = begin();
    const observer = new IntersectionObserver(
      (entries) => {
        // The observer reports every element once at the start, in view or not.
        end();
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        tell();
      },
      { rootMargin: `100% 0px ${ahead}` },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      end();
    };
  };
