/** Doubles of the standards that banners speak: Google's Consent Mode, and the IAB's TCF and GPP. */
import { type Answer, all, broken, type Double, fail, signals, world } from './bannerDouble';
import type { ConsentWindow } from './consentSpies';

/** The IAB's purposes without which nothing can be counted: storage, and measuring. */
const measuring = (purpose: number) => purpose === 1 || purpose === 8;

export function consentMode(window: ConsentWindow): Double {
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
    answer: (to) =>
      gtag('consent', 'update', {
        ...all(signals, to === true ? 'granted' : 'denied'),
        ...(to === 'partly' && { analytics_storage: 'granted' }),
      }),
    lie: () => gtag('consent', 'default', { ...all(signals, 'granted'), region: ['US-CA'] }),
    ask: () => gtag('consent', 'default', { ...all(signals, 'denied'), region: ['DE'] }),
  };
}

export function tcf(window: ConsentWindow): Double {
  const listeners: ((data: object, success: boolean) => void)[] = [];
  const purposes = (to: Answer) =>
    Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [at + 1, to === true || (to === 'partly' && measuring(at + 1))]),
    );
  let data: object = {
    eventStatus: 'tcloaded',
    gdprApplies: undefined,
    purpose: { consents: purposes(true) },
  };
  const say = (eventStatus: string, gdprApplies: boolean, on: Answer) => {
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
    answer: (to) => say('useractioncomplete', true, to),
    lie: () => say('tcloaded', false, true),
    ask: () => say('cmpuishown', true, true),
  };
}

export function gpp(window: ConsentWindow): Double {
  const listeners: ((told: object, success: boolean) => void)[] = [];
  const sections = (to: Answer) => ({
    tcfeuv2: [
      {
        PurposeConsents: Array.from(
          { length: 11 },
          (_, at) => to === true || (to === 'partly' && measuring(at + 1)),
        ),
      },
    ],
  });
  let told: object = { eventName: 'listenerRegistered', pingData: { signalStatus: 'not ready' } };
  const say = (signalStatus: string, applicableSections: number[], on: Answer) => {
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
    answer: (to) => say('ready', [2], to),
    lie: () => say('ready', [-1], true),
    ask: () => say('not ready', [2], true),
  };
}
