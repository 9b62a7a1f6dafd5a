/** A hostile page of a seed: a shop's page with a handful of traits, the same each time. */
import { mulberry32 } from '../bench/generator';
import { prepare, use, useAgain } from './host';
import { type InPage, pageNonce, type Trait } from './trait';
import { documents } from './traits/documents';
import { events } from './traits/events';
import { globals } from './traits/globals';
import { layers } from './traits/layers';
import { network } from './traits/network';
import { primordials } from './traits/primordials';

export const traits: readonly Trait[] = [
  ...primordials,
  ...network,
  ...globals,
  ...layers,
  ...documents,
  ...events,
];

export interface HostilePage {
  seed: number;
  traits: string[];
  policy?: string;
  /** Over TLS, as far as the page can know. */
  secure: boolean;
  /** The document, with a script line for each address. */
  html(containers: readonly string[], own?: OwnScripts): string;
}

/** What a measure adds to the page, as text: before the containers, and before the page tells what it saw. */
export interface OwnScripts {
  first: string;
  last: string;
}

/** `place` among the pages of a run, each of which has another trait first. `only`: these of its traits and no others. */
export function hostilePage(seed: number, place = seed, only?: readonly string[]): HostilePage {
  const random = mulberry32(seed);
  // Every trait comes first on some page: which one is not left to chance.
  const chosen = new Map([[traits[place % traits.length]!, random()]]);
  const count = 1 + Math.floor(random() * 4);
  for (let more = 0; more < count; more++) {
    const trait = traits[Math.floor(random() * traits.length)]!;
    if (!(trait.policy && [...chosen.keys()].some(({ policy }) => policy))) chosen.set(trait, random());
  }
  const drawn = [...chosen].filter(([{ name }]) => !only || only.includes(name));
  const policy = drawn.find(([trait]) => trait.policy)?.[0].policy;
  return {
    seed,
    traits: drawn.map(([{ name }]) => name),
    ...(policy && { policy }),
    secure: place % 4 !== 3,
    html: (containers, own) => documentOf(drawn, containers, own),
  };
}

const shop = `<main id="main" class="product" data-x="1"><h1>Mug</h1><p class="price" data-price="19.90">€ 19.90</p>
<button id="add" class="card" type="button">Add to cart</button>
<div class="card" id="raw"><a id="link" class="raw" href="#details"><b>Details</b></a> <span id="other" class="raw">Other</span></div>
<form id="form" name="newsletter" action="/sink" target="sink"><input id="mail" name="mail" type="email" required>
<input name="q" value="mug"><input type="hidden" name="token" value="t"><button>Send</button></form>
<iframe name="sink" hidden></iframe><h3>More</h3><a href="/files/a.pdf">File</a></main>`;

function documentOf(
  drawn: [Trait, number][],
  containers: readonly string[],
  { first, last }: OwnScripts = { first: '', last: '' },
): string {
  const run = (name: string, work: InPage | undefined, dial = 0) =>
    work
      ? `try { await (${work})(host, ${dial}) } catch (error) { host.log(${JSON.stringify(`${name} threw `)} + error) }`
      : '';
  const now = (text: string) => text.replaceAll('await ', '');
  const script = (text: string) =>
    `<script nonce="${pageNonce}">{ const __name = (named) => named; ${text} }</script>`;
  const before = drawn.map(([trait, dial]) => {
    const work = trait.before;
    return work && !/^async/.test(`${work}`) ? now(run(trait.name, work, dial)) : '';
  });
  const during = drawn.map(([trait, dial]) => run(trait.name, trait.during, dial));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mug</title>
${drawn.map(([{ head = '' }]) => head).join('')}
${script(`const host = (${prepare})(); Object.defineProperty(window, '__host', { value: host });`)}
${script(`const host = window.__host; ${before.join('\n')} ${first} host.note();`)}
${containers.map((address) => `<script async nonce="${pageNonce}" src="${address}"></script>`).join('')}
</head><body>${shop}
${drawn.map(([{ html }, dial]) => html?.(dial) ?? '').join('\n')}
${script(`const host = window.__host; addEventListener('load', async () => {
  ${run('use', use)}
  ${during.join('\n')}
  ${run('use again', useAgain)}
  ${last}
  host.finish();
}, { once: true });`)}
</body></html>`;
}
