/** Pages in pages, drawn by lot: which frames there are, what they carry, and who is to tell what happens in each. */
import type { Frame, Page } from 'playwright';
import type { Hosts } from '../../support/hosts';

export const hostsOfSite = ['127.0.0.1', 'localhost'] as const;

export interface Node {
  name: string;
  host: string;
  /** The container's snippet. */
  carries: boolean;
  /** Without an origin: nobody looks into it. */
  sandbox: boolean;
  parent?: Node;
}

const pick = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

/** Whether a click in it is told: by its own container, or that of the nearest page around it in an unbroken line of its origin. */
export function isTold(node: Node): boolean {
  if (node.carries) return true;
  let { parent } = node;
  while (parent && !node.sandbox && parent.host === node.host && !parent.sandbox) {
    if (parent.carries) return true;
    parent = parent.parent;
  }
  return false;
}

export function servePages(hosts: Hosts): void {
  const button = '<button data-n="">Press</button>';
  for (const host of hostsOfSite) {
    hosts.page(host, '/carries', `<head><!-- container --></head>${button}`);
    hosts.page(host, '/bare', button);
  }
}

export const frameOf = (page: Page, { name, parent }: Node): Frame => {
  const frame = parent ? page.frame(name) : page.mainFrame();
  if (!frame) throw new Error(`There is no frame ${name}.`);
  return frame;
};

/** With its name: a browser refuses a frame that has the address of two around it. */
export const addressOf = (hosts: Hosts, { name, host, carries }: Node) =>
  `${hosts.origin(host)}/${carries ? 'carries' : 'bare'}?${name}`;

/** Adds one to some page of the tree, and waits until it has loaded. */
export async function grow(hosts: Hosts, page: Page, tree: Node[], random: () => number): Promise<void> {
  const parent = pick(
    random,
    tree.filter(({ sandbox }) => !sandbox),
  );
  const carries = random() < 0.4;
  const node: Node = {
    name: `f${Math.floor(random() * 1e9)}`,
    host: random() < 0.7 ? parent.host : pick(random, hostsOfSite),
    carries,
    sandbox: !carries && random() < 0.15,
    parent,
  };
  await frameOf(page, parent).evaluate(
    ([name, src, sandbox]) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe');
        frame.name = name;
        frame.src = src;
        if (sandbox) frame.sandbox.add('allow-scripts');
        frame.onload = () => resolve();
        document.body.append(frame);
      }),
    [node.name, addressOf(hosts, node), node.sandbox] as const,
  );
  tree.push(node);
}

const isWithin = (node: Node, outer: Node): boolean =>
  node.parent === outer || (!!node.parent && isWithin(node.parent, outer));

/** Takes one away, or sends it to another page: what was in it is gone either way. */
export async function change(hosts: Hosts, page: Page, tree: Node[], random: () => number): Promise<void> {
  const inner = tree.filter(({ parent, sandbox }) => parent && !sandbox);
  if (!inner.length) return;
  const node = pick(random, inner);
  const frame = frameOf(page, node);
  const left = tree.filter((each) => !isWithin(each, node));
  if (random() < 0.4) {
    await (await frame.frameElement()).evaluate((element) => (element as Element).remove());
    tree.splice(0, tree.length, ...left.filter((each) => each !== node));
  } else {
    node.carries = random() < 0.5;
    node.host = random() < 0.7 ? node.parent!.host : pick(random, hostsOfSite);
    await frame.goto(addressOf(hosts, node));
    tree.splice(0, tree.length, ...left);
  }
}
