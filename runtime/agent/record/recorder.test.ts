import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PreviewGlobal } from '../../../shared/preview';
import type { TraceEntry } from '../../../shared/trace';
import { type Recorder, startRecording } from './recorder';

type Kind<K extends TraceEntry['kind']> = Extract<TraceEntry, { kind: K }>;

let page: HTMLElement;
let host: HTMLElement;
let queue: PreviewGlobal;
let told: TraceEntry[];
let recorder: Recorder;
let paused = false;

beforeEach(() => {
  page = document.createElement('main');
  host = document.createElement('milepost-agent');
  document.body.append(page, host);
  queue = { read: ({ element }) => ({ click_text: element?.textContent ?? null }) };
  told = [];
  paused = false;
  Object.assign(window, { dataLayer: undefined });
  recorder = startRecording(queue, { host, say: (entry) => told.push(entry), paused: () => paused });
});
afterEach(() => {
  recorder.stop();
  page.remove();
  host.remove();
});

const turn = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));
const of = <K extends TraceEntry['kind']>(kind: K) =>
  told.filter((entry): entry is Kind<K> => entry.kind === kind);
const showPage = () => queue.trace?.({ kind: 'page', at: 1, url: location.href, title: '', way: 'load' });

test('a click is told with its path, what rules would read and what the page did with it', async () => {
  page.innerHTML = '<a href="/cart" class="add"><i>+</i> Add</a><button>Quiet</button>';
  const link = page.querySelector('a')!;
  link.addEventListener('click', (event) => event.preventDefault());
  page.querySelector('button')!.addEventListener('click', (event) => event.stopPropagation());
  link.querySelector('i')!.click();
  page.querySelector('button')!.click();
  await turn();
  const [first, second] = of('gesture');
  expect(first).toMatchObject({
    gesture: 'click',
    element: { name: expect.stringContaining('Add') },
    data: { button: 'main', keys: 'none' },
    values: { click_text: '+ Add' },
    page: ['prevented'],
  });
  expect(first?.chain?.map(({ tag }) => tag)).toEqual(['i', 'a', 'main', 'body', 'html']);
  expect(second?.page).toEqual(['stopped']);
});

test('what rules make of a press is told after it, in order, although the press waits for the page', async () => {
  page.innerHTML = '<button>Go</button>';
  const rule = () => queue.trace?.({ kind: 'occurrence', at: 2, occurrence: 1, trigger: 'click', url: '/' });
  window.addEventListener('click', rule, { capture: true, once: true });
  page.querySelector('button')!.click();
  expect(told).toEqual([]);
  await turn();
  expect(told.map(({ kind }) => kind)).toEqual(['gesture', 'occurrence']);
});

test('a press that never becomes a click is told as swallowed', async () => {
  page.innerHTML = '<button>Buy</button>';
  const button = page.querySelector('button')!;
  for (const type of ['pointerdown', 'pointerup'])
    button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
  await turn(250);
  expect(of('gesture')).toMatchObject([
    { gesture: 'click', page: ['swallowed'], element: { tag: 'button' } },
  ]);
  for (const type of ['pointerdown', 'pointerup', 'click'])
    button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
  await turn(250);
  expect(of('gesture')).toHaveLength(2);
});

test('of fields the name and kind are told, never what is in them', async () => {
  page.innerHTML = '<form><input name="email" type="email"><select name="size"><option>L</select></form>';
  const field = page.querySelector('input')!;
  field.value = 'someone@example.com';
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  page.querySelector('select')!.dispatchEvent(new Event('change', { bubbles: true }));
  await turn();
  expect(of('gesture').map(({ gesture, data }) => [gesture, data])).toEqual([
    ['focus', { field_name: 'email', field_kind: 'text' }],
    ['change', { field_name: 'email', field_kind: 'text' }],
    ['change', { field_name: 'size', field_kind: 'select' }],
  ]);
  expect(JSON.stringify(told)).not.toContain('someone@');
});

