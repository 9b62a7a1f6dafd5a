import type { ConsentState, ConsentValue } from '../../shared/event';

/** Whether something is allowed; undefined: nothing is said of it. */
type Answer = boolean | undefined;

/** Google's seven signals from the four groups that banners ask for. What nothing is said of stays as it is. */
export function grouped(analytics: Answer, advertising: Answer, functional: Answer, necessary: Answer) {
  const said: ConsentState = {};
  const say = (answer: Answer, ...signals: string[]) => {
    const value: ConsentValue = answer ? 'granted' : 'denied';
    if (answer !== undefined) for (const signal of signals) said[signal] = value;
  };
  say(analytics, 'analytics_storage');
  say(advertising, 'ad_storage', 'ad_user_data', 'ad_personalization');
  say(functional, 'functionality_storage', 'personalization_storage');
  say(necessary, 'security_storage');
  return said;
}

/** The same from the purposes of the IAB’s European framework, 1 to 11; what is not true is refused. */
export function byPurposes(allowed: (purpose: number) => unknown): ConsentState {
  const all = (...purposes: number[]): ConsentValue =>
    purposes.every((purpose) => allowed(purpose) === true) ? 'granted' : 'denied';
  return {
    ad_storage: all(1),
    ad_user_data: all(1, 7),
    ad_personalization: all(3, 4),
    analytics_storage: all(1, 8),
    functionality_storage: all(1),
    personalization_storage: all(1, 5, 6),
    security_storage: all(1),
  };
}
