import { useMemo } from 'react';
import { plan } from '../../shared/compiler/plan';
import { type ConsentOutcome, consentTable } from '../../shared/consent/table';
import { consentGroups, outcomeWords } from '../../shared/consent/words';
import { readyOf } from '../../shared/quality';
import { t } from '../../shared/texts/t';
import { useQuality } from '../destinations/useQuality';
import { catalog, useProblems, useRuleSet } from '../shell/document';
import { Badge, type Tone } from '../ui/Badge';
import { NotSent } from './NotSent';
import './consent.css';

/** What is sent after a grant is as it should be; sent before one, it is there to be noticed. */
function toneOf(outcome: ConsentOutcome, isGranted: boolean): Tone {
  if (outcome === 'sends') return isGranted ? 'ok' : 'warn';
  return outcome === 'anonymous' ? 'warn' : 'plain';
}
/** So many names of rules stand in a cell; the others are counted. */
const maxNames = 3;

function Rules({ names, shown = maxNames }: { names: readonly string[]; shown?: number }) {
  const more = names.length - shown;
  return (
    <>
      <span>{names.slice(0, shown).join(', ')}</span>
      {more > 0 && (
        <span className="quiet">
          {t('and {count, plural, one {one more} other {# more}}', { count: more })}
        </span>
      )}
    </>
  );
}

/** What is sent where under which answer, told from the plan that is compiled. `isNarrow`: beside something else. */
export function ConsentTableView({ isNarrow = false }: { isNarrow?: boolean }) {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const quality = useQuality();
  const groups = useMemo(() => {
    const planned = plan(ruleSet, catalog, problems, readyOf(quality ?? []));
    return consentGroups(consentTable(planned), ruleSet, catalog);
  }, [ruleSet, problems, quality]);
  if (groups.length === 0)
    return <p className="quiet">{t('No rule sends anything yet. Once one does, this says when.')}</p>;
  const hasParams = groups.some(({ params }) => params !== '');
  return (
    <section className="consent-scroll" aria-label={t('What is sent, by consent')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and must by keyboard too */}
      <div tabIndex={0}>
        <table className={`consent-table proof ${isNarrow ? 'narrow' : ''}`}>
          <thead>
            <tr>
              <th scope="col">{isNarrow ? t('To') : t('Rule')}</th>
              {!isNarrow && <th scope="col">{t('Destination')}</th>}
              {!isNarrow && <th scope="col">{t('Needs')}</th>}
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
                {isNarrow ? (
                  <th scope="row">
                    <b>{destination}</b>
                    <Rules names={rules} shown={1} />
                    <span className="quiet">{t('needs {needs}', { needs })}</span>
                  </th>
                ) : (
                  <>
                    <th scope="row">
                      <Rules names={rules} />
                    </th>
                    <td>{destination}</td>
                    <td>{needs}</td>
                  </>
                )}
                {([before, unknown, denied, granted] as ConsentOutcome[]).map((outcome, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: four columns that stay where they are
                  <td key={at}>
                    <Badge tone={toneOf(outcome, at === 3)}>{outcomeWords(outcome)}</Badge>
                  </td>
                ))}
                {hasParams && <td className="quiet">{params}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isNarrow && <NotSent />}
      <p className="quiet">
        {t('Of several signals, one refusal is a refusal, and one missing answer is no answer.')}
      </p>
    </section>
  );
}