test('pushes are told in order and once, also where the page cuts off the start of its layer or replaces it', async () => {
  const world = window as unknown as { dataLayer: unknown[] };
  world.dataLayer = [{ event: 'before' }];
  const plainPush = world.dataLayer.push;
  showPage();
  world.dataLayer.push({ event: 'one', render: () => 1, where: document.body });
  queue.trace?.({ kind: 'occurrence', at: 3, occurrence: 1, trigger: 'timer', url: '/' });
  world.dataLayer.push({ event: 'two' });
  world.dataLayer.splice(0, 2);
  await turn(300);
  world.dataLayer = [...world.dataLayer, { event: 'three' }];
  await turn(300);
  const names = told.map((entry) =>
    entry.kind === 'push' ? (entry.entry as { event: string }).event : entry.kind,
  );
  expect(names).toEqual(['page', 'before', 'one', 'occurrence', 'two', 'three']);
  expect(of('push')[1]?.entry).toEqual({ event: 'one', render: '(function)', where: '<body>' });
  expect(world.dataLayer.push).toBe(plainPush);
});

test('what Milepost pushes itself is no push of the page', async () => {
  const world = window as unknown as { dataLayer: unknown[] };
  world.dataLayer = [];
  showPage();
  const entry = { event: 'add_to_cart' };
  queue.trace?.({
    kind: 'delivery',
    at: 1,
    rule: 'r',
    destination: 'd',
    outcome: 'sent',
    request: { call: 'dataLayer.push', arguments: [entry] },
  });
  world.dataLayer.push(entry, { event: 'theirs' });
  await turn(300);
  expect(of('push').map(({ entry }) => entry)).toEqual([{ event: 'theirs' }]);
});

test('targets are told with how many there are, whether they are seen and what covers them, and again when it changes', async () => {
  page.innerHTML = `<div style="position:relative;width:200px;height:40px">
    <button id="buy" style="width:200px;height:40px">Buy</button>
    <div class="veil" style="position:absolute;inset:0">Veil</div></div><p hidden class="gone">x</p>`;
  recorder.watch({
    targets: [
      { key: 'buy', selector: '#buy' },
      { key: 'gone', selector: '.gone' },
      { key: 'none', selector: '.nowhere' },
      { key: 'wrong', selector: 'p[' },
    ],
    layers: [],
  });
  await turn(1000);
  const first = Object.assign({}, ...of('targets').map(({ states }) => states));
  expect(first).toMatchObject({
    buy: { matches: 1, visible: 1, coveredBy: { text: 'Veil' } },
    gone: { matches: 1, visible: 0 },
    none: { matches: 0, visible: 0, elements: [] },
  });
  expect(first.wrong.matches).toBeUndefined();
  told.length = 0;
  page.querySelector('.veil')!.remove();
  page.querySelector('button')!.disabled = true;
  await turn(1000);
  expect(Object.assign({}, ...of('targets').map(({ states }) => states))).toEqual({
    buy: expect.objectContaining({ matches: 1, disabled: true }),
  });
});

test('pages say how they came to be shown', () => {
  showPage();
  queue.trace?.({ kind: 'page', at: 1, url: '/two', title: '', way: 'virtual' });
  showPage();
  expect(of('page').map(({ way, referrer }) => [way, way === 'virtual' ? referrer : ''])).toEqual([
    ['load', ''],
    ['virtual', location.href],
    ['draft', ''],
  ]);
});

test('pointing at something is no use of the page, and nothing is left after the stop', async () => {
  page.innerHTML = '<button>Go</button>';
  paused = true;
  page.querySelector('button')!.click();
  paused = false;
  host.click();
  await turn();
  expect(told).toEqual([]);
  recorder.stop();
  page.querySelector('button')!.click();
  await turn();
  expect(told).toEqual([]);
  expect(queue).toEqual({});
});
