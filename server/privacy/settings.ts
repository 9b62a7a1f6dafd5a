/** A site's own choices about what is stored, in `privacy.db`. */
import { defaultPrivacy, type PrivacySettings } from '../../shared/privacy/types';
import type { Database } from '../storage/database';

export interface Settings {
  of(site: string): PrivacySettings;
  change(site: string, settings: PrivacySettings): void;
  forget(site: string): void;
}

/** Kept in memory as well: counting asks for every event. */
export function openSettings(database: Database): Settings {
  const read = database.prepare('SELECT retention_months, counting FROM settings WHERE site = ?');
  const write = database.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM settings WHERE site = ?');
  const known = new Map<string, PrivacySettings>();
  return {
    of(site) {
      const cached = known.get(site);
      if (cached) return cached;
      const row = read.get(site) as { retention_months: number; counting: number } | undefined;
      const found = row
        ? { retentionMonths: row.retention_months, counting: row.counting === 1 }
        : defaultPrivacy;
      known.set(site, found);
      return found;
    },
    change(site, chosen) {
      write.run(site, chosen.retentionMonths, chosen.counting ? 1 : 0);
      known.set(site, chosen);
    },
    forget(site) {
      remove.run(site);
      known.delete(site);
    },
  };
}
