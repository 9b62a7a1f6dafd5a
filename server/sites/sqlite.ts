/** Sites, drafts and versions in SQLite. */
import { join } from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { PublishRecord } from '../../shared/api';
import type { Manifest } from '../../shared/compiler/types';
import { openDatabase } from '../storage/database';
import { configurationMigrations } from '../storage/migrations/configuration/index';
import {
  addVersion,
  type Connection,
  isAfter,
  originsOf,
  readVersion,
  readWorkspace,
  saidOfData,
  scripts,
  siteRows,
  toScript,
  toSite,
  toVersion,
  versionRows,
} from './rows';
import type { SiteStore } from './storage';
import { liveEnvironment, mainWorkspace, type Tables } from './tables';
import { verifier } from './verified';

/** Looked through where the live version is damaged; a disk that has lost more needs its backup. */
const maxOlder = 10;

/** Opens `milepost.db` in `folder`. */
export function openSiteStore(folder: string): SiteStore {
  const database = openDatabase(join(folder, 'milepost.db'), configurationMigrations);
  // libsql speaks better-sqlite3's interface, which is what Kysely's dialect asks for.
  const dialect = new SqliteDialect({ database: database as unknown as SqliteDatabase });
  const db: Connection = new Kysely<Tables>({ dialect });
  const verified = verifier();

  return {
    create: ({ id, name, ruleSet, sample }) =>
      db.transaction().execute(async (inside) => {
        const now = Date.now();
        const added = await inside
          .insertInto('sites')
          .values({ id, name, created_at: now, sample: sample ? 1 : 0 })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows === 0n) return undefined;
        const draft = { site: id, name: mainWorkspace, revision: 1, rule_set: JSON.stringify(ruleSet) };
        await inside
          .insertInto('workspaces')
          .values({ ...draft, saved_at: now })
          .execute();
        return readWorkspace(inside, id);
      }),

    async list() {
      return (await siteRows(db).orderBy('sites.created_at').execute()).map(toSite);
    },

    delete: (site) =>
      db.transaction().execute(async (inside) => {
        // Marked, versions may go; whatever fails, all of it stays as it was.
        const marked = await inside
          .updateTable('sites')
          .set({ leaving: 1 })
          .where('id', '=', site)
          .executeTakeFirst();
        if (marked.numUpdatedRows === 0n) return false;
        for (const table of ['environments', 'versions', 'workspaces'] as const)
          await inside.deleteFrom(table).where('site', '=', site).execute();
        await inside.deleteFrom('sites').where('id', '=', site).execute();
        return true;
      }),

    workspace: (site) => readWorkspace(db, site),

    async revision(site) {
      const row = await db
        .selectFrom('workspaces')
        .select('revision')
        .where('site', '=', site)
        .where('name', '=', mainWorkspace)
        .executeTakeFirst();
      return row?.revision;
    },

    save: (site, revision, ruleSet) =>
      db.transaction().execute(async (inside) => {
        const changed = await inside
          .updateTable('workspaces')
          .set({ revision: revision + 1, rule_set: JSON.stringify(ruleSet), saved_at: Date.now() })
          .where('site', '=', site)
          .where('name', '=', mainWorkspace)
          .where('revision', '=', revision)
          .executeTakeFirst();
        if (changed.numUpdatedRows > 0n && ruleSet.name) {
          await inside.updateTable('sites').set({ name: ruleSet.name }).where('id', '=', site).execute();
        }
        const now = await readWorkspace(inside, site);
        if (!now) return undefined;
        return changed.numUpdatedRows > 0n ? { saved: now } : { current: now };
      }),

    publish: (version) =>
      db.transaction().execute(async (inside) => {
        const { site, script, manifest } = version;
        const draft = await readWorkspace(inside, site);
        if (draft?.revision !== version.revision) return { moved: 'draft' };
        if (!isAfter(draft.site, version.after)) return { moved: 'live' };
        return addVersion(inside, site, {
          note: version.note,
          author: version.author,
          record: JSON.stringify(version.record),
          hash: script.hash,
          manifest: JSON.stringify(manifest),
          rule_set: JSON.stringify(version.ruleSet),
          code: script.code,
          map: script.map,
          gzip: version.gzip,
          brotli: version.brotli,
        });
      }),

    restore: ({ site, number, note, author, after }) =>
      db.transaction().execute(async (inside) => {
        const was = await inside
          .selectFrom('versions')
          .select(['hash', 'manifest', 'rule_set', 'code', 'map', 'gzip', 'brotli'])
          .where('site', '=', site)
          .where('number', '=', number)
          .executeTakeFirst();
        const now = await siteRows(inside).where('sites.id', '=', site).executeTakeFirst();
        if (!was || !now) return undefined;
        if (!isAfter(now, after)) return { moved: 'live' };
        const record = JSON.stringify({ restores: number } satisfies PublishRecord);
        // A blob is read as an ArrayBuffer and written as bytes.
        const bytes = { gzip: new Uint8Array(was.gzip), brotli: new Uint8Array(was.brotli) };
        return addVersion(inside, site, { ...was, ...bytes, note, author, record });
      }),

    takeOffline: (site, after) =>
      db.transaction().execute(async (inside) => {
        const read = () => siteRows(inside).where('sites.id', '=', site).executeTakeFirst();
        const before = await read();
        if (!before) return undefined;
        if (!isAfter(before, after)) return { moved: 'live' };
        await inside
          .deleteFrom('environments')
          .where('site', '=', site)
          .where('name', '=', liveEnvironment)
          .execute();
        return toSite({ ...before, live: null });
      }),

    async versions(site) {
      const rows = await versionRows(db, site).orderBy('versions.number', 'desc').execute();
      return rows.map(toVersion);
    },

    async version(site, number) {
      const read = await readVersion(db, site, number);
      return read && { ...read.version, ruleSet: read.ruleSet };
    },

    async files(site, number) {
      const row = await db
        .selectFrom('versions')
        .select(['code', 'map', 'manifest'])
        .where('site', '=', site)
        .where('number', '=', number)
        .executeTakeFirst();
      return row && { ...row, manifest: JSON.parse(row.manifest) as Manifest };
    },

    async liveScript(site) {
      const row = await scripts(db, site)
        .innerJoin('environments', (joinside) =>
          joinside
            .onRef('environments.site', '=', 'versions.site')
            .onRef('environments.version', '=', 'versions.number')
            .on('environments.name', '=', liveEnvironment),
        )
        .select('versions.number')
        .executeTakeFirst();
      const live = row && verified(toScript(row));
      if (live || !row) return live;
      // The last good one before it: pages go on with what they had.
      const older = await scripts(db, site)
        .where('versions.number', '<', row.number)
        .orderBy('versions.number', 'desc')
        .limit(maxOlder)
        .execute();
      return older.map((each) => verified(toScript(each))).find((each) => each !== undefined);
    },

    async scriptByHash(site, hash) {
      const row = await scripts(db, site).where('versions.hash', '=', hash).limit(1).executeTakeFirst();
      return row && verified(toScript(row));
    },

    async exists(site) {
      return (
        (await db.selectFrom('sites').select('id').where('id', '=', site).executeTakeFirst()) !== undefined
      );
    },

    async origins() {
      const drafts = await db
        .selectFrom('workspaces')
        .select(['site', originsOf('workspaces')])
        .execute();
      const served = await db
        .selectFrom('environments')
        .innerJoin('versions', (joinside) =>
          joinside
            .onRef('versions.site', '=', 'environments.site')
            .onRef('versions.number', '=', 'environments.version'),
        )
        .select(['versions.site', originsOf('versions')])
        .execute();
      const origins = new Map<string, Set<string>>();
      for (const { site, origins: listed } of [...drafts, ...served]) {
        const known = origins.get(site) ?? new Set<string>();
        for (const origin of JSON.parse(listed) as string[]) known.add(origin);
        origins.set(site, known);
      }
      return origins;
    },

    async saidOfData() {
      const drafts = await db
        .selectFrom('workspaces')
        .select(['site', ...saidOfData('workspaces')])
        .execute();
      const served = await db
        .selectFrom('environments')
        .innerJoin('versions', (joinside) =>
          joinside
            .onRef('versions.site', '=', 'environments.site')
            .onRef('versions.number', '=', 'environments.version'),
        )
        .select(['versions.site', ...saidOfData('versions')])
        .execute();
      return [...drafts, ...served];
    },

    close: () => db.destroy(),
  };
}
