import type { Chapter } from './promises';

/** To those who visit the site, and to whom the site owes its privacy notice. */
export const visitorPromises: readonly Chapter[] = [
  {
    title: 'It asks first',
    promises: [
      {
        promise:
          'Before the grant nothing is sent, stored or read that needs it, whatever the consent manager does',
        figures: [
          'consent.cases',
          'consent.requests-before-grant',
          'consent.writes-before-grant',
          'consent.reads-before-grant',
          'consent.wrong-receivers',
        ],
        tests: ['runtime/consent/sources/sources.test.ts', 'runtime/consent/table.test.ts'],
      },
      {
        promise:
          'A second after the grant is taken back nothing happens any more, and nothing of ours is left on the device',
        figures: ['consent.after-withdrawal', 'consent.left-on-device'],
      },
      {
        promise: 'While consent is denied or unknown no other host is asked for anything',
        figures: ['consent.other-origins-denied', 'consent.other-origins-unknown'],
      },
    ],
  },
  {
    title: 'Advertising gets what is proven',
    promises: [
      {
        promise:
          'An advertising tool gets an event once a week of it arrived well, or with a reason that the version keeps',
        tests: ['server/sites/publishGate.test.ts', 'test/journeys/destinations.test.ts'],
      },
      {
        promise: 'Browser and server send one event under one id, so that it is counted once',
        tests: ['test/journeys/same-id.test.ts'],
      },
      {
        promise: 'No secret is in a container, an answer or a log',
        tests: ['server/forward/forwarding.test.ts'],
      },
    ],
  },
  {
    title: 'It keeps what is private to itself',
    promises: [
      {
        promise:
          'No password, card, address, account or token leaves the page in an event, or reaches a file',
        figures: ['privacy.leaks.page', 'privacy.leaks.kept', 'privacy.leaks.hosts', 'privacy.net'],
      },
      {
        promise: 'Ordinary texts are left as they are',
        figures: ['privacy.false.page', 'privacy.false.collector'],
      },
      {
        promise: 'Nobody is told who a visitor is but the site’s own domains, with storage consent',
        figures: ['privacy.identity.told-strangers', 'privacy.identity.links-missed'],
      },
      {
        promise: 'Visitors counted without storage cannot be recognised two days later',
        figures: ['privacy.salt'],
      },
      {
        promise: 'Whoever is erased, and what is too old, is in no file any more',
        figures: [
          'privacy.erasure.left',
          'privacy.erasure.time',
          'privacy.retention.left',
          'privacy.retention.step',
          'privacy.retention.time',
        ],
      },
    ],
  },
];
