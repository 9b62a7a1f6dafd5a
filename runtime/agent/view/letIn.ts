import { build, icon } from './build';
import { letInStyle } from './letInStyle';
import { openSurface } from './surface';

export type LetInTrouble = 'nobody' | 'busy' | 'unreachable';

export interface LetIn {
  /** The two digits that the editor shows too. */
  number(digits: string): void;
  /** Says why it cannot be; resolves when the person has closed it. */
  trouble(what: LetInTrouble): Promise<void>;
  closed(): boolean;
  stop(): void;
}

const words: Record<LetInTrouble, [title: string, text: string]> = {
  nobody: [
    'Nobody is waiting for this page',
    'In Milepost, open the menu beside Preview, choose “Use the bookmarklet”, and try again here while it waits.',
  ],
  busy: ['Too many tries', 'Wait a minute, then try again.'],
  unreachable: [
    'This page keeps Milepost out',
    'It does not reach the Milepost server. Its Content-Security-Policy has to name that server in connect-src, a blocker may stand between them, or the server is down.',
  ],
};

/** The small card of a page that asks to be let in, before there is anything to point at. */
export function openLetIn(): LetIn {
  const surface = openSurface();
  adopt(surface.root);
  let closed = false;
  let whenClosed: () => void = () => {};
  const stop = () => {
    if (closed) return;
    closed = true;
    surface.stop();
    whenClosed();
  };
  const title = build('h2', {}, 'Asking Milepost…');
  const text = build('p', {});
  const digits = build('p', { class: 'letin-number' });
  const close = build('button', { type: 'button', class: 'letin-close', onclick: stop }, 'Cancel');
  const card = build(
    'div',
    {
      class: 'letin',
      role: 'dialog',
      'aria-label': 'Milepost',
      'aria-live': 'polite',
      lang: 'en',
      dir: 'ltr',
    },
    build('span', { class: 'letin-brand' }, icon('milepost'), 'Milepost'),
    title,
    digits,
    text,
    close,
  );
  surface.root.append(card);
  return {
    number(shown) {
      title.textContent = 'Say yes in Milepost';
      digits.textContent = shown;
      text.textContent = 'It asks whether to connect the page that shows this number.';
    },
    trouble(what) {
      [title.textContent, text.textContent] = words[what];
      digits.textContent = '';
      close.textContent = 'Close';
      return closed
        ? Promise.resolve()
        : new Promise((resolve) => {
            whenClosed = resolve;
          });
    },
    closed: () => closed,
    stop,
  };
}

function adopt(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(letInStyle);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
