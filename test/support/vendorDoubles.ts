/** Doubles of banners, as their vendors document what pages may ask them. */
import { type Answer, all, broken, type Double, fail, tell, world } from './bannerDouble';
import type { ConsentWindow } from './consentSpies';

export function cookiebot(window: ConsentWindow): Double {
  const consent = (to: Answer) => ({
    ...all(['necessary', 'preferences', 'statistics', 'marketing'], to === true),
    ...(to === 'partly' && { necessary: true, statistics: true }),
  });
  const say = (hasResponse: boolean, on: Answer, event: string) => {
    world(window).Cookiebot = { consent: consent(on), hasResponse };
    tell(window, window, event);
  };
  return {
    install(throwing) {
      world(window).Cookiebot = throwing
        ? broken('consent', 'hasResponse')
        : { consent: consent(true), hasResponse: false };
    },
    answer: (to) => say(true, to, to ? 'CookiebotOnAccept' : 'CookiebotOnDecline'),
    lie: () => say(false, true, 'CookiebotOnConsentReady'),
    ask: () => say(false, true, 'CookiebotOnDialogDisplay'),
  };
}

export function onetrust(window: ConsentWindow): Double {
  let closed = false;
  const say = (to: Answer) => {
    const groups = to === 'partly' ? ['C0001', 'C0002'] : to ? ['C0001', 'C0002', 'C0003', 'C0004'] : [];
    world(window).OnetrustActiveGroups = `,${groups.join(',')},`;
    tell(window, window, 'OneTrustGroupsUpdated', groups);
  };
  return {
    install(throwing) {
      world(window).OneTrust = { IsAlertBoxClosed: throwing ? fail : () => closed };
      say(true);
    },
    answer(to) {
      closed = true;
      say(to);
    },
    lie: () => say(true),
    ask() {
      closed = false;
      say(true);
    },
  };
}

export function usercentrics3(window: ConsentWindow): Double {
  let details = {};
  const state = (on: boolean) => ({ state: on ? 'ALL_ACCEPTED' : 'ALL_DENIED' });
  const say = (type: string, to: Answer, event: string) => {
    details = {
      consent: { type, status: to === 'partly' ? 'SOME_ACCEPTED' : to ? 'ALL_ACCEPTED' : 'ALL_DENIED' },
      categories: {
        ...all(['essential', 'marketing'], state(!!to)),
        // Of two services of a category one is allowed: that is no yes to all of it.
        functional: to === 'partly' ? { state: 'SOME_ACCEPTED' } : state(to),
      },
    };
    tell(window, window, 'UC_UI_CMP_EVENT', { source: 'FIRST_LAYER', type: event });
  };
  return {
    install(throwing) {
      world(window).__ucCmp = {
        getConsentDetails: throwing
          ? () => Promise.reject(new Error('broken'))
          : () => Promise.resolve(details),
      };
      tell(window, window, 'UC_UI_INITIALIZED');
    },
    answer: (to) => say('EXPLICIT', to, to === 'partly' ? 'SAVE' : to ? 'ACCEPT_ALL' : 'DENY_ALL'),
    lie: () => say('IMPLICIT', true, 'CMP_ELIGIBLE'),
    ask: () => say('IMPLICIT', true, 'CMP_SHOWN'),
  };
}

export function usercentrics2(window: ConsentWindow): Double {
  const services = (type: string, to: Answer) =>
    ['essential', 'functional', 'functional', 'marketing'].map((categorySlug, place) => {
      // Of two services of a category one is allowed: that is no yes to all of it.
      const status = to === 'partly' ? place !== 2 : to;
      const consent = { status, history: [{ action: 'onUpdateServices', status, type }] };
      return { id: `${place}`, name: `${categorySlug} ${place}`, categorySlug, consent };
    });
  let base = services('implicit', true);
  const say = (type: string, on: Answer, event: string) => {
    base = services(type, on);
    tell(window, window, 'UC_UI_CMP_EVENT', { source: 'FIRST_LAYER', type: event });
  };
  return {
    install(throwing) {
      world(window).UC_UI = {
        isInitialized: () => true,
        getServicesBaseInfo: throwing ? fail : () => base,
      };
      tell(window, window, 'UC_UI_INITIALIZED');
    },
    answer: (to) => say('explicit', to, to === 'partly' ? 'SAVE' : to ? 'ACCEPT_ALL' : 'DENY_ALL'),
    lie: () => say('implicit', true, 'CMP_ELIGIBLE'),
    ask: () => say('implicit', true, 'CMP_SHOWN'),
  };
}

