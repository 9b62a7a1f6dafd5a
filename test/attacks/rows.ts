/**
 * The bad inputs and attacks that a container, its preview and its collector are built against, one row each, and the tests that
 * hold them: a file and the name of a test in it, as it is written there.
 */

export interface Held {
  file: string;
  test: string;
}

export interface AttackRow {
  number: number;
  attack: string;
  /** What must come of it. */
  expected: string;
  held: readonly Held[];
  /** Why there is nothing to hold, or what of it is not. */
  not?: string;
}

const attacks = 'runtime/core/attacks.test.ts';
const code = 'runtime/lib/codeGuard.test.ts';
const guarded = 'shared/compiler/guardCode.test.ts';
const fuzz = { file: 'test/fuzz/fuzz.test.ts', test: 'leaves a hundred hostile pages as they are' };
const collector = 'server/events/collector.test.ts';
const connections = 'server/preview/connections.test.ts';
const security = 'server/security/security.test.ts';
const containers = 'server/containers/containers.test.ts';

function row(
  number: number,
  attack: string,
  expected: string,
  held: [file: string, test: string][],
  not?: string,
): AttackRow {
  return {
    number,
    attack,
    expected,
    held: held.map(([file, test]) => ({ file, test })),
    ...(not && { not }),
  };
}

