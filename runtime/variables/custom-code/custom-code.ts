import type { Value } from '../../../shared/definition';
import type { Occurrence } from '../../core/types';
import { type Code, runCode } from '../../lib/runCode';

interface Settings {
  code: Code<[occurrence: Occurrence, value: Record<string, Value>]>;
  needs?: { name: string; value: Value }[];
}

export default function customCode({ code, needs }: Settings, occurrence: Occurrence): Value {
  const value: Record<string, Value> = {};
  if (USES.customCodeVariable!.needs) for (const each of needs || []) value[each.name] = each.value;
  const answer = runCode(code, occurrence, value) as Value;
  // What is not there yet, and what is no data, cannot be compared or sent.
  return /^(fun|sym)/.test(typeof answer) || answer instanceof Promise ? undefined : answer;
}