export function klaro(window: ConsentWindow): Double {
  const names = ['security', 'functional', 'analytics', 'advertising'];
  const watchers: { update(manager: object, kind: string, data: unknown): void }[] = [];
  const manager = {
    confirmed: false,
    consents: all(names, true),
    config: { services: names.map((name) => ({ name: `the ${name} one`, purposes: [name] })) },
    watch: (watcher: (typeof watchers)[0]) => watchers.push(watcher),
    unwatch: () => {},
  };
  const say = (confirmed: boolean, to: Answer, kind: string) => {
    manager.confirmed = confirmed;
    const allowed = (name: string) => to === true || (to === 'partly' && /security|analytics/.test(name));
    manager.consents = Object.fromEntries(names.map((name) => [`the ${name} one`, allowed(name)]));
    for (const each of watchers) each.update(manager, kind, manager.consents);
  };
  return {
    install(throwing) {
      world(window).klaro = { getManager: throwing ? fail : () => manager };
    },
    answer: (to) => say(true, to, 'saveConsents'),
    lie: () => say(false, true, 'applyConsents'),
    ask: () => say(false, true, 'consents'),
  };
}

export function cookieyes(window: ConsentWindow): Double {
  let consent: object = {};
  const say = (isUserActionCompleted: boolean, to: Answer, activeLaw: string, event: string) => {
    const categories = {
      ...all(['necessary', 'functional', 'analytics', 'advertisement'], to === true),
      ...(to === 'partly' && { necessary: true, analytics: true }),
    };
    consent = { activeLaw, isUserActionCompleted, categories };
    tell(window, window.document, event, { accepted: [], rejected: [] });
  };
  return {
    install(throwing) {
      world(window).getCkyConsent = throwing ? fail : () => consent;
    },
    answer: (to) => say(true, to, 'gdpr', 'cookieyes_consent_update'),
    lie: () => say(false, true, 'ccpa', 'cookieyes_banner_load'),
    ask: () => say(false, true, 'gdpr', 'cookieyes_banner_load'),
  };
}

/** `asks`: what the version on the page calls it. */
export function didomi(window: ConsentWindow, asks = 'shouldUserStatusBeCollected'): Double {
  const changed: (() => void)[] = [];
  let status: object = {};
  let missing = true;
  const purposes = (to: Answer) => ({
    ...all(['cookies', 'create_ads_profile'], { enabled: to === true }),
    measure_content_performance: { enabled: !!to },
  });
  const say = (regulation: string, on: Answer, answered: boolean) => {
    status = { regulation, purposes: purposes(on) };
    missing = !answered;
    for (const each of changed) each();
  };
  return {
    install(throwing) {
      status = { regulation: 'gdpr', purposes: purposes(true) };
      const api = throwing
        ? { getCurrentUserStatus: fail, [asks]: fail, on: fail }
        : {
            getCurrentUserStatus: () => status,
            [asks]: () => missing,
            on: (_: string, work: () => void) => changed.push(work),
          };
      const waiting = world(window).didomiOnReady ?? [];
      world(window).didomiOnReady = { push: (work: (banner: object) => void) => work(api) };
      for (const each of waiting) each(api);
    },
    answer: (to) => say('gdpr', to, true),
    // Versions differ in how they write it.
    lie: () => say('NONE', true, true),
    ask: () => say('gdpr', true, false),
  };
}
