import type { CountedPage } from '../../../shared/preview';
import type { Guard } from '../../../shared/target/fingerprint';
import type { Bench } from '../modes/mode';
import type { Stop } from '../page/listen';

let asked = 0;

/** Asks the editor what each of these means on the other pages of this session; answers at most once. */
export function countElsewhere(
  { say, heard }: Pick<Bench, 'say' | 'heard'>,
  scopes: readonly { selector: string; guards: Guard[] }[],
  answer: (pages: CountedPage[]) => void,
): Stop {
  const ask = ++asked;
  const stop = heard((message) => {
    if (message.type !== 'counted' || message.ask !== ask) return;
    stop();
    answer(message.pages);
  });
  say({
    type: 'count',
    ask,
    path: location.pathname,
    scopes: scopes.map(({ selector, guards }) => ({ selector, guards })),
  });
  return stop;
}

const maxPages = 3;

/** “12 here, 8 on /shop/bags, 1 on /product/canal-t…, 3 on 2 more pages”; empty where no other page was seen. */
export function countsInWords(here: number, pages: readonly CountedPage[], place: number): string {
  const known = pages.flatMap(({ path, counts }) => {
    const count = counts[place];
    return count === null || count === undefined ? [] : [{ path, count }];
  });
  if (known.length === 0) return '';
  const shown = [...known].sort((a, b) => b.count - a.count).slice(0, maxPages);
  const rest = known.filter((one) => !shown.includes(one));
  const more = rest.reduce((sum, { count }) => sum + count, 0);
  const words = [`${here} here`, ...shown.map(({ path, count }) => `${count} on ${short(path)}`)];
  if (rest.length > 0) words.push(`${more} on ${rest.length} more ${rest.length === 1 ? 'page' : 'pages'}`);
  return words.join(', ');
}

function short(path: string): string {
  return path.length > 24 ? `${path.slice(0, 23)}…` : path;
}
