/** Rows of `milepost.db` as the store answers them. */
import { type Kysely, sql } from 'kysely';
import type { PublishRecord, SiteSummary, Version, Workspace } from '../../shared/api';
import type { Manifest } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Published, StoredScript } from './storage';
import { liveEnvironment, mainWorkspace, type Tables } from './tables';

export type Connection = Kysely<Tables>;

/** Read inside SQLite: a draft can hold thousands of rules, and its origins are asked for often. */
export function originsOf(table: 'workspaces' | 'versions') {
  return sql<string>`json_extract(${sql.ref(`${table}.rule_set`)}, '$.site.origins')`.as('origins');
}

/** Read inside SQLite for the same reason: what the collector has to know of personal data. */
export function saidOfData(table: 'workspaces' | 'versions') {
  const at = (path: string) => sql<string | null>`json_extract(${sql.ref(`${table}.rule_set`)}, ${path})`;
  return [at('$.site.query').as('query'), at('$.plan.events').as('events')] as const;
}

export function siteRows(db: Connection) {
  return db
    .selectFrom('sites')
    .innerJoin('workspaces', (on) =>
      on.onRef('workspaces.site', '=', 'sites.id').on('workspaces.name', '=', mainWorkspace),
    )
    .leftJoin('environments', (on) =>
      on.onRef('environments.site', '=', 'sites.id').on('environments.name', '=', liveEnvironment),
    )
    .select(['sites.id', 'sites.name', 'sites.created_at', 'sites.sample', 'environments.version as live'])
    .select(originsOf('workspaces'));
}

export function toSite(row: {
  id: string;
  name: string;
  origins: string;
  created_at: number;
  sample: number;
  live: number | null;
}): SiteSummary {
  const origins = JSON.parse(row.origins) as string[];
  const { id, name, live, created_at: createdAt } = row;
  return { id, name, origins, live, createdAt, ...(row.sample === 1 && { sample: true }) };
}

export async function readWorkspace(db: Connection, site: string): Promise<Workspace | undefined> {
  const row = await siteRows(db)
    .select(['workspaces.revision', 'workspaces.rule_set', 'workspaces.saved_at'])
    .where('sites.id', '=', site)
    .executeTakeFirst();
  if (!row) return undefined;
  const ruleSet = JSON.parse(row.rule_set) as RuleSet;
  return { site: toSite(row), revision: row.revision, ruleSet, savedAt: row.saved_at };
}

export async function pointLiveAt(db: Connection, site: string, version: number): Promise<void> {
  const pointer = { version, changed_at: Date.now() };
  await db
    .insertInto('environments')
    .values({ site, name: liveEnvironment, ...pointer })
    .onConflict((conflict) => conflict.columns(['site', 'name']).doUpdateSet(pointer))
    .execute();
}

/** Is what is live what it was when someone looked? */
export function isAfter({ live }: { live: number | null }, after: number | null | undefined): boolean {
  return after === undefined || after === live;
}

export async function addVersion(
  inside: Connection,
  site: string,
  values: Omit<Tables['versions'], 'site' | 'number' | 'published_at'>,
): Promise<Published> {
  const last = await inside
    .selectFrom('versions')
    .select((is) => is.fn.max('number').as('number'))
    .where('site', '=', site)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await inside
    .insertInto('versions')
    .values({ site, number, published_at: Date.now(), ...values })
    .execute();
  await pointLiveAt(inside, site, number);
  const read = await readVersion(inside, site, number);
  if (!read) throw new Error(`Version ${number} of ${site} was written and is not there.`);
  return { version: read.version };
}

export function versionRows(db: Connection, site: string) {
  return db
    .selectFrom('versions')
    .leftJoin('environments', (joinside) =>
      joinside
        .onRef('environments.site', '=', 'versions.site')
        .onRef('environments.version', '=', 'versions.number')
        .on('environments.name', '=', liveEnvironment),
    )
    .select(['versions.number', 'versions.note', 'versions.manifest', 'versions.published_at'])
    .select(['versions.author', 'versions.record'])
    .select('environments.version as live')
    .where('versions.site', '=', site);
}

export async function readVersion(db: Connection, site: string, number: number) {
  const row = await versionRows(db, site)
    .select('versions.rule_set')
    .where('versions.number', '=', number)
    .executeTakeFirst();
  return row && { version: toVersion(row), ruleSet: JSON.parse(row.rule_set) as RuleSet };
}

export function toVersion(row: {
  number: number;
  note: string;
  author: string;
  record: string;
  manifest: string;
  published_at: number;
  live: number | null;
}): Version {
  const { hash, integrity, bytes, rules } = JSON.parse(row.manifest) as Manifest;
  return {
    number: row.number,
    note: row.note,
    author: row.author,
    ...(JSON.parse(row.record) as PublishRecord),
    hash,
    integrity,
    bytes,
    rules: rules.length,
    publishedAt: row.published_at,
    live: row.live !== null,
  };
}

export function scripts(db: Connection, site: string) {
  return db
    .selectFrom('versions')
    .select(['versions.code', 'versions.hash', 'versions.gzip', 'versions.brotli'])
    .where('versions.site', '=', site);
}

export function toScript(row: StoredScript): StoredScript {
  return {
    code: row.code,
    hash: row.hash,
    gzip: new Uint8Array(row.gzip),
    brotli: new Uint8Array(row.brotli),
  };
}
