// biome-ignore-all lint/suspicious/noExplicitAny: what is patched here has other types afterwards
/** The language as libraries and hardened pages leave it: frozen, patched, replaced, polluted. */
import type { Trait } from '../trait';

export const primordials: readonly Trait[] = [
  {
    name: 'frozen primordials',
    before: () => {
      for (const name of Object.getOwnPropertyNames(window)) {
        const { value } = Object.getOwnPropertyDescriptor(window, name)!;
        if (typeof value !== 'function' || !/^[A-Z]/.test(name)) continue;
        if (value.prototype) Object.freeze(value.prototype);
        Object.freeze(value);
      }
      for (const each of [JSON, Math, Reflect]) Object.freeze(each);
    },
  },
  {
    name: 'Prototype.js',
    before: () => {
      const list = (given: any) => {
        if (!given) return [];
        if (given.toArray) return given.toArray();
        const found = [];
        for (let place = 0; place < given.length; place++) found[place] = given[place];
        return found;
      };
      Array.from = list as any;
      const native = JSON.stringify;
      const prototype = Array.prototype as any;
      prototype.each = prototype.forEach;
      prototype.toJSON = function (this: unknown[]) {
        return `[${this.map((each) => native(each)).join(', ')}]`;
      };
      (String.prototype as any).toJSON = function (this: string) {
        return native(String(this));
      };
      Function.prototype.bind = function (this: any, context: any, ...given: any[]) {
        return (...more: any[]) => this.apply(context, [...given, ...more]);
      } as any;
      (Element.prototype as any).show = function (this: HTMLElement) {
        this.style.display = '';
      };
    },
    during: (host) => {
      host.log(`own each ${'each' in []} ${JSON.stringify(['a'])}`);
    },
  },
  {
    name: 'toJSON on everything',
    before: (_, dial) => {
      const replaced = dial < 0.5 ? '[held]' : undefined;
      Object.defineProperty(Object.prototype, 'toJSON', {
        configurable: true,
        writable: true,
        value(this: object) {
          return Array.isArray(this) ? this : (replaced ?? this);
        },
      });
    },
    during: (host) => {
      host.log(`own toJSON ${JSON.stringify({ a: [1] })}`);
    },
  },
  {
    name: 'promises of a zone',
    before: () => {
      const { then } = Promise.prototype;
      // biome-ignore lint/suspicious/noThenProperty: it has one already
      Promise.prototype.then = function (this: Promise<any>, done: any, failed: any) {
        const wrap = (work: any): any => typeof work === 'function' && ((...given: any[]) => work(...given));
        return then.call(this, wrap(done), wrap(failed));
      } as any;
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type: string, work: any, ...rest: any[]) {
        const heard = typeof work === 'function' ? (...given: any[]) => work.apply(this, given) : work;
        return addEventListener.call(this, type, heard, ...rest);
      };
    },
  },
  {
    name: 'a promise of one’s own',
    before: () => {
      const Native = Promise;
      class Later<T> extends Native<T> {}
      (window as any).Promise = Later;
    },
    during: async (host) => {
      host.log(`own promise ${await new Promise((done) => done('kept'))}`);
    },
  },
  {
    name: 'polluted Object.prototype',
    before: () => {
      const names =
        'src q srcdoc url html script sourceURL onload innerHTML href text template value data body method';
      const more =
        'mode name id type target selector event params rules once load unload get set push stop site tag';
      for (const name of `${names} ${more} globalPrivacyControl shadowRoot host consent limit default`.split(
        ' ',
      ))
        (Object.prototype as any)[name] = `https://attacker.example/${name}`;
    },
    during: (host) => {
      const seen = [];
      for (const name in {}) seen.push(name);
      host.log(`polluted ${seen.length}`);
    },
  },
  {
    name: 'enumerable methods',
    before: () => {
      (Object.prototype as any).extend = function (this: object, more: object) {
        return { ...this, ...more };
      };
      (Array.prototype as any).last = function (this: unknown[]) {
        return this[this.length - 1];
      };
      (String.prototype as any).strip = function (this: string) {
        return this.trim();
      };
    },
    during: (host) => {
      const seen = [];
      for (const place in [1, 2]) seen.push(place);
      host.log(`in a list ${seen.join()}`);
    },
  },
  {
    name: 'getters that throw',
    before: (_, dial) => {
      const names =
        dial < 0.5 ? ['page', 'detail', 'flags'] : ['ecommerce', 'persisted', 'eventModel', 'stop'];
      for (const name of names)
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          get() {
            throw new Error(`the page's own ${name}`);
          },
          set(value) {
            Object.defineProperty(this, name, {
              value,
              writable: true,
              configurable: true,
              enumerable: true,
            });
          },
        });
    },
  },
  {
    name: 'iteration of an old library',
    before: () => {
      const { values } = Array.prototype;
      Array.prototype[Symbol.iterator] = function (this: unknown[]) {
        return values.call(this);
      };
      const { next } = Object.getPrototypeOf([][Symbol.iterator]());
      Object.getPrototypeOf([][Symbol.iterator]()).next = function () {
        return next.call(this);
      };
    },
  },
  {
    name: 'iteration that fails',
    before: () => {
      // What a transpiler's polyfill in the wrong order leaves behind: nothing can be spread any more.
      Object.defineProperty(Array.prototype, Symbol.iterator, { configurable: true, value: undefined });
    },
  },
  {
    name: 'methods of lists that throw',
    before: (_, dial) => {
      const names = [
        'map',
        'filter',
        'forEach',
        'some',
        'every',
        'includes',
        'find',
        'reduceRight',
        'splice',
      ];
      const name = names[Math.floor(dial * names.length)]!;
      (Array.prototype as any)[name] = () => {
        throw new TypeError(`${name} is not what it was`);
      };
    },
  },
  {
    name: 'texts that are searched otherwise',
    before: (_, dial) => {
      if (dial < 0.4) String.prototype.replace = () => '' as any;
      else if (dial < 0.7) RegExp.prototype.exec = () => null;
      else String.prototype.split = () => [] as any;
    },
  },
  {
    name: 'maps of one’s own',
    before: (_, dial) => {
      class Slow<K, V> {
        #all: [K, V][] = [];
        get(key: K) {
          return this.#all.filter(([each]) => each === key)[0]?.[1];
        }
        set(key: K, value: V) {
          this.#all = [...this.#all.filter(([each]) => each !== key), [key, value]];
          return this;
        }
        has(key: K) {
          return this.#all.some(([each]) => each === key);
        }
        delete(key: K) {
          this.#all = this.#all.filter(([each]) => each !== key);
          return true;
        }
      }
      if (dial < 0.3) (window as any).WeakSet = undefined;
      else (window as any).WeakMap = Slow;
      if (dial > 0.8) (window as any).Map = Slow;
    },
  },
  {
    name: 'clocks of one’s own',
    before: (_, dial) => {
      if (dial < 0.3) Date.now = () => Number.NaN;
      else if (dial < 0.5)
        performance.now = () => {
          throw new Error('no time');
        };
      else if (dial < 0.7) Date.prototype.toLocaleString = () => 'some day';
      else Math.random = () => 0.999_999_999;
    },
  },
];
