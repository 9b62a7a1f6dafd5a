import { expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';

/** Cards whose insides are in open shadow roots, one root inside the other. */
const define = `customElements.define('shop-card', class extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const button = Object.assign(document.createElement('button'), { className: 'buy', type: 'button' });
    button.append('Buy', document.createElement('i'));
    root.append(button);
  }
});
customElements.define('shop-list', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('shop-card'));
  }
});`;
const html =
  '<style>shop-card{display:block}</style><shop-card id="light"></shop-card><shop-list></shop-list><button class="buy">Other</button>';

const page = (target: string, type = 'click', more = {}) =>
  oneRule({ type, settings: { target, ...more } }, { params: { text: '{{click_text}}' } });

function inside(page: { document: Document }, ...hosts: string[]): HTMLElement {
  let root: ParentNode = page.document;
  for (const host of hosts) root = root.querySelector(host)!.shadowRoot!;
  return root.querySelector<HTMLElement>('.buy')!;
}

it('finds a target inside the open shadow root of its host, by its path', async () => {
  const running = await runContainer({ ruleSet: page('shop-card >>> .buy'), html, before: define });
  inside(running, '#light').querySelector('i')!.click();
  inside(running, 'shop-list', 'shop-card').click();
  await running.click('body > .buy');
  expect(running.events).toEqual(Array(2).fill({ event: 'noticed', text: 'Buy' }));
});

it('goes through several roots, and asks each host', async () => {
  const ruleSet = page('shop-list >>> shop-card >>> .buy');
  const running = await runContainer({ ruleSet, html, before: define });
  inside(running, '#light').click();
  expect(running.events).toEqual([]);
  inside(running, 'shop-list', 'shop-card').click();
  expect(running.events).toHaveLength(1);
});

it('keeps its guards', async () => {
  const ruleSet = page('buy');
  ruleSet.targets = [{ id: 'buy', selector: '#light >>> .buy', guards: [{ read: 'text', equals: 'Buy' }] }];
  const running = await runContainer({ ruleSet, html, before: define });
  inside(running, '#light').click();
  inside(running, '#light').textContent = 'Sold out';
  inside(running, '#light').click();
  expect(running.events).toHaveLength(1);
});

it('is left out of the index of many clicks', async () => {
  const ruleSet = page('shop-card >>> .buy');
  const [first] = ruleSet.rules;
  for (let n = 0; n < 30; n++)
    ruleSet.rules.push({
      ...first!,
      id: `r${n}`,
      triggers: [{ type: 'click', settings: { target: `#n${n}` } }],
    });
  const running = await runContainer({ ruleSet, html, before: define });
  inside(running, '#light').click();
  expect(running.events).toHaveLength(1);
});

it('is seen in roots that are there, come later, are made later, or change later', async () => {
  const ruleSet = page('shop-list >>> shop-card >>> .buy', 'element-visible', { minMs: 0, times: 'element' });
  const running = await runContainer({ ruleSet, html: '<main><shop-list></shop-list></main>' });
  await pause(500);
  expect(running.events).toEqual([]);
  const script = running.document.createElement('script');
  script.textContent = define;
  running.document.head.append(script);
  await expect.poll(() => running.events.length).toBe(1);
  running.document.querySelector('main')!.append(running.document.createElement('shop-list'));
  await expect.poll(() => running.events.length).toBe(2);
  running.document
    .querySelector('shop-list')!
    .shadowRoot!.append(running.document.createElement('shop-card'));
  await expect.poll(() => running.events.length).toBe(3);
});
