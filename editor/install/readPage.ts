/** What of the page and of our server is in the line's way. */
import type { InstallFacts } from '../../shared/installation';
import { t } from '../../shared/texts/t';
import { type Finding, finding, lineOf, type Mend, type Own } from './finding';

export function readPolicy({ policy, eventsAllowed, steps }: InstallFacts, own: Own): Finding[] {
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

export function readServer({ steps }: InstallFacts, { server }: Own): Finding[] {
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

export function readPage({ optedOut, steps, cutsOpener, policy }: InstallFacts): Finding[] {
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
