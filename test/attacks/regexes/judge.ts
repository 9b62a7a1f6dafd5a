/** Holds the check of patterns against both corpora; the test takes samples of what needs a running engine, the command takes all. */
import { createContext, Script } from 'node:vm';
import { lookedFor, regexHang } from '../../../shared/regex';
import { maxLookedAt } from '../../../shared/regex/hang';
import { adversarialTexts } from './adversarial';
import { hanging, hangingText } from './hanging';
import { ordinary } from './ordinary';

/** Of every so many patterns one is run: 1 is all. */
type Every = number;

/** Hanging ones that are not refused as they are written. */
export function missed(): string[] {
  return hanging.filter(({ pattern }) => regexHang(pattern) === undefined).map(({ pattern }) => pattern);
}

/** Ordinary ones that conditions refuse. */
export function falselyRefused(): string[] {
  return ordinary.filter((pattern) => regexHang(lookedFor(pattern)) !== undefined);
}

/** Hanging ones that an engine gets through in 5 ms all the same: they would prove nothing. */
export function harmless(every: Every): string[] {
  return sample(hanging, every)
    .filter((each) => timed(each.pattern, [hangingText(each, maxLookedAt)], 20, 1) < 5)
    .map(({ pattern }) => pattern);
}

/** The slowest of those that are accepted, on 2,048 characters made against it: milliseconds. */
export function slowestAccepted(every: Every): { pattern: string; ms: number; run: number } {
  let [worst, worstMs, run] = ['', 0, 0];
  const take = (pattern: string, texts: () => string[]) => {
    const asRun = lookedFor(pattern);
    if (regexHang(asRun) !== undefined) return;
    run += 1;
    const ms = timed(asRun, texts());
    if (ms > worstMs) [worst, worstMs] = [pattern, ms];
  };
  for (const pattern of sample(ordinary, every))
    take(pattern, () => adversarialTexts(lookedFor(pattern), 2048));
  // What is refused as it is written, and run in another way, is run on the text that hangs it.
  for (const each of hanging) take(each.pattern, () => [hangingText(each, 2048)]);
  return { pattern: worst, ms: worstMs, run };
}

function sample<Item>(items: readonly Item[], every: Every): Item[] {
  return items.filter((_, at) => at % every === 0);
}

const context = createContext({});
const script = new Script('regex.test(text)');
/** What takes longer has hung. */
const patienceMs = 1000;
/** Other processes take their time too: the best of some counts, where the first was slow. */
const tries = 25;

/** The slowest of the texts, each as a page looks at it: milliseconds, at most `patience`. */
function timed(pattern: string, texts: readonly string[], patience = patienceMs, runs = tries): number {
  const regex = new RegExp(pattern);
  let slowest = 0;
  for (const text of texts) {
    Object.assign(context, { regex, text: text.slice(0, maxLookedAt) });
    let best = patience;
    for (let each = 0; each < runs && best > 1; each++) {
      const began = performance.now();
      try {
        script.runInContext(context, { timeout: patience });
      } catch {
        return patience;
      }
      best = Math.min(best, performance.now() - began);
    }
    slowest = Math.max(slowest, best);
  }
  return slowest;
}
