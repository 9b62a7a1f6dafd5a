/** Whether a site carries its line, and whether visitors fetch it: `POST /api/sites/:site/installation { url }` answers Installation. */
import type { FoundContainer, PageFacts } from './doctor';

/** A container script in a page's HTML, as it is written there. */
export interface InstalledLine extends FoundContainer {
  /** The version it is pinned to: the hash in its address. Null: it serves whatever is published. */
  hash: string | null;
  /** Its `integrity` attribute; empty without one. */
  integrity: string;
  /** Does it have `crossorigin`? Browsers refuse a script from elsewhere that has `integrity` and not this. */
  crossOrigin: boolean;
  /** Does the page wait for it? Neither `async` nor `defer` nor a module. */
  blocking: boolean;
  place: 'head' | 'body';
  /** What writes it into the page in the browser, where the HTML only tells it to: `Next.js`. */
  writtenBy: string | null;
}

export interface PageCache {
  /** `Cache-Control` of the page, as sent; empty without. */
  control: string;
  /** Seconds a cache on the way may keep it; 0 where it may not, null where nothing is said. */
  keptForS: number | null;
  /** Seconds since a cache on the way took this answer; null: it says of none. */
  ageS: number | null;
}

export interface InstallFacts extends PageFacts {
  lines: InstalledLine[];
  /** May the page send events to our server? */
  eventsAllowed: boolean;
  /** Does the page say `<meta name="milepost" content="off">`? */
  optedOut: boolean;
  cache: PageCache;
}

/** Browsers that fetched the container, by the origin of the page that asked. */
export interface Sighting {
  /** `https://shop.example`; null where the browser did not say. */
  origin: string | null;
  /** Milliseconds since the Unix epoch. */
  lastAt: number;
  /** Fetches since the server started: browsers keep the script for a minute, so visits are more. */
  count: number;
}

/** `GET /api/sites/:site/seen`: what visitors' browsers asked of the server. Sightings are in memory, events are kept. */
export interface Seen {
  /** The server's clock now, in milliseconds since the epoch. */
  now: number;
  /** Since when sightings are noticed: the server's start. */
  since: number;
  /** Latest first. */
  containers: Sighting[];
  /** The newest event that was accepted; null before the first. */
  lastEvent: { receivedAt: number; name: string; url: string } | null;
}

export interface Installation {
  page: InstallFacts;
  seen: Seen;
}
