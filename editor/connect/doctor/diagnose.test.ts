import { describe, expect, it } from 'vitest';
import { codeLifetimeMs } from '../../../shared/connection';
import type { PageFacts } from '../../../shared/doctor';
import type { Progress, Step } from '../progress';
import { diagnose, patienceMs, type Signals } from './diagnose';
import type { TroubleCode } from './trouble';
import { troubles } from './trouble';

const site = 'mp_abc1234567';
const server = 'https://milepost.example';
const page = 'https://shop.example/bags';
const origins = ['https://shop.example'];
const begun = 1_800_000_000_000;

const launched: Step = { step: 'launched', launch: 'page', page, site, origins };
const opened: Step = { step: 'opened' };
const container: Step = { step: 'served', what: 'container', origin: origins[0] as string };
const agent: Step = { step: 'served', what: 'agent', origin: origins[0] as string };
const cut: Step = { step: 'window-cut' };

const fine: PageFacts = {
  reached: 'page',
  steps: [{ url: page, status: 200, dropsCode: false }],
  foreign: null,
  reason: '',
  complete: true,
  cutsOpener: null,
  policy: { container: true, agent: true, connect: true, trustedTypes: true, needed: '', needsNonce: false },
  containers: [{ id: site, server, runs: 'now' }],
  tagManagers: [],
};

/** Steps one millisecond apart, looked at `afterMs` later. */
function at(
  steps: Step[],
  { facts = null, afterMs = patienceMs + 10 }: { facts?: Signals['facts']; afterMs?: number } = {},
) {
  const happened: Progress[] = steps.map((step, place) => ({ ...step, at: begun + place }));
  const [first] = steps;
  const launch = first?.step === 'launched' ? first.launch : 'page';
  return diagnose({ launch, steps: happened, facts, now: begun + afterMs, page, site, origins, server });
}

const seen = (changes: Partial<PageFacts>): { facts: PageFacts } => ({ facts: { ...fine, ...changes } });
const policy = (changes: Partial<PageFacts['policy']>) => seen({ policy: { ...fine.policy, ...changes } });

