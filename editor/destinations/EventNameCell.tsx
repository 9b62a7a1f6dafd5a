import type { DestinationDefinition } from '../../shared/definition';
import { pointer } from '../../shared/pointer';
import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { eventNameProblem, vendorNames } from '../../shared/ruleset/vendorNames';
import { t, told } from '../../shared/texts/t';
import { Badge } from '../ui/Badge';
import { Chip } from '../ui/Chip';
import { type Choice, ChoiceList } from '../ui/ChoiceList';
import { Popover } from '../ui/Popover';
import { withEventNamed } from './changeMap';
import type { SentEvent } from './sentEvents';

/** What an event is called at a destination, and the choice of another name there. */
export function EventNameCell({
  row: { event, name, standard, isChosen },
  destination,
  definition,
  title,
  path,
  onChange,
}: {
  row: SentEvent;
  destination: Destination;
  definition: DestinationDefinition;
  /** As people call the destination. */
  title: string;
  path: string;
  onChange: (next: Destination, part: string) => void;
}) {
  const needsId = definition.otherNames === 'mapped-only';
  const isLeftOut = own(destination.map?.events ?? {}, event) === null;
  const place = `${path}/map/events${pointer(event)}`;
  const said = name ?? (isLeftOut || !needsId ? t('not sent') : t('needs an ID'));
  return (
    <span className="sent-name">
      <Popover
        label={t('{event} at {title}', { event, title })}
        look="flush"
        trigger={
          <Chip
            kind={name === null ? 'add' : 'event'}
            missing={name === null && !isLeftOut}
            data-path={place}
            aria-label={t('Called there: {said} ({event} at {title})', { said, event, title })}
          >
            {said}
          </Chip>
        }
      >
        {(close) => {
          const take = (next: string | null | undefined) => {
            close();
            onChange(withEventNamed(destination, event, next), `map/events/${event}`);
          };
          return (
            <ChoiceList
              label={t('Name at {title}', { title })}
              placeholder={needsId ? t('ID at {title}', { title }) : t('Choose or type a name')}
              choices={choicesOf({ event, name, isLeftOut, isChosen }, definition, title)}
              onChoose={(id) =>
                take(id === leftOut ? null : id === usual ? undefined : id.slice(named.length))
              }
              create={{
                label: (text) => t('Send it as “{text}”', { text }),
                run: (text) => take(text),
                hint: (text) => eventNameProblem(definition, text, title)?.message,
              }}
              empty={needsId ? told(definition.eventNames?.rule) : undefined}
            />
          );
        }}
      </Popover>
      {name !== null && definition.otherNames === 'custom' && (
        <span className="quiet">{standard ? t('standard event') : t('custom event')}</span>
      )}
      {isChosen && <Badge>{t('chosen here')}</Badge>}
    </span>
  );
}

const usual = 'usual';
const leftOut = 'left-out';
const named = 'name ';

function choicesOf(
  {
    event,
    name,
    isLeftOut,
    isChosen,
  }: { event: string; name: string | null; isLeftOut: boolean; isChosen: boolean },
  definition: DestinationDefinition,
  title: string,
): Choice[] {
  const standard = own(definition.standardNames ?? {}, event);
  const fallback = definition.otherNames === 'mapped-only' ? undefined : event;
  const asUsual = standard ?? fallback;
  return [
    ...(asUsual === undefined
      ? []
      : [
          {
            id: usual,
            label: asUsual,
            hint: standard === undefined ? t('As it is called here') : t('What {title} calls it', { title }),
            selected: !isChosen,
          },
        ]),
    ...(standard !== undefined && fallback !== undefined
      ? [{ id: named + event, label: event, hint: t('As it is called here'), selected: name === event }]
      : []),
    {
      id: leftOut,
      label: t('Not sent there'),
      hint: t('The event goes everywhere else.'),
      selected: isLeftOut,
    },
    ...vendorNames(definition)
      .filter((one) => one !== standard)
      .map((one) => ({
        id: named + one,
        label: one,
        group: t('Names of {title}', { title }),
        selected: name === one && isChosen,
      })),
    // What was typed once stays in sight.
    ...(isChosen && name !== null && name !== event && !vendorNames(definition).includes(name)
      ? [{ id: named + name, label: name, group: t('Typed'), selected: true }]
      : []),
  ];
}
