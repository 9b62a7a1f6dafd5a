/** What the server saw of a page, in words: each finding with what mends it. */
import type { Version } from '../../shared/api';
import type { Installation, InstalledLine, InstallFacts } from '../../shared/installation';
import { t } from '../texts/t';
import type { CheckState } from '../versions/Check';
import { readSeen } from './readSeen';

export type Mend =
  | { kind: 'copy'; label: string; text: string }
  | { kind: 'add-address'; origin: string }
  | { kind: 'publish' };

export interface Finding {
  /** Stable, for tests and keys. */
  id: string;
  state: CheckState;
  title: string;
  /** A sentence or two; empty where the title says it all. */
  text: string;
  mends: Mend[];
}

export interface Own {
  /** Container id. */
  site: string;
  /** Origin of our server. */
  server: string;
  origins: readonly string[];
  live: number | null;
  /** To tell which version a pinned line names. */
  versions: readonly Pick<Version, 'number' | 'hash'>[];
}

export function lineOf({ site, server }: Pick<Own, 'site' | 'server'>, nonce = false): string {
  return `<script async${nonce ? ' nonce="NONCE"' : ''} src="${server}/c/${site}.js"></script>`;
}

/** In the order in which a browser meets them; the proof from live pages comes last. */
export function readInstallation({ page, seen }: Installation, own: Own): Finding[] {
  const proof = readSeen(seen, own);
  const notThere = readReached(page, own);
  if (notThere) return [notThere, ...proof];
  return [
    ...readLines(page, own, proof[0]?.state === 'ok'),
    ...readPolicy(page, own),
    ...readServer(page, own),
    ...readPage(page),
    ...readPublished(own),
    ...proof,
  ];
}

function finding(id: string, state: CheckState, title: string, text = '', ...mends: Mend[]): Finding {
  return { id, state, title, text, mends };
}

function readReached(
  { reached, steps, foreign, reason }: InstallFacts,
  { origins }: Own,
): Finding | undefined {
  const last = steps.at(-1);
  const status = last?.status ?? 0;
  switch (reached) {
    case 'page':
      return undefined;
    case 'foreign':
      return finding(
        'foreign',
        'bad',
        t('The page leads on to {foreign}', { foreign }),
        t(
          'That is not an address of this site ({origins}). If it belongs to the site, add it and check again.',
          {
            origins: origins.join(', '),
          },
        ),
        ...(foreign ? [{ kind: 'add-address', origin: foreign } as const] : []),
      );
    case 'private':
      return finding(
        'private',
        'open',
        t('This server may not open that page'),
        t(
          'Its name leads into a private network. Open the page in Preview instead: that works from your browser.',
        ),
      );
    case 'no-page':
      return finding(
        'no-page',
        'bad',
        status >= 400
          ? t('The page answers with the error {status}', { status })
          : t('There is no page at this address'),
        status === 401 || status === 403
          ? t(
              'It asks for a sign-in, or keeps out what is no browser. Check a page that everyone may open, or try it in Preview.',
            )
          : t('Check another page of the site.'),
      );
    case 'too-many-redirects':
      return finding(
        'circles',
        'bad',
        t('The page leads in circles'),
        t('One redirect follows the other, more than five times.'),
      );
    default:
      return finding(
        'unreachable',
        'open',
        t('The page could not be read from here'),
        reached === 'too-slow'
          ? t('It took longer than ten seconds. Try again.')
          : t('From this server, {reason}. It may still be fine for visitors: look at the last line below.', {
              reason,
            }),
      );
  }
}

function readLines(page: InstallFacts, own: Own, fetched: boolean): Finding[] {
  const { lines, complete, tagManagers, cache } = page;
  const mine = lines.filter(({ id, server }) => id === own.site && server === own.server);
  const [first, ...more] = mine;
  const others = lines.filter((line) => !mine.includes(line)).map((line) => readOther(line, own));
  const copy: Mend = { kind: 'copy', label: t('script line'), text: lineOf(own) };
  if (!first) {
    if (others.length > 0) return others;
    const [manager] = tagManagers;
    if (manager)
      return [
        finding(
          'in-manager',
          fetched ? 'ok' : 'open',
          t('The line is not in the HTML; {manager} may add it', { manager }),
          fetched
            ? t(
                'What a tag manager adds stands in no HTML, so it cannot be seen from here. Your pages do fetch the container, so it is loaded.',
              )
            : t(
                'What a tag manager adds stands in no HTML, so this cannot be proved from here. Open the site once with consent given, then check again: the last line below tells whether it was fetched.',
              ),
          ...(fetched ? [] : [copy]),
        ),
      ];
    const stale = cache.ageS !== null && cache.ageS > 0;
    return [
      finding(
        'missing',
        fetched ? 'open' : 'bad',
        t('The line is not on this page'),
        [
          !complete && t('Only the first two megabytes were read: it may stand further down.'),
          stale &&
            t(
              'This answer is {minutes, plural, one {# minute} other {# minutes}} old and came from a cache: if you have just pasted the line, empty the cache and check again.',
              {
                minutes: Math.max(1, Math.round((cache.ageS ?? 0) / 60)),
              },
            ),
          fetched && t('Another page of the site does fetch the container, or a script adds it.'),
          t('Paste it into the head, as shown above.'),
        ]
          .filter(Boolean)
          .join(' '),
        copy,
      ),
    ];
  }
  return [readMine(first, page, own, copy), ...readTwice(more), ...readPinned(first, own, copy), ...others];
}