describe('names the failing step, the reason and the way out', () => {
  const cases: [TroubleCode, string, ReturnType<typeof at>, failing: string, mend: string][] = [
    [
      'popup-blocked',
      'no window came',
      at([launched, { step: 'popup-blocked' }], { afterMs: 5 }),
      'opened',
      'open-again',
    ],
    [
      'server-away',
      'no code came',
      at([launched, { step: 'no-code', reason: 'Busy.' }], { afterMs: 5 }),
      'opened',
      'open-again',
    ],
    [
      'server-away',
      'the line broke',
      at([launched, opened, { step: 'server-unreachable' }]),
      'found',
      'open-again',
    ],
    [
      'window-closed',
      'it does not cut itself off',
      at([launched, opened, cut], { ...seen({}), afterMs: 900 }),
      'opened',
      'open-again',
    ],
    [
      'opener-cut',
      'COOP, and no other way out',
      at([launched, opened, cut, container, agent], {
        facts: {
          ...fine,
          cutsOpener: 'same-origin',
          policy: { ...fine.policy, connect: false, needed: 'connect-src x;' },
        },
      }),
      'proved',
      'copy-policy',
    ],
    [
      'policy',
      'its hosts leave us out',
      at([launched, opened], policy({ container: false, needed: `script-src ${server};` })),
      'found',
      'copy-policy',
    ],
    [
      'policy',
      'it goes by nonces',
      at([launched, opened], policy({ container: false, needsNonce: true })),
      'found',
      'install-line',
    ],
    [
      'policy',
      'Trusted Types know us not',
      at([launched, opened, container], policy({ trustedTypes: false, needed: 'trusted-types milepost;' })),
      'found',
      'copy-policy',
    ],
    [
      'script-missing',
      'the line is not there',
      at([launched, opened], seen({ containers: [] })),
      'found',
      'install-line',
    ],
    [
      'script-held',
      'Partytown has it',
      at(
        [launched, opened],
        seen({ containers: [{ id: site, server, runs: 'held', type: 'text/partytown' }] }),
      ),
      'found',
      'install-line',
    ],
    [
      'wrong-container',
      'another site’s is there',
      at([launched, opened], seen({ containers: [{ id: 'mp_other00000', server, runs: 'now' }] })),
      'found',
      'install-line',
    ],
    [
      'wrong-container',
      'another server’s is there',
      at(
        [launched, opened],
        seen({ containers: [{ id: site, server: 'https://old.example', runs: 'now' }] }),
      ),
      'found',
      'install-line',
    ],
    [
      'wrong-container',
      'it answered so',
      at([
        launched,
        opened,
        container,
        {
          step: 'refused',
          via: 'relay',
          reason: 'other-container',
          origin: null,
          container: 'mp_other00000',
        },
      ]),
      'proved',
      'install-line',
    ],
    [
      'blocked',
      'it is there and allowed, and nobody asked for it',
      at([launched, opened], seen({})),
      'found',
      'open-again',
    ],
    [
      'blocked',
      'it runs, and cannot talk',
      at([launched, opened, container, agent], seen({})),
      'proved',
      'open-again',
    ],
    [
      'code-dropped',
      'a redirect took it',
      at([launched, opened, cut, container], {
        facts: {
          ...fine,
          cutsOpener: 'same-origin',
          steps: [
            { url: page, status: 302, dropsCode: true },
            { url: `${page}/de`, status: 200, dropsCode: false },
          ],
        },
      }),
      'proved',
      'open-page',
    ],
    [
      'code-dropped',
      'the page’s own script took it',
      at([launched, opened, container], { ...seen({}), afterMs: 10_000 }),
      'proved',
      'bookmarklet',
    ],
    [
      'code-expired',
      'a minute went by',
      at([launched, opened], { facts: fine, afterMs: codeLifetimeMs + 100 }),
      'proved',
      'open-again',
    ],
    [
      'code-expired',
      'it was told so',
      at([
        launched,
        opened,
        container,
        agent,
        { step: 'refused', via: 'opener', reason: 'expired', origin: null, container: site },
      ]),
      'proved',
      'open-again',
    ],
    [
      'code-used',
      'someone else had it',
      at([
        launched,
        opened,
        container,
        agent,
        { step: 'refused', via: 'relay', reason: 'used', origin: origins[0] as string, container: site },
      ]),
      'proved',
      'open-again',
    ],
    ['slow-page', 'the server waits as well', at([launched, opened], { facts: 'asking' }), '', 'wait'],
    [
      'slow-page',
      'the server gave up',
      at([launched, opened], seen({ reached: 'too-slow', containers: [] })),
      '',
      'wait',
    ],
    [
      'slow-page',
      'half a page came',
      at([launched, opened], seen({ complete: false, containers: [] })),
      '',
      'wait',
    ],
    ['slow-page', 'its scripts are on their way', at([launched, opened, container], seen({})), '', 'wait'],
    [
      'unreachable',
      'nothing answers',
      at([launched, opened], seen({ reached: 'unreachable', reason: 'nothing answers there' })),
      'opened',
      'open-again',
    ],
    [
      'unreachable',
      'it is an error page',
      at(
        [launched, opened],
        seen({ reached: 'no-page', steps: [{ url: page, status: 404, dropsCode: false }] }),
      ),
      'opened',
      'open-again',
    ],
    [
      'unreachable',
      'redirects never end',
      at([launched, opened], seen({ reached: 'too-many-redirects' })),
      'opened',
      'open-again',
    ],
    [
      'foreign-redirect',
      'a redirect leaves the site',
      at([launched, opened], seen({ reached: 'foreign', foreign: 'https://www.shop.example' })),
      'opened',
      'add-address',
    ],
    [
      'foreign-redirect',
      'it answered from there',
      at([
        launched,
        opened,
        container,
        {
          step: 'refused',
          via: 'opener',
          reason: 'other-origin',
          origin: 'https://www.shop.example',
          container: site,
        },
      ]),
      'proved',
      'add-address',
    ],
    [
      'bookmarklet-refused',
      'the page’s policy',
      at([{ ...launched, launch: 'ask' }], policy({ agent: false, needed: 'script-src x;' })),
      'found',
      'copy-policy',
    ],
    [
      'denied',
      'someone said no',
      at([launched, opened, container, agent, { step: 'denied' }]),
      'proved',
      'open-again',
    ],
    [
      'page-gone',
      'it moved on and did not come back',
      at(
        [
          launched,
          opened,
          container,
          agent,
          { step: 'connected', via: 'opener', origin: origins[0] as string },
          { step: 'page-gone' },
        ],
        { afterMs: 120_000 },
      ),
      'opened',
      'open-again',
    ],
    ['no-answer', 'the server cannot look', at([launched, opened]), 'found', 'install-line'],
  ];

  it.each(cases)('%s: %s', (code, _, { trouble, stages }, failing, mend) => {
    expect(trouble?.code).toBe(code);
    expect(trouble?.title).not.toBe('');
    expect(trouble?.text).toMatch(/\.$/);
    expect(trouble?.mends[0]?.kind).toBe(mend);
    expect(stages.find(({ state }) => state === 'failed')?.name ?? '').toBe(failing);
  });

  it('has words for what needs no launch', () => {
    const needless = [
      troubles.badAddress('shop'),
      troubles.foreignAddress('https://other.example/a', origins),
      troubles.draftRefused(page, server),
      troubles.draftFailed(''),
    ];
    expect(needless.map(({ code }) => code)).toEqual([
      'bad-address',
      'foreign-address',
      'draft-refused',
      'draft-failed',
    ]);
    expect(needless[1]?.mends).toEqual([{ kind: 'add-address', origin: 'https://other.example' }]);
  });
});

