import { useMemo } from 'react';
import { plan } from '../../shared/compiler/plan';
import { type ConsentOutcome, consentTable } from '../../shared/consent/table';
import { consentGroups, outcomeWords } from '../../shared/consent/words';
import { t } from '../../shared/texts/t';
import { catalog, useProblems, useRuleSet } from '../shell/document';
import { Badge } from '../ui/Badge';
import './consent.css';

const tones = { sends: 'ok', anonymous: 'warn', waits: 'plain', nothing: 'bad' } as const;
/** So many names of rules stand in a cell; the others are counted. */
const maxNames = 3;

/** What is sent where under which answer, told from the plan that is compiled. */
export function ConsentTableView() {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const groups = useMemo(
    () => consentGroups(consentTable(plan(ruleSet, catalog, problems)), ruleSet, catalog),
    [ruleSet, problems],
  );
  if (groups.length === 0)
    return <p className="quiet">{t('No rule sends anything yet. Once one does, this says when.')}</p>;
  const hasParams = groups.some(({ params }) => params !== '');
  return (
    <section className="consent-scroll" aria-label={t('What is sent, by consent')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and must by keyboard too */}
      <div tabIndex={0}>
        <table className="consent-table proof">
          <thead>
            <tr>
              <th scope="col">{t('Rule')}</th>
              <th scope="col">{t('Destination')}</th>
              <th scope="col">{t('Needs')}</th>
              <th scope="col">{t('When a page begins')}</th>
              <th scope="col">{t('Not answered')}</th>
              <th scope="col">{t('Refused')}</th>
              <th scope="col">{t('Granted')}</th>
              {hasParams && <th scope="col">{t('Parameters')}</th>}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, rules, destination, needs, before, unknown, denied, granted, params }) => (
              <tr key={key}>
                <th scope="row">
                  {rules.slice(0, maxNames).join(', ')}
                  {rules.length > maxNames && (
                    <span className="quiet">
                      {t('and {count, plural, one {one more} other {# more}}', {
                        count: rules.length - maxNames,
                      })}
                    </span>
                  )}
                </th>
                <td>{destination}</td>
                <td>{needs}</td>
                {([before, unknown, denied, granted] as ConsentOutcome[]).map((outcome, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: four columns that stay where they are
                  <td key={at}>
                    <Badge tone={tones[outcome]}>{outcomeWords(outcome)}</Badge>
                  </td>
                ))}
                {hasParams && <td className="quiet">{params}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {t('Of several signals, one refusal is a refusal, and one missing answer is no answer.')}
      </p>
    </section>
  );
}
