import { Plus } from 'lucide-react';
import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { freeId } from '../rules/freeId';
import { catalog, edit, getRuleSet } from '../shell/document';
import { openAt } from '../shell/openAt';
import { Button } from '../ui/Button';
import { ChoiceList } from '../ui/ChoiceList';
import { Popover } from '../ui/Popover';
import './destinations.css';
import { destinationChoices } from './destinationChoices';
import { withDestinations } from './withDestinations';

/** Another receiver, by its kind. */
export function AddDestination() {
  return (
    <Popover
      label={t('Add a destination')}
      look="flush"
      align="end"
      trigger={
        <Button look="primary">
          <Plus size={15} /> {t('Add destination')}
        </Button>
      }
    >
      {(close) => (
        <div className="destination-kinds">
          <ChoiceList
            label={t('Kinds of destination')}
            placeholder={t('Who should receive events?')}
            choices={destinationChoices(catalog)}
            onChoose={(type) => {
              const definition = own(catalog.destinations, type);
              if (!definition) return;
              const { destinations } = getRuleSet();
              const made: Destination = {
                id: freeId(
                  type,
                  destinations.map((one) => one.id),
                  'destination',
                ),
                type,
                settings: {},
                consent: [...definition.consent],
              };
              close();
              edit(t('Add destination'), (document) =>
                withDestinations(document, [...document.destinations, made]),
              );
              // To what has to be filled in first.
              const [first] = definition.settings.required ?? [];
              const path = `/destinations/${destinations.length}`;
              openAt(first === undefined ? path : `${path}/settings/${first}`);
            }}
          />
        </div>
      )}
    </Popover>
  );
}
