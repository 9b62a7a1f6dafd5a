import type { Rule } from '../../../shared/ruleset/types';
export default function SpreadDialog(_props: { rules: readonly Rule[] }) {
  return null;
}
