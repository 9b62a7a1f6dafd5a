import { useState } from 'react';
import type { DestinationDefinition } from '../../shared/definition';
import { pointer } from '../../shared/pointer';
import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { paramNameProblem } from '../../shared/ruleset/vendorNames';
import { t } from '../../shared/texts/t';
import { Chip } from '../ui/Chip';
import { ChoiceList } from '../ui/ChoiceList';
import { Popover } from '../ui/Popover';
import { Switch } from '../ui/Switch';
import { withParamNamed } from './changeMap';
import type { SentParam } from './sentEvents';

interface ParamNameCellProps {
  param: SentParam;
  event: string;
  destination: Destination;
  definition: DestinationDefinition;
  /** As people call the destination. */
  title: string;
  path: string;
  onChange: (next: Destination, part: string) => void;
}

/** What a parameter is called at a destination, and the choice of another name: for this event, or for all of them. */
export function ParamNameCell(props: ParamNameCellProps) {
  const { param: sent, event, destination, title, path } = props;
  const { param, name, chosen } = sent;
  const said =
    name === null ? t('{param}, left out', { param }) : name === param ? param : `${param} → ${name}`;
  return (
    <Popover
      label={t('{param} at {title}', { param, title })}
      look="flush"
      trigger={
        <Chip
          kind="plain"
          className={`sent-param ${name === null ? 'left-out' : ''}`}
          data-path={`${path}/map/params${pointer(chosen === 'all' ? '*' : event, param)}`}
          aria-label={t('Parameter: {said} ({event} at {title})', { said, event, title })}
          title={chosen === undefined ? undefined : t('Chosen here')}
        >
          {name === null ? <s>{param}</s> : param}
          {name !== null && name !== param && (
            <>
              <span>→</span> <b>{name}</b>
            </>
          )}
        </Chip>
      }
    >
      {(close) => <ParamNames {...props} destination={destination} close={close} />}
    </Popover>
  );
}

const usual = 'usual';
const same = 'same';
const leftOut = 'left-out';
const vendors = 'vendors';

function ParamNames({
  param: { param, name, chosen },
  event,
  destination,
  definition,
  title,
  onChange,
  close,
}: ParamNameCellProps & { close: () => void }) {
  const [everywhere, setEverywhere] = useState(chosen === 'all');
  const theirs = own(definition.paramNames ?? {}, param);
  const take = (next: string | null | undefined) => {
    close();
    const at = everywhere ? '*' : event;
    // What is said of all holds for this one too only where nothing is said of it alone.
    const free =
      everywhere || next === undefined ? withParamNamed(destination, event, param, undefined) : destination;
    const freed = next === undefined && chosen === 'all' ? withParamNamed(free, '*', param, undefined) : free;
    onChange(withParamNamed(freed, at, param, next), `map/params/${at}/${param}`);
  };
  return (
    <>
      <ChoiceList
        label={t('Name of {param} at {title}', { param, title })}
        placeholder={t('Choose or type a name')}
        choices={[
          ...(theirs === undefined
            ? []
            : [
                {
                  id: vendors,
                  label: theirs,
                  hint: t('What {title} calls it', { title }),
                  selected: name === theirs,
                },
              ]),
          { id: same, label: param, hint: t('As it is called here'), selected: name === param },
          {
            id: leftOut,
            label: t('Left out'),
            hint: t('It does not reach {title}.', { title }),
            selected: name === null,
          },
          ...(name !== null && name !== theirs && name !== param
            ? [{ id: `name ${name}`, label: name, selected: true }]
            : []),
          ...(chosen === undefined
            ? []
            : [{ id: usual, label: t('As usual again'), hint: t('Takes back what was chosen here.') }]),
        ]}
        onChoose={(id) =>
          take(
            id === usual
              ? undefined
              : id === leftOut
                ? null
                : id === vendors
                  ? theirs
                  : id === same
                    ? param
                    : name,
          )
        }
        create={{
          label: (text) => t('Send it as “{text}”', { text }),
          run: (text) => take(text),
          hint: (text) =>
            paramNameProblem(definition.limits, param, text, { id: destination.id, title })?.message,
        }}
      />
      <div className="popover-foot">
        <Switch label={t('For every event')} checked={everywhere} onChange={setEverywhere} />
      </div>
    </>
  );
}
