/**
 * What selectors are measured on: pages of themes as they were published, version beside version, and mutations of those and
 * of the demo shop. Which element is which was written down by reading the pages (test/selectors/pages, truth.json).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDemo } from '../../../server/demo/demo';
import { root } from '../../support/imports';

export interface Snapshot {
  html: string;
  /** Way from the body by child indexes, by label. Absent: every interactive element is its own truth. */
  labels?: Record<string, string>;
}

export interface Case {
  family: string;
  /** "index 5.2.2 to 6.0.3", "index 7.0.12: wrap". */
  name: string;
  /** Where the page is served: the same before and after. */
  path: string;
  kind: 'versions' | 'mutations';
  /** Never looked at while tuning. */
  heldOut: boolean;
  before: Snapshot;
  after: Snapshot;
  mutation: string;
  seed: string;
}

type Truth = Record<string, Record<string, Record<string, [at: string, says: string]>>>;

const pages = join(root, 'test/selectors/pages');
/** Themes whose pages selectors may be tuned on. */
const themes = ['agency', 'sb-admin-2', 'shop-homepage', 'freelancer'];
/** Kept aside for judging. */
const heldOut = ['clean-blog', 'creative'];
const demoPaths = [
  '/',
  '/shop/bags',
  '/product/weekender',
  '/cart',
  '/checkout',
  '/pricing',
  '/journal',
  '/newsletter',
  '/search?q=bag',
  '/contact',
  '/help',
  '/account',
];

const versionOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

function snapshotsOf(theme: string): Record<string, Record<string, Snapshot>> {
  const truth: Truth = JSON.parse(readFileSync(join(pages, theme, 'truth.json'), 'utf8'));
  const found: Record<string, Record<string, Snapshot>> = {};
  for (const [page, versions] of Object.entries(truth))
    for (const [version, elements] of Object.entries(versions)) {
      const html = withoutScripts(readFileSync(join(pages, theme, version, `${page}.html`), 'utf8'));
      const labels = Object.fromEntries(Object.entries(elements).map(([label, [at]]) => [label, at]));
      found[page] = { ...found[page], [version]: { html, labels } };
    }
  return found;
}

/** Scripts would change the page while it is measured; what they would draw is the same before and after. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script>/gi, '');
}

/** Every older version with every newer one. */
export function versionCases(): Case[] {
  return [...themes, ...heldOut].flatMap((family) =>
    Object.entries(snapshotsOf(family)).flatMap(([page, versions]) => {
      const names = Object.keys(versions).sort(versionOrder);
      return names.flatMap((from, place) =>
        names.slice(place + 1).map((to) => ({
          family,
          name: `${page} ${from} to ${to}`,
          path: `/${page}.html`,
          kind: 'versions' as const,
          heldOut: heldOut.includes(family),
          before: versions[from]!,
          after: versions[to]!,
          mutation: 'nothing',
          seed: '',
        })),
      );
    }),
  );
}

/** The newest version of every page, and the demo shop's pages, each changed in every way. */
export async function mutationCases(mutations: string[], seeds: string[]): Promise<Case[]> {
  const changed: { family: string; page: string; path: string; snapshot: Snapshot }[] = [];
  for (const family of [...themes, ...heldOut])
    for (const [page, versions] of Object.entries(snapshotsOf(family))) {
      const newest = Object.keys(versions).sort(versionOrder).at(-1)!;
      changed.push({ family, page: `${page} ${newest}`, path: `/${page}.html`, snapshot: versions[newest]! });
    }
  for (const [path, html] of await demoPages())
    changed.push({ family: 'demo shop', page: path, path, snapshot: { html } });
  return changed.flatMap(({ family, page, path, snapshot }) =>
    mutations.flatMap((mutation) =>
      seeds.map((seed) => ({
        family,
        name: `${page}: ${mutation}`,
        path,
        kind: 'mutations' as const,
        heldOut: heldOut.includes(family),
        before: snapshot,
        after: snapshot,
        mutation,
        seed: `${family} ${page} ${mutation} ${seed}`,
      })),
    ),
  );
}

async function demoPages(): Promise<[path: string, html: string][]> {
  const shop = await createDemo({
    port: 0,
    host: '127.0.0.1',
    milepost: 'http://localhost:7070',
    container: 'shop',
  });
  try {
    const found: [string, string][] = [];
    for (const path of demoPaths) {
      const answer = await fetch(shop.url + path);
      if (!answer.ok) throw new Error(`The demo shop answers ${answer.status} to ${path}.`);
      found.push([path, withoutScripts(await answer.text())]);
    }
    return found;
  } finally {
    await shop.close();
  }
}
