/** What the routes share: made once in app.ts and handed to each of them. */
import type { Compiler } from './compile/compiler';
import type { Sightings } from './containers/sightings';
import type { Admission } from './events/admission';
import type { Inbox } from './events/groupCommit';
import type { Hub } from './events/hub';
import type { EventStore } from './events/storage';
import type { ForwardingService } from './forward/forwarding';
import type { Asks } from './preview/asks';
import type { Connections } from './preview/connections';
import type { PreviewStore } from './preview/storage';
import type { Privacy } from './privacy/privacy';
import type { SiteDirectory } from './sites/directory';
import type { SiteStore } from './sites/storage';

export interface Context {
  sites: SiteStore;
  /** Which origins may report for which site, kept in memory for the collector. */
  directory: SiteDirectory;
  events: EventStore;
  inbox: Inbox;
  /** Whether the collector can take more now. */
  admission: Admission;
  hub: Hub;
  forwarding: ForwardingService;
  privacy: Privacy;
  previews: PreviewStore;
  /** Pages connected to an editor, and those that wait to be. */
  connections: Connections;
  asks: Asks;
  /** Which pages fetched which container. */
  sightings: Sightings;
  compiler: Compiler;
  /** Our own origin as the world knows it; settled once the server listens. */
  origin(): string;
  /** Where the demo shop is served; null without one. */
  demo(): string | null;
  /** Aborts when the server stops: open streams end then. */
  stopping: AbortSignal;
}
