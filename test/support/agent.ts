/**
 * Reaches the agent on a previewed page as a person would: its shadow root is closed to scripts, but the browser's
 * accessibility tree, over the DevTools protocol, knows its buttons and radios by role and name.
 */
import type { CDPSession, Page } from 'playwright';

export interface AgentControl {
  /** Waits until it is there, scrolls nothing and presses its middle. */
  click(): Promise<void>;
  waitFor(): Promise<void>;
  isVisible(): Promise<boolean>;
}

/** "Pick", "Watch", "Done", "Use for “Add to cart”", "Advanced". */
export function agentButton(page: Page, name: string | RegExp): AgentControl {
  return control(page, 'button', name);
}

/** One of the sentences that say which elements are meant: "Only this one 1 match" by its start. */
export function agentScope(page: Page, name: string | RegExp): AgentControl {
  return control(page, 'radio', typeof name === 'string' ? new RegExp(`^${escapePattern(name)}`) : name);
}

/** What the agent says, line by line: names of its headings, texts and controls. */
export async function agentText(page: Page): Promise<string> {
  return withProtocol(page, async (protocol) => {
    const host = await hostOf(protocol);
    if (!host) return '';
    const { nodes } = await protocol.send('Accessibility.queryAXTree', { backendNodeId: host });
    return nodes
      .filter(({ role }) => role?.value === 'StaticText')
      .map(({ name }) => String(name?.value ?? ''))
      .join('\n');
  });
}

const patienceMs = 30_000;

function control(page: Page, role: string, name: string | RegExp): AgentControl {
  const waited = async () => {
    const until = Date.now() + patienceMs;
    for (;;) {
      const place = await placeOf(page, role, name);
      if (place) return place;
      if (Date.now() > until)
        throw new Error(
          `The agent shows no ${role} named ${String(name)}. It shows:\n${await agentText(page)}`,
        );
      await page.waitForTimeout(100);
    }
  };
  return {
    async click() {
      let { x, y } = await waited();
      // Where it stands still: a panel that is being filled moves what is in it.
      for (let before = { x: Number.NaN, y: Number.NaN }; before.x !== x || before.y !== y; ) {
        before = { x, y };
        await page.waitForTimeout(50);
        ({ x, y } = await waited());
      }
      await page.mouse.click(x, y);
    },
    async waitFor() {
      await waited();
    },
    isVisible: async () => (await placeOf(page, role, name)) !== null,
  };
}

async function placeOf(
  page: Page,
  role: string,
  name: string | RegExp,
): Promise<{ x: number; y: number } | null> {
  return withProtocol(page, async (protocol) => {
    const host = await hostOf(protocol);
    if (!host) return null;
    const { nodes } = await protocol.send('Accessibility.queryAXTree', { backendNodeId: host, role });
    const named = nodes.find((node) => {
      const said = String(node.name?.value ?? '');
      return !node.ignored && (typeof name === 'string' ? said === name : name.test(said));
    });
    if (!named?.backendDOMNodeId) return null;
    try {
      const { model } = await protocol.send('DOM.getBoxModel', { backendNodeId: named.backendDOMNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    } catch {
      // Hidden, or gone since.
      return null;
    }
  });
}

async function hostOf(protocol: CDPSession): Promise<number | undefined> {
  try {
    const { root } = await protocol.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await protocol.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'milepost-agent',
    });
    if (!nodeId) return undefined;
    const { node } = await protocol.send('DOM.describeNode', { nodeId });
    return node.backendNodeId;
  } catch {
    // The page is on its way to another.
    return undefined;
  }
}

async function withProtocol<Result>(
  page: Page,
  work: (protocol: CDPSession) => Promise<Result>,
): Promise<Result> {
  const protocol = await page.context().newCDPSession(page);
  try {
    return await work(protocol);
  } finally {
    await protocol.detach();
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
