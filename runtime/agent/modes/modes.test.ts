import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FromAgent } from '../../../shared/preview';
import type { FoundRow } from '../../../shared/scan/found';
import { openMarks } from '../view/marks';
import { openSurface } from '../view/surface';
import { type Modes, openModes } from './openModes';

interface Open {
  modes: Modes;
  root: ShadowRoot;
  said: FromAgent[];
  stop(): void;
}

let open: Open | undefined;

function openOn(html: string): Open {
  document.body.innerHTML = html;
  const surface = openSurface();
  const marks = openMarks(surface.root);
  const said: FromAgent[] = [];
  const modes = openModes({ surface, marks, say: (message) => said.push(message), done: () => {} });
  open = {
    modes,
    root: surface.root,
    said,
    stop() {
      modes.stop();
      marks.stop();
      surface.stop();
    },
  };
  return open;
}

afterEach(() => {
  open?.stop();
  open = undefined;
  document.body.replaceChildren();
});

const texts = (root: ShadowRoot) =>
  [...root.querySelectorAll('.listing li')].map((item) => item.querySelector('b')?.textContent);
/** As a key does: what has the focus is pressed. */
const press = (button: HTMLElement) => {
  button.focus();
  button.click();
};
const heads = (root: ShadowRoot) => root.querySelector('.listing header p')?.textContent;

it('lists what a scan found, and adds a rule by one press', async () => {
  const { modes, root, said } = openOn(
    '<main><button>Add to cart</button><a href="/pricing">Pricing</a><form><input type="password"><button>Log in</button></form></main>',
  );
  modes.answer({ type: 'scan' });
  const scanned = said.find((message) => message.type === 'scanned')!;
  const sights = scanned.found.map(({ sight }) => sight);
  expect(sights).toEqual(expect.arrayContaining(['add-to-cart', 'pricing', 'login']));
  // Until the editor has told what it knows, there is nothing to press.
  expect(root.querySelector('.listing .do')).toBeNull();

  const rows: FoundRow[] = sights.map((sight) => ({
    sight,
    recipe: `Recipe of ${sight}`,
    stage: 'Intent',
    state: sight === 'add-to-cart' ? 'new' : sight === 'login' ? 'asks' : 'counted',
  }));
  modes.answer({ type: 'scan-rows', rows });
  expect(heads(root)).toBe('2 that no rule counts yet');
  const item = [...root.querySelectorAll('.listing li')].find((one) =>
    one.textContent?.includes('Add to cart button'),
  )!;
  expect(item.textContent).toContain('Recipe of add-to-cart · Intent');
  press(item.querySelector('button')!);
  expect(said).toContainEqual({ type: 'scan-add', sight: 'add-to-cart' });
});

it('shows what it means while one rests on it', () => {
  const { modes, root } = openOn(
    '<ul><li><button>Add to cart</button></li><li><button>Add to cart</button></li></ul>',
  );
  modes.answer({ type: 'scan' });
  const item = root.querySelector('.listing li')!;
  item.dispatchEvent(new PointerEvent('pointerenter'));
  expect(root.querySelectorAll('.mark')).toHaveLength(2);
  item.dispatchEvent(new PointerEvent('pointerleave'));
  expect(root.querySelectorAll('.mark')).toHaveLength(0);
});

it('lists what was just done, with what the page took away by then', async () => {
  const { modes, root, said } = openOn(
    '<button id="stays">Add to cart</button><button id="goes">Dismiss</button><form><label>Colour <select name="colour"><option>Red<option>Blue</select></label><button>Send</button></form>',
  );
  document
    .querySelector('#goes')!
    .addEventListener('pointerdown', (event) => (event.target as Element).remove());
  document.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
  modes.answer({ type: 'demonstrate', steps: [] });
  expect(texts(root)).toEqual([]);

  await userEvent.click(document.querySelector('#stays')!);
  await userEvent.click(document.querySelector('#goes')!);
  await expect.poll(() => texts(root).length).toBe(2);
  await userEvent.selectOptions(document.querySelector('select')!, 'Blue');
  await userEvent.click(document.querySelector('form button')!);

  await expect.poll(() => texts(root)[0]).toMatch(/^Sent Form/);
  expect(texts(root)).toEqual(
    expect.arrayContaining([
      'Pressed Button “Add to cart”',
      'Pressed Button “Dismiss”',
      'Pressed Button “Send” in Form',
    ]),
  );
  expect(said.filter(({ type }) => type === 'demonstrated')).toHaveLength(texts(root).length);
  const dismissed = [...root.querySelectorAll('.listing li')].find((one) =>
    one.textContent?.includes('Dismiss'),
  )!;
  press(dismissed.querySelector('button')!);
  expect(said.at(-1)).toMatchObject({
    type: 'demonstrated-use',
    step: { what: 'press', pick: { fingerprint: { id: 'goes', name: 'Dismiss' } } },
  });
});

it('goes on with what was done on earlier pages', async () => {
  const { modes, root, said } = openOn('<button>First</button>');
  modes.answer({ type: 'demonstrate', steps: [] });
  await userEvent.click(document.querySelector('button')!);
  await expect.poll(() => texts(root).length).toBe(1);
  const step = said.find((message) => message.type === 'demonstrated')!.step;
  open!.stop();
  const next = openOn('<button>Second</button>');
  next.modes.answer({ type: 'demonstrate', steps: [step] });
  await userEvent.click(document.querySelector('button')!);
  await expect.poll(() => texts(next.root)).toEqual(['Pressed Button “Second”', 'Pressed Button “First”']);
});

it('tells nothing of what scripts do, nor of its own buttons', async () => {
  const { modes, root, said } = openOn('<button>Real</button>');
  modes.answer({ type: 'demonstrate', steps: [] });
  document.querySelector('button')!.click();
  root.querySelector<HTMLElement>('.toolbar button')!.focus();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(said.filter(({ type }) => type === 'demonstrated')).toEqual([]);
});

it('leaves nothing behind', () => {
  const { modes } = openOn('<button>Add to cart</button>');
  modes.answer({ type: 'scan' });
  modes.answer({ type: 'demonstrate', steps: [] });
  open!.stop();
  open = undefined;
  expect(document.querySelector('milepost-agent')).toBeNull();
});
