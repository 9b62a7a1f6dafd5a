/** What the server saw of a page, in words: each finding with what mends it. */
import type { Installation, InstallFacts } from '../../shared/installation';
import { t } from '../../shared/texts/t';
import { type Finding, finding, type Own } from './finding';
import { readLines } from './readLines';
import { readPage, readPolicy, readServer } from './readPage';
import { readSeen } from './readSeen';

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

/** All of it in one sentence. */
export function summaryOf(url: string, found: readonly Finding[]): string {
  const bad = found.filter(({ state }) => state === 'bad').length;
  const risky = found.filter(({ state }) => state === 'warn').length;
  if (bad > 0)
    return t('{bad, plural, one {One thing keeps} other {# things keep}} {url} from being measured.', {
      bad,
      url,
    });
  if (!found.some(({ id }) => carries.has(id)))
    return t('Whether {url} is measured cannot be told from its HTML.', { url });
  return risky > 0
    ? t('{url} carries the line; {risky, plural, one {one thing is} other {# things are}} worth a look.', {
        url,
        risky,
      })
    : t('{url} carries the line, and nothing is in its way.', { url });
}

const carries: ReadonlySet<string> = new Set(['found', 'held', 'blocking']);

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
