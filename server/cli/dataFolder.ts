/** Commands that work on a server's data folder, whether or not the server runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { optionsFromEnvironment } from '../config';
import { privacyMigrations } from '../privacy/migrations';
import { openSettings, type Settings } from '../privacy/settings';
import { openSiteStore } from '../sites/sqlite';
import type { SiteStore } from '../sites/storage';
import { type Database, openDatabase } from '../storage/database';
import { NewerDatabaseError } from '../storage/migrate';
import { eventMigrations } from '../storage/migrations/events/index';
import { failWith } from './exit';

export interface DataFolder {
  folder: string;
  sites: SiteStore;
  events: Database;
  settings: Settings;
}

export const dataOption = [
  '--data <folder>',
  'the server’s data folder (MILEPOST_DATA, default ./data)',
] as const;

/** Opens it for `work` and closes it again; says what is wrong where it is none. */
export async function withDataFolder(
  given: string | undefined,
  work: (data: DataFolder) => Promise<void>,
): Promise<void> {
  const folder = given ?? optionsFromEnvironment(process.env).data;
  if (!existsSync(join(folder, 'milepost.db')))
    return failWith(`${folder} is no data folder of Milepost. Name it with --data.`);
  try {
    const sites = openSiteStore(folder);
    const events = openDatabase(join(folder, 'events.db'), eventMigrations);
    const privacy = openDatabase(join(folder, 'privacy.db'), privacyMigrations);
    try {
      await work({ folder, sites, events, settings: openSettings(privacy) });
    } finally {
      privacy.close();
      events.close();
      await sites.close();
    }
  } catch (error) {
    if (error instanceof NewerDatabaseError) failWith(error.message);
    else throw error;
  }
}

/** The only site where none is named; undefined, and said, where that leaves a choice. */
export async function chosenSite(
  { sites }: DataFolder,
  named: string | undefined,
): Promise<string | undefined> {
  const all = await sites.list();
  const found = named === undefined && all.length === 1 ? all[0] : all.find(({ id }) => id === named);
  if (found) return found.id;
  const list = all.map(({ id, name }) => `${id} (${name})`).join(', ') || 'none';
  failWith(
    `${named === undefined ? 'Name a site with --site' : `There is no site ${named}`}. Here are: ${list}.`,
  );
  return undefined;
}
