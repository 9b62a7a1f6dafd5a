import type { Chapter } from './promises';

/** To those who own the page. */
export const pagePromises: readonly Chapter[] = [
  {
    title: 'The page does not notice',
    promises: [
      {
        promise:
          'Nothing breaks, on any page: no uncaught error, no dialog, no request elsewhere, and what the page does it does as without',
        figures: ['host.fuzz.failures', 'host.fuzz.pages', 'host.fuzz.events'],
        tests: ['test/fuzz/fuzz.test.ts', 'test/hostile/hostile.test.ts'],
      },
      {
        promise: 'An error in any function of ours stays in it, and other rules go on',
        figures: ['host.faults.unnoticed', 'host.faults.others'],
        tests: ['test/fuzz/faults/faults.test.ts'],
        missed:
          'what starts before all rules (pages, visitor, consent, the envelope) stops them all when it fails, which sends too little rather than too much',
      },
      {
        promise: 'Known attacks on pages, previews and collectors come to nothing',
        figures: ['attacks.rows'],
        tests: ['test/attacks/rows.test.ts'],
      },
      {
        promise: 'It runs under the strictest content security policy, or says once that it does not',
        figures: ['attacks.policies', 'attacks.policies.wrong', 'attacks.policies.violations'],
        tests: ['test/attacks/policies/policies.test.ts'],
      },
      {
        promise: 'No pattern can freeze a page, and ordinary patterns are not refused',
        figures: [
          'attacks.patterns.hanging',
          'attacks.patterns.missed',
          'attacks.patterns.slowest',
          'attacks.patterns.ordinary',
          'attacks.patterns.refused',
          'attacks.patterns.harmless',
        ],
      },
      {
        promise: 'Two hundred rules on a slow phone cost next to nothing',
        figures: [
          'host.cost.long-tasks',
          'host.cost.init',
          'host.cost.click',
          'host.cost.inp',
          'host.cost.cls',
          'host.cost.init.catalog',
        ],
        missed:
          'the first half second holds more than the start: what the device keeps is read, the first events are made and sent; and one such click fires three rules, each making, cleaning and keeping an event. No task is long and no frame is late',
      },
      {
        promise: 'Nothing piles up over ten thousand virtual pages',
        figures: ['host.leaks.heap', 'host.leaks.listeners', 'host.leaks.nodes'],
      },
      { promise: 'Pages come back from the back/forward cache as without', figures: ['host.bfcache'] },
      { promise: 'A page that says so is left alone, before any rule', figures: ['host.off.done'] },
      {
        promise: 'What happens in frames is counted once, and only where the site is the same',
        figures: [
          'host.frames.missed',
          'host.frames.counted-twice',
          'host.frames.extra-views',
          'host.frames.looked-into',
          'host.frames.documents-left',
        ],
      },
    ],
  },
  {
    title: 'It is small',
    promises: [
      { promise: 'A container with nothing to do', figures: ['size.empty'] },
      { promise: 'The first click rule', figures: ['size.first-click-more'] },
      { promise: 'Each further rule', figures: ['size.further-rule'] },
      { promise: 'Everything there is, once', figures: ['size.whole-catalog'] },
      { promise: 'One event to every vendor at once', figures: ['size.every-vendor'] },
    ],
  },
];
