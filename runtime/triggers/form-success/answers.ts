import { guard } from '../../core/guard';
import type { Stop } from '../../core/types';
import { absolute } from '../../lib/address';

/** A collector on the site's own origin takes this very event, and others. */
const ours = /\/e$/;

/** Where a form is sent; null where it does not say, or has no address that a server could answer. */
export function actionOf(form: Element): string | null {
  const written = form.getAttribute('action');
  return written && /^https?:/.test(absolute(written)) ? absolute(written) : null;
}

/**
 * Calls back when a request that a script made since then was answered with 2xx: at an address with `part` in it, else at the
 * form's, or where it has none at any of the page's own origin. Told by the browser's own records, so that no request is touched.
 */
export function watchAnswers(
  form: Element,
  part: string | undefined,
  since: number,
  answered: () => void,
): Stop {
  const action = actionOf(form)?.replace(/[?#].*/, '');
  const means = (url: string) =>
    part
      ? url.includes(part)
      : action
        ? url === action
        : url.startsWith(`${location.origin}/`) && !ours.test(url);
  const observer = new PerformanceObserver((list) =>
    guard(() => {
      for (const entry of list.getEntries() as PerformanceResourceTiming[])
        if (
          entry.startTime >= since &&
          /^(fetch|xmlhttprequest)$/.test(entry.initiatorType) &&
          means(entry.name.replace(/[?#].*/, '')) &&
          isFine(entry)
        )
          return answered();
    }),
  );
  observer.observe({ type: 'resource' });
  return () => observer.disconnect();
}

/** Whether this page itself came with 2xx. */
export function wasAnswered(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceResourceTiming[];
  return !entry || isFine(entry);
}

/** Safari does not tell the status: there an answer is all that is known. */
function isFine({ responseStatus = 200 }: PerformanceResourceTiming): boolean {
  return responseStatus > 199 && responseStatus < 300;
}
