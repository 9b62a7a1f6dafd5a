import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { readDetails } from '../../../shared/readDetails';
import { readRule } from '../../../shared/readRule';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { catalog } from '../../shell/document';

/** The rule as it is said elsewhere, with everything that decides what it means: what the command line explains. */
export function ReadBack({ rule, ruleSet }: { rule: Rule; ruleSet: RuleSet }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="disclosure read-back" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <ChevronRight size={14} aria-hidden="true" /> {t('Read it back in full')}
      </summary>
      {open && <Said rule={rule} ruleSet={ruleSet} />}
    </details>
  );
}

function Said({ rule, ruleSet }: { rule: Rule; ruleSet: RuleSet }) {
  const sentence = useMemo(() => readRule(ruleSet, rule, catalog), [ruleSet, rule]);
  const details = useMemo(() => readDetails(ruleSet, rule, catalog), [ruleSet, rule]);
  return (
    <>
      <p>{sentence}</p>
      <ul className="bullets">
        {[...new Set(details)].map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </>
  );
}
