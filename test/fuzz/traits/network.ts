// biome-ignore-all lint/suspicious/noExplicitAny: what is patched here has other types afterwards
/** Ways out and places to keep things that throw, refuse, lie or are missing. */
import type { Trait } from '../trait';

export const network: readonly Trait[] = [
  {
    name: 'fetch that throws at once',
    before: () => {
      (window as any).fetch = () => {
        throw new TypeError('Failed to fetch, says the page');
      };
    },
  },
  {
    name: 'fetch that answers nothing',
    before: (_, dial) => {
      (window as any).fetch = dial < 0.5 ? () => undefined : undefined;
    },
  },
  {
    name: 'fetch that is wrapped',
    before: (host) => {
      const native = window.fetch;
      let own = 0;
      window.fetch = (...given) => {
        if (String(given[0]).startsWith('/')) host.log(`fetch ${++own} of the page`);
        return native.apply(window, given);
      };
    },
  },
  {
    name: 'beacons and old requests that throw',
    before: () => {
      navigator.sendBeacon = () => {
        throw new Error('no beacons');
      };
      (window as any).Blob = undefined;
    },
  },
  {
    name: 'images that throw',
    before: () => {
      (window as any).Image = () => {
        throw new Error('no images');
      };
    },
  },
  {
    name: 'storage that throws',
    before: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    },
  },
  {
    name: 'storage that is null',
    before: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { value: null });
    },
  },
  {
    name: 'storage that is full',
    before: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  },
  {
    name: 'junk in storage',
    before: (_, dial) => {
      const junk = ['{', 'null', '[]', '{"i":1}', '{"i":"x","s":{},"c":7,"w":{"rule_0":5}}', '"text"'];
      for (let each = 0; each < 50; each++) {
        const text = junk[Math.floor(dial * 997 + each) % junk.length]!;
        localStorage.setItem(`milepost.mp_fuzz00000${each % 10}${each > 9 ? `.${each}` : ''}`, text);
        sessionStorage.setItem(`key-${each}`, text);
      }
      localStorage.setItem('big', 'x'.repeat(1_000_000));
    },
  },
  {
    name: 'databases that never open',
    before: (_, dial) => {
      IDBFactory.prototype.open = (dial < 0.5 ? () => ({}) : () => undefined) as any;
      IDBFactory.prototype.deleteDatabase = () => {
        throw new Error('not now');
      };
    },
  },
  {
    name: 'cookies that throw',
    before: (_, dial) => {
      Object.defineProperty(document, 'cookie', {
        get() {
          if (dial < 0.5) throw new DOMException('sandboxed', 'SecurityError');
          return `a=%E0%A4%A; =; ;;b; __proto__=1; ${'c=1; '.repeat(300)}`;
        },
        set() {},
      });
    },
  },
  {
    name: 'a browser that says little of itself',
    before: (_, dial) => {
      const names = [
        'language',
        'languages',
        'doNotTrack',
        'globalPrivacyControl',
        'onLine',
        'userAgent',
        'locks',
      ];
      for (const name of names)
        Object.defineProperty(navigator, name, {
          get() {
            if (dial < 0.5) throw new Error(`no ${name}`);
            return undefined;
          },
        });
    },
  },
  {
    name: 'observers that are missing',
    before: (_, dial) => {
      const names = [
        'IntersectionObserver',
        'PerformanceObserver',
        'MutationObserver',
        'ResizeObserver',
        'CustomEvent',
      ];
      (window as any)[names[Math.floor(dial * names.length)]!] = undefined;
    },
  },
  {
    name: 'no console',
    before: (_, dial) => {
      if (dial < 0.5) (window as any).console = undefined;
      else
        for (const name of ['log', 'warn', 'error', 'debug', 'info'] as const)
          console[name] = () => {
            throw new Error('not now');
          };
    },
  },
  {
    name: 'no random values',
    before: (_, dial) => {
      if (dial < 0.5)
        crypto.getRandomValues = () => {
          throw new Error('no entropy');
        };
      else Object.defineProperty(window, 'crypto', { value: undefined });
    },
  },
];
