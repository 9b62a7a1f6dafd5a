/**
 * Scripted doubles of banners and standards, on a page's own window: each says what the real one says in its documentation, and can
 * be told to be late, to throw, to lie and to change its mind.
 */
import type { ConsentWindow } from './consentPages';

export interface Double {
  /** Puts the banner's interface on the page. Throwing: everything that is asked of it fails. */
  install(throwing?: boolean): void;
  /** The visitor agrees to everything, or refuses everything. */
  answer(yes: boolean): void;
  /** Says that nobody has to be asked where this visitor is, and that everything is allowed. */
  lie(): void;
  /** Shows itself (again), with every switch on as an eager banner has it, and without an answer. */
  ask(): void;
}

export interface Banner {
  type: string;
  settings: Record<string, unknown>;
  double(window: ConsentWindow): Double;
  /** True where being shown again takes an answer back until the next. */
  pauses?: boolean;
}

export const signals = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];

const fail = (): never => {
  throw new Error('The banner is broken.');
};
/** Any of these names throws when it is read. */
const broken = (...names: string[]) =>
  Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: fail }])));
// biome-ignore lint/suspicious/noExplicitAny: what vendors put on a window has no type of ours
const world = (window: ConsentWindow) => window as any;
const all = <Value>(names: readonly string[], value: Value) =>
  Object.fromEntries(names.map((name) => [name, value]));
const tell = (window: ConsentWindow, where: EventTarget, type: string, detail?: unknown) =>
  where.dispatchEvent(new (world(window).CustomEvent)(type, { detail }));

function consentMode(window: ConsentWindow): Double {
  function gtag(..._given: unknown[]) {
    world(window).dataLayer ||= [];
    // biome-ignore lint/complexity/noArguments: as Google's snippet pushes it
    world(window).dataLayer.push(arguments);
  }
  return {
    install(throwing) {
      if (throwing) world(window).dataLayer = [broken('0', '1', '2')];
      else gtag('consent', 'default', { ...all(signals, 'denied'), wait_for_update: 500 });
    },
    answer: (yes) => gtag('consent', 'update', all(signals, yes ? 'granted' : 'denied')),
    lie: () => gtag('consent', 'default', { ...all(signals, 'granted'), region: ['US-CA'] }),
    ask: () => gtag('consent', 'default', { ...all(signals, 'denied'), region: ['DE'] }),
  };
}

function tcf(window: ConsentWindow): Double {
  const listeners: ((data: object, success: boolean) => void)[] = [];
  const purposes = (on: boolean) => Object.fromEntries(Array.from({ length: 11 }, (_, at) => [at + 1, on]));
  let data: object = {
    eventStatus: 'tcloaded',
    gdprApplies: undefined,
    purpose: { consents: purposes(true) },
  };
  const say = (eventStatus: string, gdprApplies: boolean, on: boolean) => {
    data = { eventStatus, gdprApplies, listenerId: 1, purpose: { consents: purposes(on) } };
    for (const each of listeners) each(data, true);
  };
  return {
    install(throwing) {
      world(window).__tcfapi = throwing
        ? fail
        : (command: string, _version: number, answered: (data: object, success: boolean) => void) => {
            if (command !== 'addEventListener') return;
            listeners.push(answered);
            answered(data, true);
          };
    },
    answer: (yes) => say('useractioncomplete', true, yes),
    lie: () => say('tcloaded', false, true),
    ask: () => say('cmpuishown', true, true),
  };
}

function gpp(window: ConsentWindow): Double {
  const listeners: ((told: object, success: boolean) => void)[] = [];
  const sections = (on: boolean) => ({ tcfeuv2: [{ PurposeConsents: Array(11).fill(on) }] });
  let told: object = { eventName: 'listenerRegistered', pingData: { signalStatus: 'not ready' } };
  const say = (signalStatus: string, applicableSections: number[], on: boolean) => {
    const pingData = { signalStatus, applicableSections, parsedSections: sections(on) };
    told = { eventName: 'sectionChange', listenerId: 1, data: 'tcfeuv2', pingData };
    for (const each of listeners) each(told, true);
  };
  return {
    install(throwing) {
      world(window).__gpp = throwing
        ? fail
        : (command: string, answered: (told: object, success: boolean) => void) => {
            if (command !== 'addEventListener') return;
            listeners.push(answered);
            answered(told, true);
          };
    },
    answer: (yes) => say('ready', [2], yes),
    lie: () => say('ready', [-1], true),
    ask: () => say('not ready', [2], true),
  };
}

function cookiebot(window: ConsentWindow): Double {
  const consent = (on: boolean) => all(['necessary', 'preferences', 'statistics', 'marketing'], on);
  const say = (hasResponse: boolean, on: boolean, event: string) => {
    world(window).Cookiebot = { consent: consent(on), hasResponse };
    tell(window, window, event);
  };
  return {
    install(throwing) {
      world(window).Cookiebot = throwing
        ? broken('consent', 'hasResponse')
        : { consent: consent(true), hasResponse: false };
    },
    answer: (yes) => say(true, yes, yes ? 'CookiebotOnAccept' : 'CookiebotOnDecline'),
    lie: () => say(false, true, 'CookiebotOnConsentReady'),
    ask: () => say(false, true, 'CookiebotOnDialogDisplay'),
  };
}

function onetrust(window: ConsentWindow): Double {
  let closed = false;
  const say = (on: boolean) => {
    world(window).OnetrustActiveGroups = on ? ',C0001,C0002,C0003,C0004,' : ',';
    tell(window, window, 'OneTrustGroupsUpdated', on ? ['C0001', 'C0002', 'C0003', 'C0004'] : []);
  };
  return {
    install(throwing) {
      world(window).OneTrust = { IsAlertBoxClosed: throwing ? fail : () => closed };
      say(true);
    },
    answer(yes) {
      closed = true;
      say(yes);
    },
    lie: () => say(true),
    ask() {
      closed = false;
      say(true);
    },
  };
}

