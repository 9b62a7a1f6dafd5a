/** Events as no browser sends them, listeners that stop them, and policies that forbid nearly everything. */
import { pageNonce, type Trait } from '../trait';

export const events: readonly Trait[] = [
  {
    name: 'events of no browser',
    during: (host) => {
      const types =
        'click auxclick keydown keyup input change submit focusin focusout focus blur scroll copy message error popstate ' +
        'pageshow pagehide visibilitychange storage play timeupdate mousemove mouseover mouseout mouseleave pointerdown ' +
        'pointermove touchstart beforeprint fullscreenchange online offline hashchange invalid toggle paste cut drop ' +
        'unhandledrejection securitypolicyviolation load DOMContentLoaded transitionend selectionchange';
      let heard = 0;
      for (const type of types.split(' ')) addEventListener(type, () => heard++);
      for (const type of types.split(' '))
        for (const place of [
          window,
          document,
          document.documentElement,
          document.body,
          document.createTextNode('x'),
        ]) {
          if (!place) continue;
          place.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
          const full = new CustomEvent(type, { bubbles: true, composed: true, detail: null });
          for (const name of [
            'key',
            'button',
            'clipboardData',
            'data',
            'reason',
            'target',
            'relatedTarget',
            'submitter',
          ])
            Object.defineProperty(full, name, {
              get() {
                throw new Error(`the event of the page: ${name}`);
              },
            });
          if (place !== window) place.dispatchEvent(full);
        }
      host.log(`heard ${heard}`);
    },
  },
  {
    name: 'messages of any kind',
    during: async (host) => {
      let heard = 0;
      addEventListener('message', () => heard++);
      const cyclic: Record<string, unknown> = {};
      cyclic['self'] = cyclic;
      const sent: unknown[] = [
        null,
        '{"type":',
        '{"event":"x","__proto__":{"x":1}}',
        cyclic,
        10n,
        new Map([[{}, new Set()]]),
        'x'.repeat(1_000_000),
        { event: { event: {} }, type: [], id: null },
        { type: 'milepost', nonce: 'x', kind: 'hello', draft: 'alert(1)' },
        { type: 'hsFormCallback', eventName: 5 },
        new Error('sent'),
        new ArrayBuffer(8),
      ];
      for (const each of sent) window.postMessage(each, '*');
      dispatchEvent(new MessageEvent('message', { data: undefined, origin: 'https://attacker.example' }));
      // Messages come in order: after this one, all have.
      await new Promise<void>((done) => {
        addEventListener('message', ({ data }) => data === 'the last' && done());
        window.postMessage('the last', '*');
      });
      host.log(`messages ${heard}`);
    },
  },
  {
    name: 'listeners that stop everything',
    before: (host) => {
      let stopped = 0;
      for (const type of ['click', 'submit', 'keydown', 'input'])
        addEventListener(
          type,
          (event) => {
            event.stopImmediatePropagation();
            if (type === 'submit') event.preventDefault();
            if (++stopped === 1) host.log('stopped the first');
          },
          true,
        );
    },
  },
  {
    name: 'listeners that change everything',
    during: async (host) => {
      let left = 40;
      const change = (event: Event) => {
        const target = event.target as Element | null;
        target?.remove?.();
        if (--left > 0)
          document.querySelector<HTMLElement>('.card')?.dispatchEvent(new Event('click', { bubbles: true }));
      };
      document.addEventListener('click', change, true);
      for (let each = 0; each < 20; each++)
        document.body.append(
          Object.assign(document.createElement('button'), { className: 'card', textContent: 'x' }),
        );
      document.querySelector<HTMLElement>('button.card')?.click();
      await host.later(5);
      document.removeEventListener('click', change, true);
      host.log(`left ${left} ${document.querySelectorAll('button.card').length}`);
    },
  },
  {
    name: 'pushes within pushes',
    during: (host) => {
      const world = window as unknown as {
        dataLayer?: unknown[];
        milepost?: { push?(command: unknown): void };
      };
      let depth = 0;
      const own = () => {
        if (++depth > 30) return;
        if (Array.isArray(world.milepost)) world.milepost.push(['event', 'seen', { depth }]);
        if (Array.isArray(world.dataLayer)) world.dataLayer.push({ event: 'add_to_cart', depth });
        document.dispatchEvent(new CustomEvent('cart:updated', { detail: { depth } }));
      };
      document.addEventListener('cart:updated', own);
      own();
      document.removeEventListener('cart:updated', own);
      host.log(`depth ${depth}`);
    },
  },
  {
    name: 'errors of its own, handled',
    before: (host) => {
      window.onerror = (message) => {
        host.log(`onerror ${String(message)}`);
        return true;
      };
      addEventListener('unhandledrejection', (event) => {
        host.log(`rejected ${String(event.reason)}`);
        event.preventDefault();
      });
    },
    during: async (host) => {
      dispatchEvent(
        new ErrorEvent('error', { message: 'own', error: { stack: 5 }, filename: 'x', cancelable: true }),
      );
      dispatchEvent(new Event('error'));
      dispatchEvent(
        new PromiseRejectionEvent('unhandledrejection', { promise: new Promise(() => {}), reason: null }),
      );
      document.body?.append(document.createElement('i'));
      await host.later(5);
    },
  },
  {
    name: 'strict policy',
    policy: `default-src 'self'; script-src 'nonce-${pageNonce}' 'strict-dynamic'; object-src 'none'; base-uri 'none'; connect-src 'self' https://milepost.example`,
  },
  {
    name: 'strict policy without our collector',
    policy: `default-src 'none'; script-src 'nonce-${pageNonce}'; connect-src 'self'; frame-src 'self'; form-action 'self'`,
  },
  {
    name: 'Trusted Types',
    policy: `script-src 'nonce-${pageNonce}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types own`,
  },
  {
    name: 'a sandbox without origin',
    policy: 'sandbox allow-scripts allow-forms',
  },
];