export const rows: readonly AttackRow[] = [
  row(1, 'markup in an address', 'read as text; no node more', [
    [attacks, 'reads markup in an address or on the page as text, and puts none into the page'],
    ['test/attacks/rows.test.ts', 'makes no markup of text in page code or in the agent'],
  ]),
  row(2, 'a value that would end a string, a script or a line in own code', 'handed over as data', [
    [code, 'takes what a data layer holds as data, whatever it looks like'],
    [
      'shared/compiler/compile.test.ts',
      'keeps texts from ending the string, the script or the line they stand in',
    ],
  ]),
  row(3, 'other schemes in an address made of values', 'the host and scheme are the author’s', [
    ['test/attacks/rows.test.ts', 'asks the host that stands in the address, whatever its places hold'],
  ]),
  row(4, 'parameters that name prototypes', 'nothing is polluted', [
    [attacks, 'is not polluted by an address with %s, as query and as fragment'],
  ]),
  row(5, 'pushes that reach for prototypes', 'no pollution, no consent', [
    [attacks, 'gives no consent to a push that reaches for prototypes'],
    ['runtime/variables/data-layer/data-layer.test.ts', 'never reaches into the page’s own objects'],
  ]),
  row(
    6,
    'Object.prototype polluted first',
    'the same requests',
    [[attacks, 'makes the same requests where Object.prototype was polluted first']],
    'A setting that a rule leaves out, such as the default of a variable, can be given by such a page: text only, to where the rule sends.',
  ),
  row(7, 'elements that take names', 'starts from what is baked in', [
    [attacks, 'starts from what is baked in where elements took the names it might ask for'],
    ['runtime/core/start.test.ts', 'replaces what took its name instead of following it'],
  ]),
  row(8, 'a page that patches what everybody uses', 'quiet, and events arrive', [
    [attacks, 'delivers where a page has changed what everybody uses: %s'],
    [fuzz.file, fuzz.test],
  ]),
  row(9, 'a data layer that is long, frozen or none', 'quiet; no long task', [
    [
      attacks,
      'goes through 10,000 pushes of before without a task over 50 ms, and on from a frozen or missing layer',
    ],
    [
      'runtime/triggers/data-layer/data-layer.test.ts',
      'goes on with an array that the page puts in the place of the first, telling nothing twice',
    ],
  ]),
  row(10, 'pushes that nobody can read', 'cut with a flag; quiet', [
    [attacks, 'takes pushes that nobody can read, and cuts what is too long'],
  ]),
  row(11, 'patterns that hang', 'refused; accepted ones take 5 ms at most', [
    ['test/attacks/regexes/regexes.test.ts', 'are refused, all of them'],
    ['test/attacks/regexes/regexes.test.ts', 'take at most 5 ms on the worst text of 2,048 characters'],
  ]),
  row(12, 'hostile selectors', 'a mistake with its place; nothing throws on a page', [
    ['test/attacks/rows.test.ts', 'says where a hostile selector is wrong, at once'],
    [fuzz.file, fuzz.test],
  ]),
  row(13, 'a value spliced into a selector', 'it stays a text in it', [
    ['test/attacks/rows.test.ts', 'splices no value into a selector'],
  ]),
  row(14, 'own code that never ends', 'ended within 50 ms, not begun again', [
    [
      code,
      'ends code that never ends within 50 ms, keeps it from beginning again, and lets the page and other rules go on',
    ],
    [guarded, 'ends: %s'],
  ]),
  row(
    15,
    'own code that fails at once, later, or in a promise',
    'other rules go on; the page hears nothing',
    [[code, 'keeps errors of listeners, timers, observers and promises in code of its own from the page']],
  ),
  row(16, 'own code that stops or empties the page', 'refused', [
    [guarded, 'is refused: %s'],
    ['shared/compiler/checkCode.test.ts', 'is refused: %s'],
  ]),
  row(17, 'a page that replaces its body or root, shadow trees, frames', 'clicks are heard, once', [
    [
      attacks,
      'hears clicks once after a page has replaced its body and root, and those in shadow trees and frames that come and go',
    ],
  ]),
  row(
    18,
    '10,000 route changes',
    'nothing grows',
    [['test/host/host.test.ts', 'holds on to nothing over two hundred virtual pages']],
    'The test goes through two hundred, the command (`npm run bench:host`) through 10,000.',
  ),
  row(19, 'a collector that is away or answers rubbish', 'no link waits', [
    [attacks, 'delays no link where the collector %s'],
    ['runtime/transport/contract.test.ts', '$number: $title'],
  ]),
  row(20, 'policies of pages', 'runs, or stays out with one report', [
    [
      'test/attacks/policies/policies.test.ts',
      'runs, or stays out with one report; what is built in breaks none',
    ],
  ]),
  row(21, 'storage that throws, is full, is null or holds junk', 'goes on in memory', [
    [attacks, 'goes on in memory beside a storage that is %s'],
  ]),
  row(22, 'prerendering, hidden pages, the back/forward cache', 'one page view each; the cache stays', [
    ['runtime/core/start.test.ts', 'waits on a prerendered page until it is shown'],
    ['runtime/core/page.test.ts', 'counts a page that comes back from the back/forward cache'],
    ['test/host/host.test.ts', 'leaves the page in the back/forward cache'],
  ]),
  row(23, 'included twice, two containers', 'each runs once', [
    ['runtime/core/start.test.ts', 'runs once however often it is included'],
    [attacks, 'holds two containers apart on one page, each once however often it is there'],
  ]),
  row(24, 'messages to the agent from others', 'ignored', [
    ['runtime/agent/connect/opener.test.ts', 'proves nothing to anyone else'],
    [
      'runtime/agent/connect/opener.test.ts',
      'takes no port before the editor has proved itself, nor a welcome that is none',
    ],
  ]),
  row(25, 'preview codes forged, spent, of another site', 'the live container; tries are limited', [
    [connections, 'cannot be forged, nor its session proved before a page was let in'],
    [connections, 'works for its own site only'],
    [connections, 'lets the page in once, and never again'],
    [connections, 'stops answering who only brings wrong codes'],
    [
      'server/preview/preview.test.ts',
      'answers 404 for a token that was never given, and refuses what is no rule set or no site',
    ],
  ]),
  row(
    26,
    'drafts and versions by guessed names',
    '404 that nobody caches',
    [
      [containers, 'answers 404 that nobody caches for what is not here'],
      [
        'server/preview/preview.test.ts',
        'compiles the traced draft and serves it where nobody can guess, never cached',
      ],
    ],
    'Who was a member once: there are no accounts yet.',
  ),
  row(27, 'the editor framed, publishing from elsewhere', 'no frame; 403', [
    [security, 'sends the editor with a strict policy, for every address of the app'],
    [security, 'is refused from the other port even when that page sends its own origin'],
  ]),
  row(28, 'the server sent to addresses inside a network', 'refused before it connects', [
    ['server/doctor/doctor.test.ts', 'opens no address inside a network, whatever leads there'],
    ['server/doctor/doctor.test.ts', 'waits three seconds and reads two megabytes, no more'],
    [connections, 'fetches nothing for anyone'],
  ]),
  row(29, 'hostile bodies at the collector', '400, 408, 413 or quarantine', [
    [collector, 'survives hostile JSON: polluting keys, lone surrogates, NUL, infinite numbers, depth'],
    [collector, 'answers 413 for more than 1 MB, as sent and as inflated, and for too many events'],
    ['server/events/receiveBody.test.ts', 'lets go of a sender that pauses'],
  ]),
  row(30, 'impossible times', 'clamped and flagged', [
    [collector, 'clamps and flags what cannot be: sent before it happened, or kept for more than a week'],
  ]),
  row(31, 'events that claim what only the server knows', 'ignored', [
    [collector, 'keeps what an event holds and nothing it may not claim'],
  ]),
  row(32, 'markup and formulas in names', 'text everywhere', [
    ['shared/plan/exports.test.ts', 'runs nothing in a spreadsheet'],
    ['test/attacks/rows.test.ts', 'makes no markup of text in the editor'],
    ['server/events/storage.test.ts', 'shows a reject as an event whatever it was'],
  ]),
  row(33, 'hostile imports from other tag managers', '', [], 'There is no import yet.'),
  row(
    34,
    'a byte changed in a stored version',
    'not served; the last good one is',
    [
      [
        'server/sites/verified.test.ts',
        'serves no version in which a byte was changed, but the last good one',
      ],
    ],
    'Audit log and signed chain come with accounts.',
  ),
  row(
    35,
    'every route by every role',
    '',
    [],
    'There are no accounts yet: without an owner the server answers its own machine only.',
  ),
  row(36, 'changes sent by other pages', '403, nothing changed', [
    [security, 'takes JSON only, so that no form can send it'],
    [security, 'refuses foreign host names, so that DNS rebinding finds nothing'],
  ]),
  row(37, 'guessed and stolen logins', '', [], 'There are no accounts yet.'),
  row(38, 'personal data in fields, addresses, titles and texts', 'no byte of it leaves', [
    [
      'test/journeys/privacy.test.ts',
      'lets no personal data out of a page, wherever on it that stands, and asks no other host',
    ],
    [
      'server/privacy/privacy.test.ts',
      'is taken out of addresses, titles, parameters and ids before anything is written',
    ],
  ]),
];
