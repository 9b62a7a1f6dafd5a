import { pairNeeds } from '../../shared/consent/needs';
import { t } from '../../shared/texts/t';
import { ListField } from '../forms/ListField';
import { Chip } from '../ui/Chip';
import { destinationName, destinationsOf, signalsOf, signalWords } from './destinationsOf';
import { PartPopover } from './PartPopover';
import { useRule } from './RuleContext';

const pendingWords = {
  queue: t('Until a visitor has decided, events are held back. Change it under Destinations and Consent.'),
  drop: t('Until a visitor has decided, events are dropped. Change it under Destinations and Consent.'),
  anonymise: t(
    'Until a visitor has decided, events go anonymously where that can be. Change it under Destinations and Consent.',
  ),
} as const;

/** Which consent it waits for: what its destinations say, changed there, and what it needs itself. */
export function ConsentPart() {
  const { rule, path, scope, change } = useRule();
  const { ruleSet, catalog } = scope;
  const destinations = destinationsOf(rule, ruleSet);
  const signals = [...new Set(destinations.flatMap((one) => pairNeeds(rule, one, catalog)))];
  if (signals.length === 0 || ruleSet.consent.manager === 'none') return null;
  const words = signals.map(signalWords).join(' and ');
  return (
    <>
      <span className="sentence-words">{t('who allows')}</span>
      <PartPopover
        label={t('Consent')}
        trigger={
          <Chip kind="plain" aria-label={t('Consent: {words}', { words })} data-path={`${path}/consent`}>
            {words}
          </Chip>
        }
      >
        <h2 className="popover-title">{t('What each destination waits for')}</h2>
        <dl className="pairs">
          {destinations.map((destination) => (
            <div key={destination.id}>
              <dt>{destinationName(destination, catalog)}</dt>
              <dd>{signalsOf(destination, catalog).map(signalWords).join(' and ') || 'nothing'}</dd>
            </div>
          ))}
        </dl>
        <ListField
          label={t('This rule needs beside that')}
          hint={t('Names of consent signals that its events wait for, whatever the destination.')}
          value={rule.consent ?? []}
          onChange={(next) =>
            change(
              t('Change consent of a rule'),
              ({ consent: _old, ...rest }) =>
                next.length > 0 ? { ...rest, consent: next.map(String) } : rest,
              { group: `${path}/consent` },
            )
          }
        />
        <p className="quiet">{pendingWords[ruleSet.consent.pending]}</p>
      </PartPopover>
    </>
  );
}
