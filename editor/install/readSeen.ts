/** The proof from live pages: who fetched the container, and which event came last. */
import type { Seen } from '../../shared/installation';
import { t } from '../../shared/texts/t';
import { ago } from '../shell/ago';
import type { Finding, Own } from './finding';

/** Longer ago than this, a page with visitors would have asked again. */
const freshMs = 24 * 60 * 60 * 1000;

/** First whether the site's own pages fetch it, then what else is worth a look. */
export function readSeen(
  { now, since, containers, lastEvent }: Seen,
  { origins }: Pick<Own, 'origins'>,
): Finding[] {
  const mine = containers.filter(({ origin }) => origin !== null && origins.includes(origin));
  const [latest] = mine;
  const event = lastEvent
    ? t('The last event, {name}, came {when} from {page}.', {
        name: lastEvent.name,
        when: ago(lastEvent.receivedAt, now),
        page: bare(lastEvent.url),
      })
    : t('No event has arrived yet.');
  const found: Finding[] = [
    latest
      ? {
          id: 'seen',
          state: now - latest.lastAt < freshMs ? 'ok' : 'warn',
          title: t('Your site fetched the container {when}', { when: ago(latest.lastAt, now) }),
          text: `${t(
            '{count, plural, one {Once} other {# times}} from {origin} since the server started {when}; browsers keep it for a minute.',
            {
              count: latest.count,
              origin: latest.origin ?? '',
              when: ago(since, now),
            },
          )} ${event}`,
          mends: [],
        }
      : {
          id: 'unseen',
          state: 'open',
          title: t('No page of the site has fetched the container yet'),
          text: `${t('Not since the server started {when}. Open the site in a browser, then check again.', { when: ago(since, now) })} ${event}`,
          mends: [],
        },
  ];
  const foreign = containers.flatMap(({ origin }) =>
    origin !== null && !origins.includes(origin) ? origin : [],
  );
  const [first] = foreign;
  if (first)
    found.push({
      id: 'seen-elsewhere',
      state: 'warn',
      title: t('Pages of {origins} fetch it, too', { origins: foreign.slice(0, 3).join(', ') }),
      text: t('That is no address of this site, so their events are set aside. Add it if it belongs here.'),
      mends: [{ kind: 'add-address', origin: first }],
    });
  return found;
}

/** Without what follows a question mark: it may name a visitor. */
function bare(url: string): string {
  return URL.canParse(url) ? new URL(url).origin + new URL(url).pathname : url;
}
