/** Erasure of one visitor or user: everything that names them, and then the proof that nothing does. */
import type { ErasureReport, ErasureRequest } from '../../shared/privacy/types';
import { type Database, emptyLog } from '../storage/database';
import { breathe, nothing, openDeleting, type Row, type Table } from './rows';
import { searchFolder } from './scan';

/** Looked through at once: some 20 ms. */
const readAtOnce = 5000;
/** A shorter text stands everywhere by chance: only whole ids are matched then, and the search looks for what was deleted instead. */
const leastDistinct = 8;
/** Ids of deleted events that are searched for beside the person’s own. */
const searchedEvents = 3;

interface Found {
  offset: number;
  id: string;
  event: string;
}

/** Deletes in steps, so that the collector goes on receiving. `folder`: every file in it is searched afterwards. */
export async function erase(
  database: Database,
  folder: string,
  site: string,
  request: ErasureRequest,
  stopping: AbortSignal,
): Promise<ErasureReport> {
  const started = performance.now();
  const gone = nothing();
  const remove = openDeleting(database);
  const events: string[] = [];
  const take = async (ids: readonly string[]) => {
    const claims: Claims = new Map();
    for (const table of ['inbox', 'quarantine'] as const) {
      for await (const found of rowsWith(database, site, table, ids, stopping)) {
        for (const row of found) note(row, claims);
        remove(site, table, found.map(toRow), gone);
        events.push(...found.slice(0, searchedEvents - events.length).map(({ id }) => id));
      }
    }
    return claims;
  };
  const person = [request.visitorId, request.userId].filter((id) => id !== undefined);
  const claims = await take(person);
  const visitors =
    request.userId === undefined
      ? []
      : await onlyOf(database, site, request.userId, claims, person, stopping);
  if (visitors.length > 0) await take(visitors);

  const searched = [...person, ...visitors].filter((id) => id.length >= leastDistinct).slice(0, 20);
  const texts = [...searched.map(jsonText), ...events.slice(0, searchedEvents)];
  emptyLog(database);
  let search = await searchFolder(folder, texts);
  const own = /^events\.db/;
  const rewritten = search.found.some(({ file }) => own.test(file));
  if (rewritten) {
    database.exec('VACUUM');
    emptyLog(database);
    search = await searchFolder(folder, texts);
  }
  return {
    ...gone,
    visitors: visitors.length,
    tookMs: Math.round(performance.now() - started),
    rewritten,
    search,
  };
}

/** Rows that name one of these ids, wherever it stands in them. */
async function* rowsWith(
  database: Database,
  site: string,
  table: Table,
  ids: readonly string[],
  stopping: AbortSignal,
): AsyncGenerator<Found[]> {
  const end = database.prepare(
    `SELECT max(offset) AS offset FROM (SELECT offset FROM ${table} WHERE site = ? AND offset > ? ORDER BY offset LIMIT ${readAtOnce})`,
  );
  const marks = ids.map(() => 'instr(event, ?) > 0').join(' OR ');
  const some = database.prepare(
    `SELECT offset, id, event FROM ${table} WHERE site = ? AND offset > ? AND offset <= ? AND (${marks})`,
  );
  const texts = ids.map(jsonText);
  const names = ids.map((id) => new RegExp(`(?<![\\w-])${escaped(jsonText(id))}(?![\\w-])`));
  let offset = 0;
  for (;;) {
    const { offset: last } = end.get(site, offset) as { offset: number | null };
    if (last === null) return;
    const found = some.all(site, offset, last, ...texts) as Found[];
    const theirs = found.filter(({ event }) =>
      ids.some((id, index) =>
        id.length >= leastDistinct ? names[index]!.test(event) : event.includes(`_id":"${texts[index]}"`),
      ),
    );
    if (theirs.length > 0) yield theirs;
    offset = last;
    await breathe(stopping);
  }
}

/** Visitors' ids met in what was deleted. */
type Claims = Map<string, true>;

function note({ event }: Found, claims: Claims): void {
  const { visitor_id: visitor } = read(event);
  if (typeof visitor === 'string' && visitor !== '') claims.set(visitor, true);
}

/** Of a user's visitors those that no other user was ever: on a shared device the others' events stay. */
async function onlyOf(
  database: Database,
  site: string,
  user: string,
  claims: Claims,
  known: readonly string[],
  stopping: AbortSignal,
): Promise<string[]> {
  const visitors = new Set([...claims.keys()].filter((id) => !known.includes(id)));
  if (visitors.size === 0) return [];
  for await (const found of rowsWith(database, site, 'inbox', [...visitors].slice(0, 50), stopping))
    for (const { event } of found) {
      const { visitor_id: visitor, user_id: other } = read(event);
      if (other !== undefined && other !== user) visitors.delete(String(visitor));
    }
  return [...visitors].slice(0, 50);
}

function toRow({ offset, id, event }: Found): Row {
  const { page_id: page } = read(event);
  return { offset, id, page: typeof page === 'string' ? page : null };
}

function read(event: string): { visitor_id?: unknown; user_id?: unknown; page_id?: unknown } {
  try {
    return (JSON.parse(event) as object | null) ?? {};
  } catch {
    return {};
  }
}

/** As it stands within a JSON text. */
function jsonText(id: string): string {
  return JSON.stringify(id).slice(1, -1);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
