/** Sites, drafts and versions in SQLite. */
import { join } from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import type { SiteSummary, Version, Workspace } from '../../shared/api';
import type { Manifest } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { openDatabase } from '../storage/database';
import { configurationMigrations } from '../storage/migrations/configuration/index';
import type { SiteStore, StoredScript } from './storage';
import { liveEnvironment, mainWorkspace, type Tables } from './tables';

type Connection = Kysely<Tables>;

/** Opens `milepost.db` in `folder`. */
export function openSiteStore(folder: string): SiteStore {
  const database = openDatabase(join(folder, 'milepost.db'), configurationMigrations);
  // libsql speaks better-sqlite3's interface, which is what Kysely's dialect asks for.
  const dialect = new SqliteDialect({ database: database as unknown as SqliteDatabase });
  const db: Connection = new Kysely<Tables>({ dialect });

  return {
    create: ({ id, name, ruleSet }) =>
      db.transaction().execute(async (inside) => {
        const now = Date.now();
        const added = await inside
          .insertInto('sites')
          .values({ id, name, created_at: now })
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

    workspace: (site) => readWorkspace(db, site),

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
        if (draft?.revision !== version.revision) return undefined;
        const last = await inside
          .selectFrom('versions')
          .select((is) => is.fn.max('number').as('number'))
          .where('site', '=', site)
          .executeTakeFirst();
        const number = (last?.number ?? 0) + 1;
        await inside
          .insertInto('versions')
          .values({
            site,
            number,
            note: version.note,
            hash: script.hash,
            manifest: JSON.stringify(manifest),
            rule_set: JSON.stringify(version.ruleSet),
            code: script.code,
            map: script.map,
            gzip: version.gzip,
            brotli: version.brotli,
            published_at: Date.now(),
          })
          .execute();
        await pointLiveAt(inside, site, number);
        return (await readVersion(inside, site, number))?.version;
      }),

    async versions(site) {
      const rows = await versionRows(db, site).orderBy('versions.number', 'desc').execute();
      return rows.map(toVersion);
    },

    async version(site, number) {
      const read = await readVersion(db, site, number);
      return read && { ...read.version, ruleSet: read.ruleSet };
    },

    makeLive: (site, number) =>
      db.transaction().execute(async (inside) => {
        if (!(await readVersion(inside, site, number))) return undefined;
        await pointLiveAt(inside, site, number);
        return (await readVersion(inside, site, number))?.version;
      }),

    async liveScript(site) {
      const row = await scripts(db, site)
        .innerJoin('environments', (joinside) =>
          joinside
            .onRef('environments.site', '=', 'versions.site')
            .onRef('environments.version', '=', 'versions.number')
            .on('environments.name', '=', liveEnvironment),
        )
        .executeTakeFirst();
      return row && toScript(row);
    },

    async scriptByHash(site, hash) {
      const row = await scripts(db, site).where('versions.hash', '=', hash).limit(1).executeTakeFirst();
      return row && toScript(row);
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

    close: () => db.destroy(),
  };
}

/** Read inside SQLite: a draft can hold thousands of rules, and its origins are asked for often. */
function originsOf(table: 'workspaces' | 'versions') {
  return sql<string>`json_extract(${sql.ref(`${table}.rule_set`)}, '$.site.origins')`.as('origins');
}

function siteRows(db: Connection) {
  return db
    .selectFrom('sites')
    .innerJoin('workspaces', (on) =>
      on.onRef('workspaces.site', '=', 'sites.id').on('workspaces.name', '=', mainWorkspace),
    )
    .leftJoin('environments', (on) =>
      on.onRef('environments.site', '=', 'sites.id').on('environments.name', '=', liveEnvironment),
    )
    .select(['sites.id', 'sites.name', 'sites.created_at', 'environments.version as live'])
    .select(originsOf('workspaces'));
}

function toSite(row: {
  id: string;
  name: string;
  origins: string;
  created_at: number;
  live: number | null;
}): SiteSummary {
  const origins = JSON.parse(row.origins) as string[];
  return { id: row.id, name: row.name, origins, live: row.live, createdAt: row.created_at };
}

async function readWorkspace(db: Connection, site: string): Promise<Workspace | undefined> {
  const row = await siteRows(db)
    .select(['workspaces.revision', 'workspaces.rule_set', 'workspaces.saved_at'])
    .where('sites.id', '=', site)
    .executeTakeFirst();
  if (!row) return undefined;
  const ruleSet = JSON.parse(row.rule_set) as RuleSet;
  return { site: toSite(row), revision: row.revision, ruleSet, savedAt: row.saved_at };
}

async function pointLiveAt(db: Connection, site: string, version: number): Promise<void> {
  const pointer = { version, changed_at: Date.now() };
  await db
    .insertInto('environments')
    .values({ site, name: liveEnvironment, ...pointer })
    .onConflict((conflict) => conflict.columns(['site', 'name']).doUpdateSet(pointer))
    .execute();
}

function versionRows(db: Connection, site: string) {
  return db
    .selectFrom('versions')
    .leftJoin('environments', (joinside) =>
      joinside
        .onRef('environments.site', '=', 'versions.site')
        .onRef('environments.version', '=', 'versions.number')
        .on('environments.name', '=', liveEnvironment),
    )
    .select(['versions.number', 'versions.note', 'versions.manifest', 'versions.published_at'])
    .select('environments.version as live')
    .where('versions.site', '=', site);
}

async function readVersion(db: Connection, site: string, number: number) {
  const row = await versionRows(db, site)
    .select('versions.rule_set')
    .where('versions.number', '=', number)
    .executeTakeFirst();
  return row && { version: toVersion(row), ruleSet: JSON.parse(row.rule_set) as RuleSet };
}

function toVersion(row: {
  number: number;
  note: string;
  manifest: string;
  published_at: number;
  live: number | null;
}): Version {
  const { hash, integrity, bytes, rules } = JSON.parse(row.manifest) as Manifest;
  return {
    number: row.number,
    note: row.note,
    hash,
    integrity,
    bytes,
    rules: rules.length,
    publishedAt: row.published_at,
    live: row.live !== null,
  };
}

function scripts(db: Connection, site: string) {
  return db
    .selectFrom('versions')
    .select(['versions.code', 'versions.hash', 'versions.gzip', 'versions.brotli'])
    .where('versions.site', '=', site);
}

function toScript(row: StoredScript): StoredScript {
  return {
    code: row.code,
    hash: row.hash,
    gzip: new Uint8Array(row.gzip),
    brotli: new Uint8Array(row.brotli),
  };
}
