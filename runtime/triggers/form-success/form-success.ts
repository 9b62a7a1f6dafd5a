import { memory, whenJoined } from '../../core/memory';
import { pageAddress } from '../../core/page';
import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { eachAttempt } from '../../lib/attempts';
import { after, elapsed, now } from '../../lib/clock';
import { watchLayer } from '../../lib/dataLayer';
import { formOf } from '../../lib/forms';
import { listen } from '../../lib/listen';
import { lookedAt } from '../../lib/lookedAt';
import { isShown } from '../../lib/shown';
import { stopAll } from '../../lib/stopAll';
import { all } from '../../lib/target';
import { actionOf, wasAnswered, watchAnswers } from './answers';
import type { FormSuccessSettings } from './form-success.definition';

type Settings = Omit<FormSuccessSettings, 'target' | 'element' | 'page'> & {
  target?: TargetMatcher;
  element?: TargetMatcher;
  page?: RegExp;
  key: string;
};

/** What is left of a form on the next page. Stored, hence the short names. */
interface Sent {
  /** When, milliseconds since the epoch. */
  t: number;
  /** The page it was on. */
  u: string;
  /** Its attributes, of those that `form_id` and its like read. */
  a?: Record<string, string | null>;
  /** Seconds since someone began to fill it in. */
  s?: number | undefined;
}

/** As soon as a person notices. */
const lookMs = 200;

export default function formSuccess(settings: Settings, fire: Fire): Stop {
  const { target, withinMs = 10_000 } = settings;
  const counts = (sign: string) => [sign, 'any'].includes(settings.success || 'answer');
  const begun = new WeakMap<Element, number>();
  /** Messages that have counted, until they are hidden again. */
  const told = new WeakSet<Element>();
  let end: Stop | undefined;
  // Without storage nothing of a form is known on the next page.
  const sent = USES.consent!.storage ? memory<Sent | 0>(settings.key, 'session') : undefined;

  /** Looks for signs that what was sent was taken. `loaded`: on a page that came after. */
  const wait = (element: Element, { t, u, s }: Sent, loaded?: boolean) => {
    end?.();
    const since = elapsed();
    const stops: Stop[] = [];
    let over = false;
    end = () => {
      over = true;
      for (const stop of stops) stop();
    };
    const succeed = () => {
      if (over) return;
      end!();
      sent?.(0);
      fire(PREVIEW || USES.noticed!.form_seconds ? { element, data: { form_seconds: s } } : { element });
    };
    const look = () => {
      if (USES.formSuccessTrigger!.element && settings.element && appeared(settings.element)) succeed();
      if (
        (USES.formSuccessTrigger!.success_page || USES.formSuccessTrigger!.page) &&
        pageAddress() !== u &&
        (settings.page
          ? counts('page') && settings.page.test(lookedAt(pageAddress()))
          : settings.success === 'page')
      )
        succeed();
      if (!over) stops[0] = after(lookMs, look);
    };
    stops.push(
      after(0, () => {
        if (USES.formSuccessTrigger!.success_answer || USES.formSuccessTrigger!.success_any)
          if (counts('answer')) {
            if (!loaded) stops.push(watchAnswers(element, settings.answer, since, succeed));
            else if (pageAddress() !== u && wasAnswered()) succeed();
          }
        if (USES.formSuccessTrigger!.event && settings.event && counts('event'))
          stops.push(watchLayer('dataLayer', ({ event }) => event === settings.event && succeed(), !!loaded));
        if (
          USES.formSuccessTrigger!.element ||
          USES.formSuccessTrigger!.success_page ||
          USES.formSuccessTrigger!.page
        )
          look();
        // What has succeeded meanwhile.
        if (over) end!();
      }),
      after(t + withinMs - now(), end),
    );
  };
  const appeared = (message: TargetMatcher) => {
    let found = false;
    if (counts('element'))
      for (const each of all(message))
        if (!isShown(each)) told.delete(each);
        else if (!told.has(each)) {
          told.add(each);
          found = true;
        }
    return found;
  };

  const stops: Stop[] = [
    () => end?.(),
    eachAttempt(target, (form) => {
      const attempt: Sent = { t: now(), u: pageAddress() };
      if ((PREVIEW || USES.noticed!.form_seconds) && begun.has(form))
        attempt.s = Math.round((elapsed() - begun.get(form)!) / 1000);
      if (USES.consent!.storage) {
        attempt.a = { action: actionOf(form) };
        for (const name of ['id', 'name']) attempt.a[name] = form.getAttribute(name);
        sent!(attempt);
      }
      wait(form, attempt);
    }),
  ];
  if (PREVIEW || USES.noticed!.form_seconds)
    stops.push(
      listen('input', (_, path) => {
        const form = formOf(path, target);
        if (form && !begun.has(form)) begun.set(form, elapsed());
      }),
    );
  if (USES.consent!.storage) {
    const resume = () => {
      const last = sent!();
      if (!last || end || now() - last.t > withinMs) return;
      const form = document.createElement('form');
      for (const name in last.a) if (last.a[name]) form.setAttribute(name, last.a[name]);
      wait(form, last, true);
    };
    resume();
    // A banner tells of consent after the page has begun.
    whenJoined(resume);
  }
  return stopAll(stops);
}
