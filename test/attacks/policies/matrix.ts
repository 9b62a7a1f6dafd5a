/** All policies with all that runs under them: what was otherwise than stated. */
import type { Browser } from 'playwright';
import { type Policy, policies } from './policies';
import { type Containers, containers, type Mode, modes, type Seen, underPolicy } from './run';

export interface Cell {
  policy: string;
  mode: Mode;
  seen: Seen;
  wrong: string[];
}

/** Pages at a time: each mostly waits. */
const atOnce = 4;

/** `every`: all that runs under all policies; otherwise the live container under each, and the other modes by turns. */
export async function matrix(browser: Browser, every: boolean): Promise<Cell[]> {
  const scripts = await containers();
  const open = policies.flatMap((policy, at) =>
    modes
      .filter((mode, place) => every || mode === 'live' || place === 1 + (at % (modes.length - 1)))
      .map((mode) => ({ policy, mode })),
  );
  const cells: Cell[] = [];
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift())
      cells.push(await cell(browser, next.policy, next.mode, scripts));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return cells;
}

async function cell(browser: Browser, policy: Policy, mode: Mode, scripts: Containers): Promise<Cell> {
  const seen = await underPolicy(browser, policy, mode, scripts);
  return { policy: policy.name, mode, seen, wrong: wrongIn(policy, mode, seen) };
}

function wrongIn(policy: Policy, mode: Mode, seen: Seen): string[] {
  const wrong = [...seen.errors];
  const expect = (what: string, saw: number, wanted: (count: number) => boolean) => {
    if (!wanted(saw)) wrong.push(`${what}: ${saw}`);
  };
  const some = (count: number) => count > 0;
  const none = (count: number) => count === 0;
  // On a page that the editor opened the live rules stay out.
  expect('noticed', seen.noticed, mode === 'agent' ? none : (count) => count === 2);
  const asks = {
    live: 'collector',
    agent: 'agent',
    vendor: 'vendor',
    picture: 'picture',
    traced: undefined,
  } as const;
  const asked = asks[mode];
  // What is only reported is refused by nobody but the double, which is asked in any case.
  for (const kind of ['collector', 'vendor', 'agent', 'picture'] as const)
    expect(kind, seen[kind], asked === kind && policy[kind] === 'yes' ? some : none);
  const declined = asked !== undefined && policy[asked] === 'no';
  if (!policy.reportOnly)
    expect('violations', seen.violations.length, (count) => count === (declined ? 1 : 0));
  return wrong;
}
