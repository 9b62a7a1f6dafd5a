/** The page half of page tests: runs a compiled, minified container on a page of its own and says what left that page. */
import { commands } from 'vitest/browser';
import type { CompileOptions, ContainerScript } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { removePages } from './lastPages';
import type { Answer, ClickOptions, PageRequest } from './pageCommands';

declare module 'vitest/browser' {
  interface BrowserCommands {
    compileContainer(ruleSet: RuleSet, options: Partial<CompileOptions>): Promise<ContainerScript>;
    servePage(path: string, html: string): Promise<void>;
    resetServed(): Promise<void>;
    answerRequests(answer: Answer): Promise<void>;
    requestsMade(): Promise<PageRequest[]>;
    mouseClick(x: number, y: number, options: ClickOptions): Promise<void>;
    mouseMove(x: number, y: number): Promise<void>;
    keyPress(key: string): Promise<void>;
  }
}

const container = 'mp_test000001';
const server = 'https://milepost.example';

export interface ContainerPage {
  ruleSet: RuleSet;
  /** The body, or a whole document, which then has `<!-- container -->` where the script belongs. */
  html?: string;
  /** Runs in the head, before the container. */
  before?: string;
  /** Where the page is: `/product/1?colour=red`. Default `/page`. */
  path?: string;
  options?: Partial<CompileOptions>;
  /** What other origins answer; 200 and `{}` otherwise. */
  answers?: Answer[];
  /** Put into the URL's fragment, the query being part of `path`. */
  hash?: string;
}

export interface RunningContainer {
  window: Window &
    typeof globalThis & { dataLayer?: unknown[]; milepost: { push(...commands: unknown[]): void } };
  document: Document;
  frame: HTMLIFrameElement;
  /** What is on the page's `dataLayer` now. */
  readonly pushed: unknown[];
  /** The same, only entries that name an event. */
  readonly events: { event: string; [param: string]: unknown }[];
  /** Everything other origins were asked since the page was opened, the container script left out. */
  requests(): Promise<PageRequest[]>;
  /** Bodies sent to the collector, parsed. */
  batches(): Promise<{ attempt: number; events: Record<string, unknown>[] }[]>;
  /** A real click in the middle of an element of the page, as a person makes it. */
  click(selector: string, options?: ClickOptions): Promise<void>;
  /** The mouse over the middle of an element, or at a point of the page, which may lie outside it: `{ x: 400, y: -5 }`. */
  move(where: string | { x: number; y: number }): Promise<void>;
  /** A real key in whatever has the focus: `Enter`. */
  press(key: string): Promise<void>;
  /** Really loads another page with the same container, in the same frame. */
  load(path: string, html?: string): Promise<void>;
  script: ContainerScript;
}

/** Opens a page that carries the container of `ruleSet`; it has run when this answers. One page at a time. */
export async function runContainer(page: ContainerPage): Promise<RunningContainer> {
  await removePages();
  await commands.resetServed();
  const script = await commands.compileContainer(page.ruleSet, page.options ?? {});
  const address = `${page.options?.server ?? server}/c/${page.options?.container ?? container}.js`;
  const answers = [
    { url: address, body: script.code, contentType: 'text/javascript' },
    ...(page.answers ?? []),
  ];
  for (const answer of answers) await commands.answerRequests(answer);

  const frame = document.createElement('iframe');
  frame.dataset['container'] = '';
  frame.style.cssText = 'position:fixed;inset:0;width:800px;height:600px;border:0;background:#fff;z-index:1';
  document.body.append(frame);

  const open = async (path: string, html = '') => {
    const pathname = new URL(path, location.href).pathname;
    await commands.servePage(pathname, documentText(html, address, page.before));
    await new Promise<void>((resolve, reject) => {
      frame.addEventListener('load', () => resolve(), { once: true });
      setTimeout(() => reject(new Error(`The page ${path} did not load.`)), 10_000);
      frame.src = path;
    });
  };
  await open(`${page.path ?? '/page'}${page.hash ? `#${page.hash}` : ''}`, page.html);

  const requests = async () => (await commands.requestsMade()).filter(({ url }) => url !== address);
  const running: RunningContainer = {
    get window() {
      return frame.contentWindow as RunningContainer['window'];
    },
    get document() {
      return frame.contentDocument!;
    },
    frame,
    get pushed() {
      return [...(running.window.dataLayer ?? [])];
    },
    get events() {
      return running.pushed.filter(
        (entry): entry is { event: string } =>
          typeof entry === 'object' &&
          entry !== null &&
          typeof (entry as { event?: unknown }).event === 'string',
      );
    },
    requests,
    async batches() {
      return (await requests())
        .filter(({ url }) => url.endsWith('/e'))
        .map(({ body }) => JSON.parse(body ?? 'null'));
    },
    async click(selector, options = {}) {
      const { x, y } = inTop(running.window, middle(running.document, selector));
      await commands.mouseClick(x, y, options);
    },
    async move(where) {
      const point = typeof where === 'string' ? middle(running.document, where) : where;
      const { x, y } = inTop(running.window, point);
      await commands.mouseMove(x, y);
    },
    press: (key) => commands.keyPress(key),
    load: open,
    script,
  };
  return running;
}

function documentText(html: string, address: string, before = ''): string {
  const head = `${before ? `<script>${before}</script>` : ''}<script async src="${address}"></script>`;
  if (html.includes('<!-- container -->')) return html.replace('<!-- container -->', head);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test page</title>${head}</head><body>${html}</body></html>`;
}

/** The middle of an element, scrolled into view. `#host >>> button` looks into the open shadow root of what precedes the arrows. */
function middle(document: Document, selector: string): { x: number; y: number } {
  let root: ParentNode | null | undefined = document;
  let element: Element | null | undefined;
  for (const part of selector.split(' >>> ')) {
    element = root?.querySelector(part);
    root = element?.shadowRoot;
  }
  if (!element) throw new Error(`Nothing on the page matches ${selector}.`);
  element.scrollIntoView({ block: 'nearest' });
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Frames are nested: the page of the test in the runner's, ours in the test's. */
function inTop(window: Window, { x, y }: { x: number; y: number }): { x: number; y: number } {
  let inside: Window = window;
  while (inside.frameElement) {
    const frame: Element = inside.frameElement;
    const around = frame.getBoundingClientRect();
    const scale = around.width / ((frame as HTMLElement).offsetWidth || around.width);
    x = around.x + (x + (frame as HTMLElement).clientLeft) * scale;
    y = around.y + (y + (frame as HTMLElement).clientTop) * scale;
    inside = inside.parent;
  }
  return { x, y };
}