describe('says nothing', () => {
  it('before anyone could know', () => {
    const { trouble, stages } = at([launched, opened], { facts: 'asking', afterMs: 1000 });
    expect(trouble).toBeNull();
    expect(stages.map(({ state }) => state)).toEqual(['done', 'now', 'open', 'open']);
  });

  it('once it is connected, whatever was wrong before', () => {
    const refused: Step = { step: 'refused', via: 'relay', reason: 'used', origin: null, container: site };
    const { trouble, stages } = at([
      launched,
      opened,
      cut,
      refused,
      { step: 'code-redeemed', via: 'relay', origin: origins[0] as string },
      { step: 'connected', via: 'relay', origin: origins[0] as string },
    ]);
    expect(trouble).toBeNull();
    expect(stages.every(({ state }) => state === 'done')).toBe(true);
  });

  it('of a bookmark that nobody has pressed, or a device that is yet to type', () => {
    expect(at([{ ...launched, launch: 'ask' }], { facts: fine, afterMs: 40_000 }).trouble).toBeNull();
    expect(at([{ ...launched, launch: 'pairing' }], { afterMs: 40_000 }).trouble).toBeNull();
  });

  it('when the tab of a connected page was closed', () => {
    const connected: Step = { step: 'connected', via: 'opener', origin: origins[0] as string };
    expect(at([launched, opened, connected, cut, { step: 'page-gone' }]).trouble).toBeNull();
  });

  it('after the page was left', () => {
    expect(at([launched, opened, { step: 'left' }]).trouble).toBeNull();
  });
});

it('knows pages whose server the browser alone can reach', () => {
  expect(at([launched, opened, container], seen({ reached: 'private', containers: [] })).trouble?.code).toBe(
    'no-answer',
  );
  expect(at([launched, opened], seen({ reached: 'private', containers: [] })).trouble?.code).toBe(
    'no-answer',
  );
  expect(
    at(
      [launched, opened, agent, { step: 'greeted', origin: origins[0] as string }],
      seen({ reached: 'unreachable' }),
    ).trouble?.code,
  ).toBe('blocked');
});

it('trusts what it sees on the page more than a container that any visitor may have asked for', () => {
  expect(at([launched, opened, container], seen({ containers: [] })).trouble?.code).toBe('script-missing');
  expect(at([launched, opened, container]).stages.map(({ state }) => state)).toEqual([
    'done',
    'failed',
    'open',
    'open',
  ]);
});

it('names the tag manager that may load the line', () => {
  const { trouble } = at([launched, opened], seen({ containers: [], tagManagers: ['Google Tag Manager'] }));
  expect(trouble?.text).toContain('Google Tag Manager');
});
