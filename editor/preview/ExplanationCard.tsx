import { Check, ChevronRight, CircleCheck, CircleDashed, CircleX, Minus, X } from 'lucide-react';
import type { Catalog } from '../../shared/definition';
import type { Draft } from '../../shared/visit/visit';
import { valueWords } from './clauseWords';
import { type ClauseRow, type Explanation, explainRule, explainSilence, type Words } from './explain';
import type { DeliveryEntry, Row } from './rows';
import { deliveryWords } from './rowWords';

const verdicts = {
  fired: { words: 'Fired', icon: <CircleCheck size={15} aria-hidden="true" /> },
  almost: { words: 'Did not fire', icon: <CircleDashed size={15} aria-hidden="true" /> },
  'did-not-fire': { words: 'Did not fire', icon: <CircleX size={15} aria-hidden="true" /> },
};

/** What every rule made of one row: those that ran first, those that noticed nothing folded away. */
export function ExplanationCard(props: {
  row: Row;
  draft: Draft;
  catalog: Catalog;
  first: string | undefined;
}) {
  const { row, draft, catalog, first } = props;
  const ran = row.rules.map((entry) => explainRule(entry, draft, catalog));
  const { entry } = row;
  const silent =
    entry.kind === 'gesture'
      ? draft.ruleSet.rules
          .filter(({ id }) => !row.rules.some(({ rule }) => rule === id))
          .flatMap((rule) => explainSilence(entry, rule, draft, catalog) ?? [])
      : [];
  // The rule someone is working on is the one they ask about.
  const order = ({ rule, verdict }: Explanation) =>
    (rule === first ? 0 : 10) + ['fired', 'almost', 'did-not-fire'].indexOf(verdict);
  const all = [...ran, ...silent].sort((a, b) => order(a) - order(b));
  const open = all.filter((one) => !silent.includes(one) || one.rule === first);
  const shown = open.length > 0 ? open : all.slice(0, 1);
  const folded = all.filter((one) => !shown.includes(one));

  if (all.length === 0)
    return (
      <div className="preview-card">
        <p className="quiet">No rule waits for this.</p>
      </div>
    );
  return (
    <div className="preview-card">
      {shown.map((explanation) => (
        <RuleExplanation
          key={explanation.rule}
          explanation={explanation}
          deliveries={row.deliveries.filter(({ rule }) => rule === explanation.rule)}
          draft={draft}
          catalog={catalog}
        />
      ))}
      {folded.length > 0 && (
        <details className="preview-folded">
          <summary>
            <ChevronRight size={14} aria-hidden="true" />
            {folded.length} {folded.length === 1 ? 'other rule' : 'other rules'}
          </summary>
          {folded.map((explanation) => (
            <RuleExplanation
              key={explanation.rule}
              explanation={explanation}
              deliveries={[]}
              draft={draft}
              catalog={catalog}
            />
          ))}
        </details>
      )}
    </div>
  );
}

interface RuleExplanationProps {
  explanation: Explanation;
  deliveries: DeliveryEntry[];
  draft: Draft;
  catalog: Catalog;
}

function RuleExplanation({ explanation, deliveries, draft, catalog }: RuleExplanationProps) {
  const { verdict, title, headline, sent, clauses } = explanation;
  return (
    <section className="preview-rule">
      <h3 className={`preview-verdict ${verdict}`}>
        {verdicts[verdict].icon}
        <span>{verdicts[verdict].words}</span>
        <span className="preview-rule-name">{title}</span>
      </h3>
      <p className="preview-headline">
        <Emphasised words={headline} />
      </p>
      {sent && Object.keys(sent).length > 0 && (
        <dl className="preview-sent">
          {Object.entries(sent).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{valueWords(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="preview-clauses">
        {clauses.map((clause, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses are numbered and never reordered
          <Clause key={index} clause={clause} />
        ))}
      </ul>
      {deliveries.length > 0 && (
        <ul className="preview-deliveries">
          {deliveries.map((delivery) => (
            <li key={`${delivery.destination} ${delivery.at} ${delivery.outcome}`}>
              <Delivery delivery={delivery} draft={draft} catalog={catalog} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const states = {
  met: { words: 'held', icon: <Check size={14} aria-hidden="true" /> },
  failed: { words: 'did not hold', icon: <X size={14} aria-hidden="true" /> },
  unknown: { words: 'unknown', icon: <span aria-hidden="true">?</span> },
  'not-reached': { words: 'not reached', icon: <Minus size={14} aria-hidden="true" /> },
};

function Clause({ clause: { words, state, saw, depth } }: { clause: ClauseRow }) {
  const below =
    state === 'not-reached' ? 'not reached' : (saw ?? (state === 'unknown' ? 'could not be known' : ''));
  return (
    <li className={`preview-clause ${state}`} style={{ marginInlineStart: depth * 16 }}>
      <span className="preview-tick">{states[state].icon}</span>
      <span>
        {words}
        <span className="visually-hidden">: {states[state].words}</span>
        {below && <span className="preview-saw">{below}</span>}
      </span>
    </li>
  );
}

function Delivery({ delivery, draft, catalog }: { delivery: DeliveryEntry; draft: Draft; catalog: Catalog }) {
  const words = deliveryWords(delivery, draft.ruleSet, catalog);
  if (!delivery.request) return <p className="preview-delivery">{words}</p>;
  return (
    <details className="preview-delivery">
      <summary>
        <ChevronRight size={14} aria-hidden="true" />
        {words}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard too */}
      <pre tabIndex={0}>{requestText(delivery.request)}</pre>
    </details>
  );
}

/** The call as it would stand in code, or the address and what is posted to it. */
export function requestText(request: NonNullable<DeliveryEntry['request']>): string {
  if ('call' in request)
    return `${request.call}(${request.arguments.map((one) => JSON.stringify(one, null, 2)).join(', ')})`;
  const { url, body } = request;
  return `POST ${url}\n${typeof body === 'string' ? body : JSON.stringify(body, null, 2)}`;
}

function Emphasised({ words }: { words: Words }) {
  return words.map((word, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts never move
    typeof word === 'string' ? <span key={index}>{word}</span> : <b key={index}>{word.strong}</b>,
  );
}