function readMine(line: InstalledLine, { cache }: InstallFacts, own: Own, copy: Mend): Finding {
  const { runs, type = '', writtenBy, blocking, place } = line;
  if (runs === 'held')
    return finding('held', 'warn', t('The line is there, and does not run by itself'), heldWords(type), copy);
  if (runs === 'inline')
    return finding(
      'found',
      'ok',
      writtenBy
        ? t('{writtenBy} adds the line in the browser', { writtenBy })
        : t('A script on the page adds the line'),
      t('The page names {id} from {server}.', { id: own.site, server: own.server }),
    );
  if (blocking)
    return finding(
      'blocking',
      'warn',
      t('The line is there, and the page waits for it'),
      t(
        'Without async the browser stops reading the page until the script has come. Use the line as it is written here.',
      ),
      copy,
    );
  const kept = cache.keptForS ?? 0;
  return finding(
    'found',
    'ok',
    place === 'head'
      ? t('The line is in the head, with the right id')
      : t('The line is there, with the right id'),
    [
      place === 'body' && t('In the head it would start a little earlier.'),
      kept >= 3600 &&
        t(
          'Caches may keep this page for {hours, plural, one {# hour} other {# hours}}: changes to the line itself take as long.',
          {
            hours: Math.round(kept / 3600),
          },
        ),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function heldWords(type: string): string {
  if (type === 'rocketlazyloadscript')
    return t(
      'WP Rocket delays it until the visitor does something, so early clicks are missed. Exclude /c/mp_ under “Delay JavaScript execution”.',
    );
  if (type.startsWith('litespeed'))
    return t('LiteSpeed Cache delays it. Exclude /c/mp_ under Page Optimization, “JS Delayed Excludes”.');
  if (/^[0-9a-f]{16,}-/.test(type))
    return t('Cloudflare’s Rocket Loader starts it late. Give the line data-cfasync="false".');
  if (type === 'text/partytown')
    return t('Partytown would run it where there is no page. Take it out of Partytown.');
  return t(
    'Its type “{type}” lets a consent tool decide. Milepost asks for consent itself and sends nothing before: leave the type out, or nothing that happens before consent can be counted afterwards.',
    {
      type,
    },
  );
}

function readTwice(more: readonly InstalledLine[]): Finding[] {
  if (more.length === 0) return [];
  return [
    finding(
      'twice',
      'warn',
      t('The line is there {count} times', { count: more.length + 1 }),
      t(
        'It runs once all the same, and nothing is counted twice. Take the others out, so that nobody wonders.',
      ),
    ),
  ];
}

function readPinned({ hash, integrity, crossOrigin }: InstalledLine, own: Own, copy: Mend): Finding[] {
  if (integrity && !crossOrigin)
    return [
      finding(
        'no-crossorigin',
        'bad',
        t('Browsers refuse the line as it is'),
        t('With integrity it needs crossorigin="anonymous" as well.'),
      ),
    ];
  if (integrity && !hash)
    return [
      finding(
        'integrity-moves',
        'bad',
        t('The line has integrity and no version in its address'),
        t(
          'The next publish changes the file, and browsers refuse it from then on. Use the pinned line, or the line without integrity.',
        ),
        copy,
      ),
    ];
  if (!hash) return [];
  const version = own.versions.find((one) => one.hash === hash);
  const isLive =
    version !== undefined && own.versions.find(({ number }) => number === own.live)?.hash === hash;
  if (!version)
    return [
      finding(
        'pinned-unknown',
        'bad',
        t('The line is pinned to a version that is not here'),
        t('Visitors get nothing. Take the line shown above.'),
        copy,
      ),
    ];
  return [
    finding(
      'pinned',
      isLive ? 'ok' : 'warn',
      t('The line is pinned to version {number}', { number: version.number }),
      isLive
        ? t('Publishing changes nothing here until the line is changed.')
        : t('Version {live} is published, and this page does not get it until the line is changed.', {
            live: own.live ?? '–',
          }),
      ...(isLive ? [] : [copy]),
    ),
  ];
}

function readOther({ id, server }: InstalledLine, own: Own): Finding {
  return id === own.site
    ? finding(
        'other-server',
        'bad',
        t('The line comes from another server'),
        t(
          'It loads {id} from {server}; this server is {own}. What is published here does not reach the page.',
          { id, server, own: own.server },
        ),
        { kind: 'copy', label: t('script line'), text: lineOf(own) },
      )
    : finding(
        'other-id',
        'warn',
        t('The page carries another container, {id}', { id }),
        server === own.server
          ? t(
              'It belongs to another site of this server. Both run side by side; take it out if it was meant to be this one.',
            )
          : t('It comes from {server}. Both run side by side.', { server }),
      );
}

function readPolicy({ policy, eventsAllowed, steps }: InstallFacts, own: Own): Finding[] {
  const lines: Mend[] = policy.needed ? [{ kind: 'copy', label: t('policy'), text: policy.needed }] : [];
  const found: Finding[] = [];
  if (!policy.container)
    found.push(
      finding(
        'policy-script',
        'bad',
        t('The page’s security policy keeps the script out'),
        policy.needsNonce
          ? t('It only runs scripts that carry the page’s nonce: give the line that nonce.')
          : t('Its Content-Security-Policy has to name this server. As it would have to read:'),
        ...(policy.needsNonce
          ? [{ kind: 'copy', label: t('script line with a nonce'), text: lineOf(own, true) } as const]
          : lines),
      ),
    );
  if (!eventsAllowed)
    found.push(
      finding(
        'policy-events',
        'bad',
        t('The page’s security policy lets no event out'),
        t('connect-src has to name this server, or nothing that happens is ever reported.'),
        ...(policy.container ? lines : []),
      ),
    );
  if (!policy.trustedTypes)
    found.push(
      finding(
        'policy-types',
        'warn',
        t('Preview and picking are kept out by Trusted Types'),
        t('Visitors are measured all the same. To preview, add “milepost” to the trusted-types line.'),
        ...(policy.container && eventsAllowed ? lines : []),
      ),
    );
  if (found.length === 0)
    found.push(finding('policy', 'ok', t('The page lets the script in and events out')));
  const page = steps.at(-1)?.url ?? '';
  if (page.startsWith('https:') && own.server.startsWith('http:') && !isLocal(own.server))
    found.push(
      finding(
        'mixed',
        'bad',
        t('Browsers block a script without https on a page with https'),
        t('This server is {server}. Put it behind https and start it with that address.', {
          server: own.server,
        }),
      ),
    );
  return found;
}

function readServer({ steps }: InstallFacts, { server }: Own): Finding[] {
  const page = steps.at(-1)?.url ?? '';
  if (!isLocal(server) || isLocal(page)) return [];
  return [
    finding(
      'local-server',
      'bad',
      t('Only this computer can reach the server'),
      t(
        'The line loads from {server}, which is another machine for every visitor. Start the server with MILEPOST_URL set to an address that visitors can reach.',
        { server },
      ),
    ),
  ];
}

function isLocal(address: string): boolean {
  return (
    URL.canParse(address) && /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(new URL(address).hostname)
  );
}

function readPage({ optedOut, steps, cutsOpener, policy }: InstallFacts): Finding[] {
  const found: Finding[] = [];
  if (optedOut)
    found.push(
      finding(
        'off',
        'bad',
        t('The page switches Milepost off'),
        t('It says <meta name="milepost" content="off">. Take that out to be measured.'),
      ),
    );
  if (steps.length > 1)
    found.push(
      finding(
        'redirects',
        'ok',
        t('The address leads on to {page}', { page: steps.at(-1)?.url ?? '' }),
        t('{count, plural, one {One redirect} other {# redirects}}. That page was looked at.', {
          count: steps.length - 1,
        }),
      ),
    );
  if (cutsOpener)
    found.push(
      finding(
        'opener',
        policy.connect ? 'ok' : 'warn',
        t('The page cuts itself off from windows that open it'),
        policy.connect
          ? t(
              '“Cross-Origin-Opener-Policy: {value}” changes nothing for visitors; Preview goes over the server.',
              { value: cutsOpener },
            )
          : t('Visitors are measured all the same. For Preview, connect-src has to name this server.'),
      ),
    );
  return found;
}

function readPublished({ live }: Own): Finding[] {
  if (live !== null) return [];
  return [
    finding(
      'unpublished',
      'warn',
      t('Nothing is published yet'),
      t(
        'The line already works for picking and Preview; visitors get an empty container until something is published.',
      ),
      { kind: 'publish' },
    ),
  ];
}
