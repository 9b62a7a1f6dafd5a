/** Whether and how each destination is forwarded to, and its secrets: in `secrets.db`, readable by this user alone. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { ForwardingChange, SettingValue } from '../../shared/forwarding/types';
import { emptyLog, openDatabase } from '../storage/database';
import { secretMigrations } from '../storage/migrations/secrets/index';
import { together } from '../storage/together';

export interface ForwardingRow {
  site: string;
  destination: string;
  enabled: boolean;
  settings: Record<string, SettingValue>;
}

export interface SecretStore {
  all(): ForwardingRow[];
  /** For the worker alone: no route sends them. */
  secrets(site: string, destination: string): Record<string, string>;
  /** When each was set. */
  secretsSet(site: string, destination: string): Record<string, number>;
  change(site: string, destination: string, change: ForwardingChange, now: number): void;
  forget(site: string): void;
  close(): void;
}

export function openSecretStore(folder: string): SecretStore {
  const file = join(folder, 'secrets.db');
  const database = openDatabase(file, secretMigrations);
  // Its log and index are made with the file's own mode.
  chmodSync(file, 0o600);
  // What is overwritten or deleted leaves no bytes behind.
  database.exec('PRAGMA secure_delete = ON');
  const rows = database.prepare('SELECT site, destination, enabled, settings FROM forwarding');
  const row = database.prepare('SELECT enabled, settings FROM forwarding WHERE site = ? AND destination = ?');
  const save = database.prepare('INSERT OR REPLACE INTO forwarding VALUES (?, ?, ?, ?, ?)');
  const read = database.prepare('SELECT name, value, set_at FROM secrets WHERE site = ? AND destination = ?');
  const set = database.prepare('INSERT OR REPLACE INTO secrets VALUES (?, ?, ?, ?, ?)');
  const clear = database.prepare('DELETE FROM secrets WHERE site = ? AND destination = ? AND name = ?');
  const forgetting = ['forwarding', 'secrets'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE site = ?`),
  );
  type Secret = { name: string; value: string; set_at: number };
  const secretsOf = (site: string, destination: string) => read.all(site, destination) as Secret[];

  return {
    all() {
      const found = rows.all() as { site: string; destination: string; enabled: number; settings: string }[];
      return found.map(({ site, destination, enabled, settings }) => ({
        site,
        destination,
        enabled: enabled === 1,
        settings: JSON.parse(settings) as Record<string, SettingValue>,
      }));
    },
    secrets(site, destination) {
      return Object.fromEntries(secretsOf(site, destination).map(({ name, value }) => [name, value]));
    },
    secretsSet(site, destination) {
      return Object.fromEntries(secretsOf(site, destination).map(({ name, set_at: at }) => [name, at]));
    },
    change(site, destination, { enabled, settings, secrets = {} }, now) {
      const was = row.get(site, destination) as { enabled: number; settings: string } | undefined;
      const kept = {
        enabled: enabled ?? was?.enabled === 1,
        settings: { ...(was && JSON.parse(was.settings)), ...settings },
      };
      together(database, () => {
        save.run(site, destination, kept.enabled ? 1 : 0, JSON.stringify(kept.settings), now);
        for (const [name, value] of Object.entries(secrets))
          if (value === null) clear.run(site, destination, name);
          else set.run(site, destination, name, value, now);
      });
      emptyLog(database);
    },
    forget(site) {
      for (const forget of forgetting) forget.run(site);
      emptyLog(database);
    },
    close() {
      database.close();
    },
  };
}
