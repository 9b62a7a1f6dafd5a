import { build, icon } from './build';

export type Mode = 'pick' | 'watch';

export interface Toolbar {
  update(state: { mode: Mode; canPick: boolean; using: boolean; top: boolean }): void;
  say(text: string): void;
  element: HTMLElement;
}

/** The dark bar at the bottom: what the agent is doing, and the way out. */
export function openToolbar(
  root: ShadowRoot,
  actions: { pick: () => void; watch: () => void; done: () => void },
): Toolbar {
  const pick = build('button', { type: 'button', onclick: actions.pick }, icon('pick'), 'Pick');
  const watch = build('button', { type: 'button', onclick: actions.watch }, icon('watch'), 'Watch');
  const done = build('button', { type: 'button', onclick: actions.done }, icon('done'), 'Done');
  const hint = build('span', { class: 'hint' }, build('kbd', {}, 'Shift'), 'hold to use the page');
  const status = build('span', { class: 'status', role: 'status' });
  const brand = build('span', { class: 'brand' }, icon('milepost'), build('span', {}, 'Milepost'));
  const element = build(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Milepost', lang: 'en', dir: 'ltr' },
    brand,
    pick,
    watch,
    build('span', { class: 'rule' }),
    hint,
    status,
    done,
  );
  root.append(element);
  return {
    element,
    update({ mode, canPick, using, top }) {
      pick.setAttribute('aria-pressed', String(mode === 'pick'));
      watch.setAttribute('aria-pressed', String(mode === 'watch'));
      pick.setAttribute('aria-disabled', String(!canPick));
      pick.title = canPick ? '' : 'Press Pick on page in the editor first: it says what the pick is for.';
      hint.hidden = mode !== 'pick';
      hint.style.display = mode === 'pick' ? '' : 'none';
      hint.lastChild!.textContent = using ? 'let go to pick again' : 'hold to use the page';
      element.classList.toggle('top', top);
    },
    say(text) {
      status.textContent = text;
    },
  };
}
