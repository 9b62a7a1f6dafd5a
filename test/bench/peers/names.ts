/** What the measured are called, and what has to be known to read their figures. In the order of every table. */

export const names: Record<string, { title: string; note: string }> = {
  bare: {
    title: 'no script',
    note: 'The page alone: what dispatching a click costs by itself. For a start, a script of one semicolon.',
  },
  milepost: {
    title: 'Milepost',
    note: 'The container as published: rules of `test/bench/generator.ts`, to the data layer. As on a real site, most rules have a condition that holds on other pages, which Milepost knows before a click.',
  },
  'milepost-one-page': {
    title: 'Milepost, every rule for this page',
    note: 'Its worst case: the page condition of every rule holds here, so that none can be put aside.',
  },
  'milepost-collector': {
    title: 'Milepost, sending to its collector',
    note: 'The same rules, and every event also goes to a collector with id, page, consent and sequence: to be read beside those who send.',
  },
  naive: {
    title: 'a loop of `closest()`',
    note: 'A few lines of our own: for each rule `target.closest(selector)`, then the page condition. It keeps none of Milepost’s promises (consent, errors kept from the page, limits, shadow roots, single-page sites) and nobody can configure it.',
  },
  'delegated-events': {
    title: 'delegated-events',
    note: 'A library to be programmed against: each rule’s selector is registered, the page condition is the listener’s. It indexes selectors too, and likewise promises nothing else.',
  },
  adobe: {
    title: 'Adobe turbine',
    note: 'Adobe’s published rule engine as shipped. Its core extension is no package, so click event, path condition and action are modules of our own that do what it documents (every rule asked at every ancestor). Without component sequencing, the faster of its two ways. Real containers also carry the extensions’ own code.',
  },
  walkeros: {
    title: 'walkerOS',
    note: 'Collector and browser source, bundled. Its rules are attributes in the page’s markup, which is not counted in its bytes; a click climbs from the target whatever their number. Markup is put on the clicked button itself, three actions for three matches.',
  },
  plausible: {
    title: 'Plausible',
    note: 'The tracker package with outbound links, downloads, forms and tagged events. No rules: an event is a class on the element, one a click. Each is a request of its own at once, answered on this machine; with no match nothing is sent.',
  },
  posthog: {
    title: 'PostHog',
    note: 'The package with autocapture, its limit of events a second lifted. No rules: it takes every click, matched or not, and decides on its server what a click meant. Session recording, surveys and flags are not loaded. It does much more than Milepost does on a click.',
  },
  'web-vitals': {
    title: 'web-vitals',
    note: 'All five metrics. No clicks: a yardstick for bytes and start.',
  },
};

export function titleOf(subject: string): string {
  return names[subject]?.title ?? subject;
}