function usercentrics3(window: ConsentWindow): Double {
  let details = {};
  const say = (type: string, on: boolean, event: string) => {
    details = {
      consent: { type, status: on ? 'ALL_ACCEPTED' : 'ALL_DENIED' },
      categories: all(['essential', 'functional', 'marketing'], {
        state: on ? 'ALL_ACCEPTED' : 'ALL_DENIED',
      }),
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
    answer: (yes) => say('EXPLICIT', yes, yes ? 'ACCEPT_ALL' : 'DENY_ALL'),
    lie: () => say('IMPLICIT', true, 'CMP_ELIGIBLE'),
    ask: () => say('IMPLICIT', true, 'CMP_SHOWN'),
  };
}

function usercentrics2(window: ConsentWindow): Double {
  const services = (type: string, on: boolean) =>
    ['essential', 'functional', 'marketing'].map((categorySlug) => ({
      id: categorySlug,
      name: categorySlug,
      categorySlug,
      consent: { status: on, history: [{ action: 'onAcceptAllServices', status: on, type }] },
    }));
  let base = services('implicit', true);
  const say = (type: string, on: boolean, event: string) => {
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
    answer: (yes) => say('explicit', yes, yes ? 'ACCEPT_ALL' : 'DENY_ALL'),
    lie: () => say('implicit', true, 'CMP_ELIGIBLE'),
    ask: () => say('implicit', true, 'CMP_SHOWN'),
  };
}

function klaro(window: ConsentWindow): Double {
  const names = ['security', 'functional', 'analytics', 'advertising'];
  const watchers: { update(manager: object, kind: string, data: unknown): void }[] = [];
  const manager = {
    confirmed: false,
    consents: all(names, true),
    config: { services: names.map((name) => ({ name: `the ${name} one`, purposes: [name] })) },
    watch: (watcher: (typeof watchers)[0]) => watchers.push(watcher),
    unwatch: () => {},
  };
  const say = (confirmed: boolean, on: boolean, kind: string) => {
    manager.confirmed = confirmed;
    manager.consents = all(
      names.map((name) => `the ${name} one`),
      on,
    );
    for (const each of watchers) each.update(manager, kind, manager.consents);
  };
  return {
    install(throwing) {
      world(window).klaro = { getManager: throwing ? fail : () => manager };
    },
    answer: (yes) => say(true, yes, 'saveConsents'),
    lie: () => say(false, true, 'applyConsents'),
    ask: () => say(false, true, 'consents'),
  };
}

function cookieyes(window: ConsentWindow): Double {
  let consent: object = {};
  const say = (isUserActionCompleted: boolean, on: boolean, activeLaw: string, event: string) => {
    const categories = all(['necessary', 'functional', 'analytics', 'advertisement'], on);
    consent = { activeLaw, isUserActionCompleted, categories };
    tell(window, window.document, event, { accepted: [], rejected: [] });
  };
  return {
    install(throwing) {
      world(window).getCkyConsent = throwing ? fail : () => consent;
    },
    answer: (yes) => say(true, yes, 'gdpr', 'cookieyes_consent_update'),
    lie: () => say(false, true, 'ccpa', 'cookieyes_banner_load'),
    ask: () => say(false, true, 'gdpr', 'cookieyes_banner_load'),
  };
}

function didomi(window: ConsentWindow): Double {
  const changed: (() => void)[] = [];
  let status: object = {};
  let missing = true;
  const purposes = (on: boolean) =>
    all(['cookies', 'measure_content_performance', 'create_ads_profile'], { enabled: on });
  const say = (regulation: string, on: boolean, answered: boolean) => {
    status = { regulation, purposes: purposes(on) };
    missing = !answered;
    for (const each of changed) each();
  };
  return {
    install(throwing) {
      status = { regulation: 'gdpr', purposes: purposes(true) };
      const api = throwing
        ? { getCurrentUserStatus: fail, shouldUserStatusBeCollected: fail, on: fail }
        : {
            getCurrentUserStatus: () => status,
            shouldUserStatusBeCollected: () => missing,
            on: (_: string, work: () => void) => changed.push(work),
          };
      const waiting = world(window).didomiOnReady ?? [];
      world(window).didomiOnReady = { push: (work: (banner: object) => void) => work(api) };
      for (const each of waiting) each(api);
    },
    answer: (yes) => say('gdpr', yes, true),
    lie: () => say('none', true, true),
    ask: () => say('gdpr', true, false),
  };
}

/** Every source, Usercentrics in both its versions. */
export const banners: Record<string, Banner> = {
  'Consent Mode': { type: 'consent-mode', settings: {}, double: consentMode },
  'TCF 2.2': { type: 'tcf', settings: {}, double: tcf, pauses: true },
  'GPP 1.1': { type: 'gpp', settings: {}, double: gpp, pauses: true },
  Cookiebot: { type: 'cookiebot', settings: {}, double: cookiebot },
  OneTrust: { type: 'onetrust', settings: {}, double: onetrust },
  'Usercentrics 3': { type: 'usercentrics', settings: {}, double: usercentrics3 },
  'Usercentrics 2': { type: 'usercentrics', settings: {}, double: usercentrics2 },
  Klaro: { type: 'klaro', settings: {}, double: klaro },
  CookieYes: { type: 'cookieyes', settings: {}, double: cookieyes },
  Didomi: { type: 'didomi', settings: {}, double: didomi },
};
