import type { Chapter } from './promises';

const deliveries = [
  ['An event sent just before the page is left arrives', 'navigation'],
  ['… or the tab is closed', 'close'],
  ['… or the page is loaded again', 'reload'],
  ['… or a link is followed', 'link-click'],
  ['Events of a visit that goes offline and comes back arrive, also over a reload', 'offline-flips'],
  ['Events of a page that crashes arrive', 'renderer-crash'],
  ['Events of a browser that is killed arrive at the next visit', 'browser-kill'],
  ['Eight tabs, some of them killed, lose nothing', 'eight-tabs'],
  ['A collector that is away for half an hour loses nothing', 'collector-down-30-min'],
  ['A megabyte at the page’s end arrives, now or at the next visit', 'burst-at-page-end'],
  ['More than there is room for: what is given up is the least important, and told', 'more-than-fits'],
] as const;

/** To those who use the figures. */
export const collectorPromises: readonly Chapter[] = [
  {
    title: 'It loses nothing it promised to keep',
    promises: [
      ...deliveries.map(([promise, scenario]) => ({
        promise: `${promise}; the delivery report tells the true loss`,
        figures: [`delivery.${scenario}`, `delivery.${scenario}.report`],
      })),
      {
        promise: 'What waited offline arrives in the order it happened',
        figures: ['delivery.offline-flips.order'],
      },
      {
        promise: 'A collector that comes back is not met by a crowd',
        figures: [
          'delivery.collector-down-30-min.requests',
          'delivery.hundred-tabs-come-back.spread',
          'delivery.hundred-tabs-come-back.requests',
        ],
      },
    ],
  },
  {
    title: 'Acknowledged means stored',
    promises: [
      {
        promise:
          'A collector that is killed under load loses nothing it acknowledged, and counts nothing twice',
        figures: ['collector.kills.lost', 'collector.kills.twice', 'collector.once.miscounted'],
      },
      {
        promise: 'A log cut or damaged anywhere opens, and loses at most what was not acknowledged',
        figures: ['collector.torn.bad', 'collector.schedules.bad'],
      },
      {
        promise: 'No acknowledgement before the disk has it, none once the disk fails',
        figures: ['collector.order.early', 'collector.sync-failed.acknowledged', 'collector.disk-full.lost'],
      },
      {
        promise: 'It keeps up with the busiest site of its size',
        figures: [
          'collector.sustained.single',
          'collector.sustained.single.p99',
          'collector.sustained.single.ratio',
          'collector.sustained.batched',
          'collector.sustained.batched.p99',
          'collector.sustained.batched.ratio',
          'collector.sustained.refused',
          'collector.sustained.memory',
        ],
      },
      {
        promise:
          'With three times what it can take it refuses politely, keeps what it acknowledged and recovers',
        figures: [
          'collector.overload.p99',
          'collector.overload.wrong',
          'collector.overload.lost',
          'collector.overload.recovered',
        ],
        missed:
          'the sender runs on the same two cores and is itself a second late, and what waits in a socket cannot be refused before it is read; nothing was lost or answered wrongly',
      },
      {
        promise: 'Senders that trickle are let go, and nobody else notices',
        figures: [
          'collector.slow-senders.held',
          'collector.slow-senders.p99',
          'collector.slow-senders.refused',
          'collector.slow-senders.memory',
        ],
      },
      {
        promise: 'It stops when told to, with every request answered',
        figures: ['collector.stop.failed', 'collector.stop.exit', 'collector.stop.bad-exits'],
      },
      { promise: 'It starts again at once, however much waits', figures: ['collector.cold-start'] },
      {
        promise: 'One bad event harms no good one; what was set aside can be judged again',
        figures: ['collector.bad-rows.wrong', 'collector.bad-rows.unreplayed'],
      },
      {
        promise: 'Clocks that are wrong are put right, or said to be in doubt',
        figures: ['collector.clock.off', 'collector.clock.doubted'],
      },
    ],
  },
];
