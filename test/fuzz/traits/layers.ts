// biome-ignore-all lint/suspicious/noExplicitAny: data layers hold anything
/** Data layers that are not what tag managers document, and pushes that nobody should have to read. */
import type { Trait } from '../trait';

export const layers: readonly Trait[] = [
  {
    name: 'a long data layer',
    before: () => {
      (window as any).dataLayer = Array.from({ length: 10_000 }, (_, place) => ({
        event: `own ${place % 7}`,
        place,
      }));
    },
    during: (host) => {
      const own = (window as any).dataLayer.filter((each: any) => /^own/.test(each.event)).length;
      host.log(`own pushes ${own}`);
    },
  },
  {
    name: 'a data layer that is none',
    before: (_, dial) => {
      const kinds = [
        Object.freeze([{ event: 'own' }]),
        { push: 5, length: 3 },
        'layer',
        null,
        Object.seal([{ event: 'own' }]),
        { push: (...given: unknown[]) => given.length },
        new Proxy([], { set: () => false }),
        () => [],
      ];
      (window as any).dataLayer = kinds[Math.floor(dial * kinds.length)];
    },
    during: (host) => {
      const { dataLayer } = window as any;
      let said = 'no push';
      try {
        if (typeof dataLayer?.push === 'function') said = typeof dataLayer.push({ event: 'own again' });
      } catch (error) {
        said = (error as Error).name;
      }
      host.log(`pushed ${said}`);
    },
  },
  {
    name: 'a data layer that is replaced',
    before: () => {
      (window as any).dataLayer = [{ event: 'own first' }];
    },
    during: async (host) => {
      const world = window as any;
      for (let round = 0; round < 4; round++) {
        world.dataLayer = [{ event: `own ${round}`, ecommerce: { items: [{ id: round }] } }];
        world.dataLayer.push({ event: `own again ${round}`, 'a.b.c': round, a: null });
        await host.later(5);
      }
      const own = world.dataLayer.filter((each: any) => /^own/.test(each?.event));
      host.log(`layer ${host.json(own)}`);
    },
  },
  {
    name: 'pushes nobody can read',
    before: () => {
      (window as any).dataLayer ||= [];
    },
    during: (host) => {
      const { dataLayer } = window as any;
      const cyclic: any = { event: 'own cyclic' };
      cyclic.self = cyclic;
      cyclic.list = [cyclic, [cyclic]];
      let deep: any = {};
      for (let depth = 0; depth < 1000; depth++) deep = { deep };
      const given: any[] = [
        cyclic,
        { event: 'own deep', deep },
        { event: 'own element', element: document.body, window, document },
        { event: 'own big', n: 10n, s: Symbol('x'), text: 'x'.repeat(2_000_000) },
        {
          get event() {
            throw new Error('the getter of the page');
          },
        },
        new Proxy(
          {},
          {
            ownKeys() {
              throw new Error('the proxy of the page');
            },
            get: () => 'own',
          },
        ),
        JSON.parse(
          '{"__proto__":{"polluted":1},"event":"own proto","constructor":{"prototype":{"polluted":1}}}',
        ),
        null,
        undefined,
        7,
        'text',
        () => 'function',
        [1, [2, [3]]],
        Object.create(null),
        { event: {} },
        { event: '', ecommerce: 5, items: 'x' },
        {
          event: 'purchase',
          ecommerce: { items: [null, 1, { price: Number.NaN, quantity: {} }], value: '1e999' },
        },
        new Date(0),
        { length: 2 ** 31, 0: 'event', 1: {}, 2: 5 },
      ];
      let taken = 0;
      for (const each of given) taken += dataLayer.push(each) > 0 ? 1 : 0;
      (function gtag(..._: unknown[]) {
        // biome-ignore lint/complexity/noArguments: as the vendor's own snippet has it
        dataLayer.push(arguments);
      })('event', 'own', cyclic);
      host.log(`taken ${taken} ${String(({} as any).polluted)}`);
      host.log(`still there ${given.every((each) => dataLayer.includes(each))}`);
    },
  },
  {
    name: 'a storm of pushes',
    before: () => {
      (window as any).dataLayer ||= [];
    },
    during: (host) => {
      const { dataLayer } = window as any;
      for (let each = 0; each < 2000; each++)
        dataLayer.push({ event: each % 3 ? 'add_to_cart' : 'seen', each });
      host.log(`layer holds ${dataLayer.filter((one: any) => one?.each >= 0).length}`);
    },
  },
];
