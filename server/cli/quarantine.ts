import { Command } from 'commander';
import type {
  ApiError,
  QuarantineReplayed,
  QuarantineReport,
  SiteSummary,
  StoredEvent,
} from '../../shared/api';
import { defaultPort, OptionError, originOf, portFrom } from '../config';
import { failWith } from './exit';
import { textTable } from './textTable';

interface Flags {
  url?: string;
  site?: string;
  code?: string;
  json?: boolean;
}

/** `milepost quarantine list`, `milepost quarantine replay`: asks the running server, because only one process may write events. */
export function quarantineCommand(): Command {
  const command = new Command('quarantine').description(
    'Lists the events that the collector put aside, and judges them again once the cause is mended.',
  );
  for (const [name, description, run] of [
    ['list', 'says how many are put aside, and why; with --code, which ones', list],
    ['replay', 'judges them again: what fits by now is taken in with its own id and time', replay],
  ] as const)
    command
      .command(name)
      .description(description)
      .option('--url <address>', 'the running server (default http://localhost and PORT, 7070)')
      .option('--site <id>', 'the site, where there are several')
      .option('--code <code>', 'only those put aside for this')
      .option('--json', 'write the answer as JSON')
      .action((flags: Flags) => asked(flags, run));
  return command;
}

type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>;

class Refused extends Error {}

async function asked(flags: Flags, run: (ask: Ask, site: string, flags: Flags) => Promise<string>) {
  try {
    const port = portFrom(process.env['PORT'], defaultPort, 'PORT');
    const url = originOf(flags.url ?? `http://localhost:${port}`);
    const ask: Ask = async (method, path, body) => {
      const answer = await fetch(`${url}/api${path}`, {
        method,
        headers: { origin: url, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch(() => {
        throw new Refused(`No Milepost answers at ${url}. Start it, or name it with --url.`);
      });
      const said: unknown = await answer.json().catch(() => undefined);
      if (answer.ok) return said as never;
      throw new Refused((said as ApiError | undefined)?.message ?? `${url} answered ${answer.status}.`);
    };
    console.log(await run(ask, await siteOf(ask, flags.site), flags));
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof OptionError)) throw error;
    failWith(error.message);
  }
}

async function siteOf(ask: Ask, named: string | undefined): Promise<string> {
  const sites = await ask<SiteSummary[]>('GET', '/sites');
  const found = named === undefined && sites.length === 1 ? sites[0] : sites.find(({ id }) => id === named);
  if (found) return found.id;
  const here = sites.map(({ id, name }) => `${id} (${name})`).join(', ') || 'none';
  throw new Refused(
    `${named === undefined ? 'Name a site with --site' : `There is no site ${named}`}. Here are: ${here}.`,
  );
}

async function list(ask: Ask, site: string, { code, json }: Flags): Promise<string> {
  if (code !== undefined) {
    const path = `/sites/${site}/quarantine/events?code=${encodeURIComponent(code)}`;
    const events = await ask<StoredEvent[]>('GET', path);
    if (json) return JSON.stringify(events, null, 2);
    const rows = events.map(({ receivedAt, event, quarantined }) => [
      new Date(receivedAt).toISOString(),
      plain(event.name) || '-',
      plain(event.id) || '-',
      plain(quarantined?.reason ?? ''),
    ]);
    return rows.length === 0 ? 'Nothing is put aside.' : textTable(['arrived', 'event', 'id', 'why'], rows);
  }
  const report = await ask<QuarantineReport>('GET', `/sites/${site}/quarantine`);
  if (json) return JSON.stringify(report, null, 2);
  if (report.codes.length === 0) return 'Nothing is put aside.';
  const rows = report.codes.map(({ code: each, count, newestAt, reason }) => [
    each,
    String(count),
    new Date(newestAt).toISOString(),
    plain(reason),
  ]);
  const dropped = report.dropped > 0 ? `\n${report.dropped} older ones had to go to make room.` : '';
  return `${textTable(['code', 'events', 'last', 'such as'], rows)}${dropped}`;
}

async function replay(ask: Ask, site: string, { code, json }: Flags): Promise<string> {
  const body = code === undefined ? {} : { code };
  const done = await ask<QuarantineReplayed>('POST', `/sites/${site}/quarantine/replay`, body);
  if (json) return JSON.stringify(done, null, 2);
  return `${done.accepted} taken in, ${done.duplicates} were there already, ${done.left} stay put aside.`;
}

/** What strangers sent, for a terminal: no control or direction characters, nothing without end. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, '').slice(0, 120);
}
