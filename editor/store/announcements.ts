/** Tabs of one browser tell each other what they saved. A browser without channels hears of it a few seconds later. */
export interface Announcement {
  site: string;
  revision: number;
}

const channelName = 'milepost-drafts';

/** Revisions that another tab of this browser made. */
const savedByTabs = new Set<string>();
const nameOf = ({ site, revision }: Announcement) => `${site} ${revision}`;

export function wasAnnounced(announcement: Announcement): boolean {
  return savedByTabs.has(nameOf(announcement));
}

/** Returns its stop. */
export function onAnnouncement(hear: (announcement: Announcement) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Announcement>) => {
    savedByTabs.add(nameOf(data));
    hear(data);
  };
  return () => channel.close();
}

export function announce(announcement: Announcement): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(announcement);
  channel.close();
}
