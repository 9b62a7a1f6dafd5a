import { t } from './t';

const nouns = {
  copy: (count: number) => t('{count, plural, one {# copy} other {# copies}}', { count }),
  day: (count: number) => t('{count, plural, one {# day} other {# days}}', { count }),
  destination: (count: number) => t('{count, plural, one {# destination} other {# destinations}}', { count }),
  event: (count: number) => t('{count, plural, one {# event} other {# events}}', { count }),
  goal: (count: number) => t('{count, plural, one {# goal} other {# goals}}', { count }),
  match: (count: number) => t('{count, plural, one {# match} other {# matches}}', { count }),
  milestone: (count: number) => t('{count, plural, one {# milestone} other {# milestones}}', { count }),
  recipe: (count: number) => t('{count, plural, one {# recipe} other {# recipes}}', { count }),
  rule: (count: number) => t('{count, plural, one {# rule} other {# rules}}', { count }),
  signal: (count: number) => t('{count, plural, one {# signal} other {# signals}}', { count }),
  stage: (count: number) => t('{count, plural, one {# stage} other {# stages}}', { count }),
  step: (count: number) => t('{count, plural, one {# step} other {# steps}}', { count }),
  target: (count: number) => t('{count, plural, one {# target} other {# targets}}', { count }),
  test: (count: number) => t('{count, plural, one {# test} other {# tests}}', { count }),
  variable: (count: number) => t('{count, plural, one {# variable} other {# variables}}', { count }),
} as const;

export type Countable = keyof typeof nouns;

/** `1 rule`, `12 rules`. */
export function counted(count: number, noun: Countable): string {
  return nouns[noun](count);
}
