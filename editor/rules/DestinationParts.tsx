import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { Chip } from '../ui/Chip';
import { RadioList } from '../ui/RadioList';
import { Switch } from '../ui/Switch';
import { destinationName, destinationsOf } from './destinationsOf';
import { NewDestination } from './NewDestination';
import { PartPopover } from './PartPopover';
import { useRule } from './RuleContext';

/** "to …": one part per destination; each opens the same choice. */
export function DestinationParts() {
  const { rule, path, scope } = useRule();
  const chosen = destinationsOf(rule, scope.ruleSet);
  if (chosen.length === 0) {
    return (
      <DestinationChoice
        trigger={
          <Chip
            kind="destination"
            missing
            aria-label={t('Destinations: nowhere yet…')}
            data-path={`${path}/destinations`}
          >
            {t('nowhere yet…')}
          </Chip>
        }
      />
    );
  }
  return (
    <>
      {chosen.map((destination, index) => {
        const name = destinationName(destination, scope.catalog);
        return (
          <DestinationChoice
            key={destination.id}
            trigger={
              <Chip
                kind="destination"
                aria-label={t('Destination: {name}', { name })}
                data-path={`${path}/destinations${index === 0 ? '' : `/${index}`}`}
              >
                {name}
              </Chip>
            }
          />
        );
      })}
    </>
  );
}

function DestinationChoice({ trigger }: { trigger: React.ReactElement }) {
  const { rule, scope, change } = useRule();
  const all = scope.ruleSet.destinations;
  const chosen = rule.destinations ?? 'all';
  const ids = Array.isArray(chosen) ? chosen : destinationsOf(rule, scope.ruleSet).map((one) => one.id);
  const set = (destinations: 'all' | string[]) =>
    change(t('Choose destinations'), (old) => ({ ...old, destinations }));
  /** What kind it is, unless its name says so. */
  const kindBeside = (destination: Destination) => {
    const kind = told(own(scope.catalog.destinations, destination.type)?.title);
    return kind === destinationName(destination, scope.catalog) ? undefined : kind;
  };
  return (
    <PartPopover label={t('Destinations')} several trigger={trigger}>
      <RadioList
        label={t('Where it is sent')}
        value={chosen === 'all' ? 'all' : 'some'}
        options={[
          {
            value: 'all',
            label: t('Everywhere'),
            hint: t('Every destination that is switched on, later ones too.'),
          },
          { value: 'some', label: t('Only these') },
        ]}
        onChange={(value) => set(value === 'all' ? 'all' : ids)}
      />
      {chosen !== 'all' &&
        all.map((destination) => (
          <Switch
            key={destination.id}
            label={destinationName(destination, scope.catalog)}
            hint={kindBeside(destination)}
            checked={ids.includes(destination.id)}
            onChange={(on) =>
              set(all.map((one) => one.id).filter((id) => (id === destination.id ? on : ids.includes(id))))
            }
          />
        ))}
      <NewDestination none={all.length === 0} />
    </PartPopover>
  );
}
