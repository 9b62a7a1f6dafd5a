/** The container scripts that the page's HTML carries. */
import type { InstalledLine, InstallFacts } from '../../shared/installation';
import { t } from '../../shared/texts/t';
import { type Finding, finding, lineOf, type Mend, type Own } from './finding';

/** `fetched`: do pages of the site fetch the container lately? */
export function readLines(page: InstallFacts, own: Own, fetched: boolean): Finding[] {
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
