import type { Mode } from '../modes/mode';
import { build, icon } from './build';

export interface Toolbar {
  element: HTMLElement;
  /** Which mode runs, and whether the page is being used meanwhile. */
  update(running: Mode, using: boolean): void;
  status(text: string): void;
  tools(buttons: readonly HTMLElement[]): void;
}

export interface ToolbarOptions {
  modes: readonly Mode[];
  choose(mode: Mode): void;
  done(): void;
}

/** The dark bar at the bottom: what the agent is doing, and the way out. */
export function openToolbar(root: ShadowRoot, { modes, choose, done }: ToolbarOptions): Toolbar {
  const buttons = modes.map((mode) => ({
    mode,
    button: build(
      'button',
      { type: 'button', onclick: () => choose(mode) },
      icon(mode.icon),
      build('span', {}, mode.title),
    ),
  }));
  const hint = build('span', { class: 'hint' });
  const tools = build('span', { class: 'tools' });
  const status = build('span', { class: 'status', role: 'status' });
  // The bar lies over what a page keeps at its foot.
  const aside = build(
    'button',
    {
      type: 'button',
      class: 'aside',
      onclick: () => {
        const top = element.classList.toggle('top');
        aside.title = top ? 'Move to the bottom' : 'Move to the top';
        aside.setAttribute('aria-label', aside.title);
      },
      title: 'Move to the top',
      'aria-label': 'Move to the top',
    },
    icon('aside'),
  );
  const element: HTMLElement = build(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Milepost', lang: 'en', dir: 'ltr' },
    build('span', { class: 'brand' }, icon('milepost'), build('span', {}, 'Milepost')),
    ...buttons.map(({ button }) => button),
    build('span', { class: 'rule' }),
    hint,
    tools,
    status,
    aside,
    build('button', { type: 'button', onclick: done }, icon('done'), build('span', {}, 'Done')),
  );
  root.append(element);
  return {
    element,
    update(running, using) {
      for (const { mode, button } of buttons) {
        const why = mode === running ? undefined : mode.unavailable?.();
        button.setAttribute('aria-pressed', String(mode === running));
        button.setAttribute('aria-disabled', String(why !== undefined));
        button.title = why ?? '';
      }
      const keys = running.hint;
      hint.replaceChildren(...(keys ? [build('kbd', {}, keys.key), using ? keys.held : keys.free] : []));
    },
    status(text) {
      status.textContent = text;
    },
    tools(given) {
      tools.replaceChildren(...given);
    },
  };
}
