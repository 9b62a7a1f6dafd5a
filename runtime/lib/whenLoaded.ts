import type { Stop } from '../core/types';
import { listen } from './listen';

/** Works once the HTML has been read to its end, or with `everything` once all it asks for has loaded; at once where it has. */
export function whenLoaded(everything: boolean | undefined, work: () => void): Stop | undefined {
  const state = document.readyState;
  if (state === 'complete' || (state === 'interactive' && !everything)) {
    work();
    return undefined;
  }
  return everything ? listen('load', work) : listen('DOMContentLoaded', work);
}
