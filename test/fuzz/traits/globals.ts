// biome-ignore-all lint/suspicious/noExplicitAny: these names hold anything
/** Names that are taken, clobbered, or hold something else than their tools expect. */
import type { Trait } from '../trait';

export const globals: readonly Trait[] = [
  {
    name: 'junk in our queue',
    before: (_, dial) => {
      const cyclic: any = ['event', 'pushed'];
      cyclic.push(cyclic);
      (window as any).milepost = [
        null,
        1,
        'consent',
        [],
        ['event'],
        ['event', null, null],
        ['consent', null],
        ['consent', { analytics_storage: 'granted', ['__proto__']: { x: 1 } }],
        ['constructor', 1],
        ['__proto__', {}],
        ['identify', { toString: null }],
        cyclic,
        ['event', 'pushed', { deep: cyclic, big: 'x'.repeat(100_000), bad: Symbol('x'), n: 10n }],
        ...(dial < 0.2 ? [['off']] : []),
      ];
    },
    during: (host) => {
      const queue = (window as any).milepost;
      for (const each of [
        undefined,
        null,
        0,
        ['event', 'pushed', 5],
        ['event', {}],
        ['off', 1, 2, 3].slice(0, 0),
      ])
        host.log(`push ${typeof queue?.push?.(each)}`);
      // What the page says goes on meaning nothing.
      queue?.push?.();
    },
  },
  {
    name: 'something else under our name',
    before: (_, dial) => {
      const kinds = [
        'text',
        7,
        () => 'own',
        Object.freeze([]),
        Object.freeze({}),
        new Proxy([], {
          get(target, name) {
            if (name === 'some' || name === 'forEach') throw new Error('no');
            return Reflect.get(target, name);
          },
        }),
      ];
      const value = kinds[Math.floor(dial * kinds.length)];
      if (dial * 10 - Math.floor(dial * 10) < 0.3) Object.defineProperty(window, 'milepost', { value });
      else (window as any).milepost = value;
    },
  },
  {
    name: 'clobbered window names',
    html: () =>
      [
        'milepost',
        'dataLayer',
        'gtag',
        'fbq',
        'ttq',
        'uetq',
        '_paq',
        'plausible',
        'Cookiebot',
        '__tcfapi',
        'klaro',
      ]
        .map((name) => `<a id="${name}" name="${name}" href="https://attacker.example/${name}">own</a>`)
        .join(''),
  },
  {
    name: 'clobbered document names',
    html: (dial) => {
      const names = [
        'currentScript',
        'scripts',
        'head',
        'body',
        'forms',
        'title',
        'referrer',
        'cookie',
        'hidden',
      ];
      const methods = ['querySelector', 'createElement', 'addEventListener', 'dispatchEvent', 'hasFocus'];
      const chosen = [...names, ...methods].filter((_, place) => (place + Math.floor(dial * 50)) % 3 === 0);
      return chosen
        .map((name) => `<img name="${name}" alt=""><form name="${name}"><input name="querySelector"></form>`)
        .join('');
    },
  },
  {
    name: 'forms whose fields clobber them',
    html: () =>
      `<form class="card" id="clobbered">${[
        'closest',
        'matches',
        'getAttribute',
        'elements',
        'parentNode',
        'id',
        'action',
        'children',
        'tagName',
        'localName',
        'nodeType',
        'ownerDocument',
        'submit',
        'addEventListener',
        'querySelector',
        'childNodes',
        'checkVisibility',
      ]
        .map((name) => `<input name="${name}" value="x">`)
        .join('')}<button>Send</button></form>`,
    during: (host) => {
      const form = document.getElementById('clobbered');
      form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      for (const field of document.querySelectorAll<HTMLInputElement>('#clobbered input')) {
        field.value = 'typed';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      document.querySelector<HTMLElement>('#clobbered input')?.click();
      host.log(`clobbered ${document.querySelectorAll('#clobbered input').length}`);
    },
  },
  {
    name: 'vendors that throw',
    before: (_, dial) => {
      const names =
        'gtag fbq ttq pintrk snaptr rdt uetq lintrk twq plausible umami fathom _paq _mtm mixpanel posthog amplitude ' +
        'analytics rudderanalytics snowplow clarity hj FS optimizely VWO _vwo_code drift Intercom _hsq statsig';
      const fail = () => {
        throw new Error('the vendor is broken');
      };
      const kinds: any[] = [
        fail,
        { push: fail, track: fail, trackEvent: fail, event: fail },
        Object.freeze([]),
        null,
        'loading',
        new Proxy({}, { get: fail }),
      ];
      let place = Math.floor(dial * 100);
      for (const name of names.split(' ')) {
        const value = kinds[place++ % kinds.length];
        if (place % 5) (window as any)[name] = value;
        else Object.defineProperty(window, name, { configurable: true, get: fail });
      }
    },
  },
  {
    name: 'banners that misbehave',
    before: (_, dial) => {
      const world = window as any;
      const fail = () => {
        throw new Error('the banner is broken');
      };
      const tell = (...given: any[]) => {
        for (const each of given)
          if (typeof each === 'function') {
            each(null, false);
            each({ eventStatus: 'tcloaded', purpose: null, gdprApplies: true, listenerId: 1 }, true);
            each(undefined, true);
            each({ eventStatus: 'useractioncomplete', purpose: { consents: { 1: true, 7: 'yes' } } }, true);
          }
      };
      world.__tcfapi = dial < 0.4 ? fail : tell;
      world.__gpp = dial < 0.6 ? tell : fail;
      world.Cookiebot = dial < 0.5 ? { consent: null } : new Proxy({}, { get: fail });
      world.CookieConsent = 'x';
      world.OptanonActiveGroups = dial < 0.5 ? 5 : ',,C0001,';
      world.OneTrust = { OnConsentChanged: dial < 0.5 ? fail : tell };
      world.UC_UI = { isInitialized: () => true, getServicesBaseInfo: fail };
      world.__ucCmp = { getConsentDetails: () => Promise.resolve(null) };
      world.klaro = { getManager: () => (dial < 0.5 ? null : { watch: tell, consents: { x: 'maybe' } }) };
      world.Didomi = { getUserStatus: fail, on: new Proxy({}, {}) };
      world.didomiOnReady = { push: tell };
      world.google_tag_data = { ics: { getConsentState: fail, addListener: tell } };
      world.getCkyConsent = () => (dial < 0.5 ? { categories: null } : undefined);
    },
    during: (host) => {
      for (const name of [
        'CookiebotOnAccept',
        'OneTrustGroupsUpdated',
        'cookieyes_consent_update',
        'UC_UI_INITIALIZED',
      ])
        window.dispatchEvent(new CustomEvent(name, { detail: null }));
      host.log('banners spoke');
    },
  },
  {
    name: 'names that cannot be set',
    before: (_, dial) => {
      for (const name of ['dataLayer', 'gtag', '_paq', 'fbq', 'ttq', 'analytics'])
        Object.defineProperty(window, name, { value: dial < 0.5 ? undefined : Object.freeze([]) });
    },
  },
];
