import { t } from '../../shared/texts/t';
import { Chip } from '../ui/Chip';
import { destinationName, destinationsOf, signalsOf, signalWords } from './destinationsOf';
import { PartPopover } from './PartPopover';
import { useRule } from './RuleContext';

/** Which consent it waits for, as its destinations say; changed there, explained here. */
export function ConsentPart() {
  const { rule, scope } = useRule();
  const { ruleSet, catalog } = scope;
  const destinations = destinationsOf(rule, ruleSet);
  const signals = [...new Set(destinations.flatMap((one) => signalsOf(one, catalog)))];
  if (signals.length === 0 || ruleSet.consent.manager === 'none') return null;
  const words = signals.map(signalWords).join(' and ');
  return (
    <>
      <span className="sentence-words">{t('who allows')}</span>
      <PartPopover
        label={t('Consent')}
        trigger={
          <Chip kind="plain" aria-label={t('Consent: {words}', { words })}>
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
        <p className="quiet">
          {t('Until a visitor has decided, events are')}{' '}
          {ruleSet.consent.pending === 'queue' ? t('held back') : 'dropped'}
          {t('. Change it under Destinations and Consent.')}
        </p>
      </PartPopover>
    </>
  );
}
