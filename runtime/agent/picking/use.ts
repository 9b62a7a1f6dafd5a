import { every, type Stop } from '../page/listen';
import { build, icon } from '../view/build';

const countdownSeconds = 3;

/** Why the page may be used while a pick is under way. */
export type UsedBy = 'shift' | 'switch' | 'countdown';

export interface PageUse {
  by(): UsedBy | null;
  /** As a key or a pointer event says that Shift is. */
  shift(held: boolean): void;
  /** For the toolbar. */
  tools: HTMLElement[];
  stop: Stop;
}

export interface PageUseOptions {
  changed(by: UsedBy | null): void;
  /** The countdown is over: whatever is under the pointer now is meant. */
  due(): void;
  status(text: string): void;
}

/** Lets the page be used meanwhile: while Shift is held, while a switch is on where there is no keyboard, or for three seconds. */
export function pageUse({ changed, due, status }: PageUseOptions): PageUse {
  let by: UsedBy | null = null;
  let stopCountdown: Stop = () => {};
  const set = (next: UsedBy | null) => {
    if (by === next) return;
    if (by === 'countdown') {
      stopCountdown();
      status('');
    }
    by = next;
    using.setAttribute('aria-pressed', String(by === 'switch'));
    later.setAttribute('aria-pressed', String(by === 'countdown'));
    changed(by);
  };
  const countDown = () => {
    let left = countdownSeconds;
    const say = () => status(`Point at it: ${left} …`);
    set('countdown');
    say();
    stopCountdown = every(1000, () => {
      left -= 1;
      if (left > 0) return say();
      set(null);
      due();
    });
  };
  const using = build(
    'button',
    { type: 'button', class: 'touch', onclick: () => set(by === 'switch' ? null : 'switch') },
    icon('hand'),
    build('span', {}, 'Use the page'),
  );
  const later = build(
    'button',
    {
      type: 'button',
      class: 'hovering',
      title:
        'Use the page for three seconds; then whatever is under the pointer is picked. Alt picks it at once.',
      onclick: () => (by === 'countdown' ? set(null) : countDown()),
    },
    icon('timer'),
    build('span', {}, 'Pick in 3 s'),
  );
  return {
    by: () => by,
    shift(held) {
      if (held && !by) set('shift');
      else if (!held && by === 'shift') set(null);
    },
    tools: [using, later],
    stop: () => stopCountdown(),
  };
}
