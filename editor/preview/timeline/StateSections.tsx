import { Check, ChevronRight, Minus, X } from 'lucide-react';
import { useMemo } from 'react';
import { t, told } from '../../../shared/texts/t';
import type { LimitState } from '../../../shared/trace';
import type { Draft, Visit } from '../../../shared/visit/visit';
import { destinationName, signalsOf, signalWords } from '../../rules/destinationsOf';
import { frequencyWords, rolloutWords, scheduleWords } from '../../rules/limitWords';
import { catalog } from '../../shell/document';
import { Badge } from '../../ui/Badge';
import { consentAt, dataLayersAt, limitsAt } from './moment';
import { prettyJson } from './requestText';
import type { Row } from './rows';
import { clockWords, pushWords } from './rowWords';

interface StateProps {
  row: Row;
  visit: Visit;
  draft: Draft | undefined;
}

/** What the page had pushed, and what its data layers held after that. */
export function DataLayerSection({ row, visit }: StateProps) {
  const layers = useMemo(() => dataLayersAt(visit.recorded, row), [visit, row]);
  if (layers.length === 0)
    return <p className="moment-none">{t('The page had pushed nothing to a data layer by then.')}</p>;
  return layers.map(({ name, pushes, state }) => (
    <section key={name} className="moment-layer">
      <h4>
        {name}{' '}
        <span>
          {t('merged from')} {t('{count, plural, one {one push} other {# pushes}}', { count: pushes.length })}
        </span>
      </h4>
      <Text label={t('State of {name}', { name })}>{prettyJson(state)}</Text>
      <ol className="moment-pushes">
        {pushes.toReversed().map((push, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pushes that happened stay as they are
          <li key={index}>
            <details>
              <summary>
                <ChevronRight size={14} aria-hidden="true" />
                <span>{pushWords(push.entry)}</span>
                <time>{clockWords(push.at)}</time>
              </summary>
              <Text label={pushWords(push.entry)}>{prettyJson(push.entry)}</Text>
            </details>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** A block of code that scrolls by itself. */
export function Text({ label, children }: { label: string; children: string }) {
  return (
    <section aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard too */}
      <pre className="moment-code" tabIndex={0}>
        {children}
      </pre>
    </section>
  );
}

const tones = { granted: 'ok', denied: 'bad' } as const;

/** What the visitor had allowed, and which destinations that is enough for. */
export function ConsentSection({ row, visit, draft }: StateProps) {
  const { state, since, by } = useMemo(
    () => consentAt(visit.recorded, row, draft?.ruleSet),
    [visit, row, draft],
  );
  const signals = Object.entries(state);
  const type = draft?.ruleSet.consent.source?.type;
  const source = type && (told(catalog.consentSources[type]?.title) ?? type);
  const destinations = draft?.ruleSet.destinations ?? [];
  return (
    <div className="moment-consent">
      <p className="moment-note">
        {since === undefined
          ? t('Nobody had been asked yet: this is what the rule set begins with.')
          : by === 'source' && source
            ? t('As {source} answered at {clock}.', { source, clock: clockWords(since) })
            : t('As the page said at {clock}.', { clock: clockWords(since) })}
      </p>
      {source && by !== 'source' && (
        <p className="moment-note">{t('{source} had not answered by then.', { source })}</p>
      )}
      {signals.length === 0 && <p className="moment-none">{t('No consent is asked for.')}</p>}
      <dl className="pairs">
        {signals.map(([signal, value]) => (
          <div key={signal}>
            <dt title={signal}>{signalWords(signal)}</dt>
            <dd>
              <Badge tone={tones[value as keyof typeof tones] ?? 'plain'}>{value}</Badge>
            </dd>
          </div>
        ))}
      </dl>
      {destinations.length > 0 && (
        <>
          <h4>{t('Enough for')}</h4>
          <ul className="moment-list">
            {destinations.map((destination) => {
              const missing = signalsOf(destination, catalog).filter((signal) => state[signal] !== 'granted');
              const refused = missing.filter((signal) => state[signal] === 'denied');
              return (
                <li key={destination.id}>
                  {missing.length === 0 ? <Yes /> : refused.length > 0 ? <No /> : <Waits />}
                  <span>
                    {destinationName(destination, catalog)}
                    {missing.length > 0 && (
                      <span className="moment-saw">
                        {refused.length > 0 ? 'refused: ' : `${t('waits for')} `}
                        {(refused.length > 0 ? refused : missing).map(signalWords).join(', ')}
                      </span>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

/** Which caps, rollouts and schedules stood in a rule's way. */
export function LimitsSection({ row, visit, draft }: StateProps) {
  const limits = useMemo(() => limitsAt(visit.recorded, row, draft?.ruleSet), [visit, row, draft]);
  if (limits.length === 0)
    return (
      <p className="moment-none">
        {t('No rule has a cap, a rollout or a schedule: each may fire every time.')}
      </p>
    );
  return (
    <ul className="moment-limits">
      {limits.map(({ rule, states, now }) => (
        <li key={rule.id}>
          <h4>
            {rule.name ?? rule.id} {now && <Badge>{t('asked now')}</Badge>}
          </h4>
          <p className="moment-saw">
            {[
              rule.frequency && `at most ${frequencyWords(rule.frequency)}`,
              rule.rollout && `for ${rolloutWords(rule.rollout)}`,
              scheduleWords(rule.schedule),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {states.length === 0 ? (
            <p className="moment-saw">{t('Not asked so far: its other conditions never held.')}</p>
          ) : (
            <ul className="moment-list">
              {states.map((state) => (
                <li key={state.kind}>
                  {state.open ? <Yes /> : <No />}
                  <span>{stateWords(state)}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateWords(state: LimitState): string {
  switch (state.kind) {
    case 'frequency':
      return t('had fired {used} of {limit} times', { used: state.used, limit: state.limit });
    case 'rollout':
      if (state.place === undefined)
        return t('who this visitor is may not be remembered yet: {value}', {
          value: state.open ? t('let in') : 'left out',
        });
      return t('this visitor has place {round} of 100: {value} {percent}', {
        round: Math.round(state.place),
        value: state.open ? 'below' : 'not below',
        percent: state.percent,
      });
    case 'schedule':
      return t('it was {clock} on the site’s clock: {value}', {
        clock: state.clock.replace('T', ' '),
        value: state.open ? 'open' : 'closed',
      });
  }
}

const Yes = () => (
  <span className="moment-tick met">
    <Check size={14} aria-hidden="true" />
  </span>
);
const No = () => (
  <span className="moment-tick failed">
    <X size={14} aria-hidden="true" />
  </span>
);
const Waits = () => (
  <span className="moment-tick">
    <Minus size={14} aria-hidden="true" />
  </span>
);
