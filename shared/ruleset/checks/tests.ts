import { testOfNoRule, testWithoutMoment } from '../../problems/tests';
import type { SemanticCheck } from './context';

/** Tests name a rule that is there and a moment that their visit has. */
export const checkTests: SemanticCheck = ({ tests, declared, report }) => {
  for (const { value, path } of tests) {
    if (!declared.rules.has(value.rule))
      report(testOfNoRule(`${path}/rule`, value.rule, declared.rules.keys()));
    if (value.moment >= value.visit.length) report(testWithoutMoment(`${path}/moment`, value.visit.length));
  }
};
