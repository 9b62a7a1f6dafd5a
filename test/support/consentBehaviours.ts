/** What banners do, well or badly, between a page's first moment and an answer. */
import type { Double } from './bannerDouble';
import type { ConsentWindow } from './consentSpies';

export interface Behaviour {
  name: string;
  /** In the page's head, before the container. Left out: the banner is there, and nobody has answered. */
  head?(double: Double, window: ConsentWindow): void;
  /** Before anyone has answered. */
  before?(double: Double): void;
  /** What becomes of it. */
  next?(double: Double): void;
  /** What is granted in the end. */
  grants: 'all' | 'partly' | 'nothing';
}

/** What banners leave on the device, all of it granted. Nothing that they do not say themselves counts. */
const cookies = [
  'CookieConsent={stamp:%27x%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true%2Cmethod:%27explicit%27}',
  'OptanonConsent=isGpcEnabled=0&groups=C0001%3A1%2CC0002%3A1%2CC0003%3A1%2CC0004%3A1',
  'OptanonAlertBoxClosed=2026-01-01T00:00:00.000Z',
  'euconsent-v2=CPzHq4APzHq4AAHABBENAuEsAP_gAH_gAAAA',
  'cookieyes-consent=consent:yes,action:yes,necessary:yes,functional:yes,analytics:yes,advertisement:yes',
  'klaro=%7B%22analytics%22%3Atrue%2C%22advertising%22%3Atrue%7D',
  'didomi_token=eyJwdXJwb3NlcyI6eyJlbmFibGVkIjpbImNvb2tpZXMiXX19',
  'uc_user_interaction=true',
];

export const behaviours: readonly Behaviour[] = [
  {
    name: 'late',
    head() {},
    next(double) {
      double.install();
      double.answer(true);
    },
    grants: 'all',
  },
  { name: 'absent', head() {}, grants: 'nothing' },
  {
    name: 'cookie-only',
    head(_, window) {
      for (const cookie of cookies) window.document.cookie = `${cookie};path=/`;
      // Those are the banner's.
      window.spied.writes.length = 0;
    },
    grants: 'nothing',
  },
  { name: 'throws', head: (double) => double.install(true), grants: 'nothing' },
  { name: 'lies', before: (double) => double.lie(), grants: 'nothing' },
  {
    name: 'asks-again',
    before: (double) => double.ask(),
    next: (double) => double.answer(false),
    grants: 'nothing',
  },
  { name: 'denied', next: (double) => double.answer(false), grants: 'nothing' },
  {
    name: 'flaps',
    next(double) {
      double.answer(true);
      double.answer(false);
    },
    grants: 'nothing',
  },
  {
    name: 'twice',
    next(double) {
      double.answer(true);
      double.answer(true);
    },
    grants: 'all',
  },
  { name: 'partly', next: (double) => double.answer('partly'), grants: 'partly' },
  {
    name: 'at-once',
    head(double) {
      double.install();
      double.answer(true);
    },
    grants: 'all',
  },
  { name: 'revoked', next: (double) => double.answer(true), grants: 'all' },
];
