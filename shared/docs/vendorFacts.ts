/** What a page of the reference says of a destination beside its settings: consent, names, limits and where the vendor says so. */
import type { DestinationDefinition } from '../definition';
import { signalWords } from '../destinationWords';
import { join } from '../sentence';
import { t } from '../texts/t';

export function vendorFacts(definition: DestinationDefinition): string[] {
  const { consent, standardNames = {}, paramNames = {}, otherNames, eventNames, limits } = definition;
  const reserved = definition.reservedEvents ?? [];
  const names = Object.entries(standardNames);
  const renamed = Object.entries(paramNames);
  return [
    consent.length
      ? t('Waits for consent to {signals}.', { signals: join(consent.map(signalWords), 'and') })
      : t('Waits for no consent of its own.'),
    ...(definition.ads
      ? [t('Advertising: an event goes there once it is known to be measured well, or is allowed.')]
      : []),
    ...(names.length ? [t('Its own names for events: {names}.', { names: pairs(names) })] : []),
    ...(otherNames === 'custom' ? [t('Other events go through its call for names of one’s own.')] : []),
    ...(otherNames === 'mapped-only'
      ? [t('Takes ids that it gave itself: each event has to be mapped to one.')]
      : []),
    ...(renamed.length ? [t('Its own names for parameters: {names}.', { names: pairs(renamed) })] : []),
    ...(eventNames ? [t('Names of events: {rule}.', { rule: eventNames.rule })] : []),
    ...(reserved.length
      ? [t('Events it keeps for itself: {names}.', { names: join([...reserved], 'and') })]
      : []),
    ...(limits ? limitFacts(limits) : []),
  ];
}

function limitFacts(limits: NonNullable<DestinationDefinition['limits']>): string[] {
  const { maxParams, paramName, reservedParams, paramLength, lists, itemsMax, asksFor, source } = limits;
  return [
    ...(paramName ? [t('Names of parameters: {rule}.', { rule: paramName.rule })] : []),
    ...(reservedParams?.length
      ? [t('Parameters it keeps for itself: {names}.', { names: join([...reservedParams], 'and') })]
      : []),
    ...(maxParams ? [t('At most {maxParams} parameters with an event.', { maxParams })] : []),
    ...(paramLength ? [t('At most {paramLength} characters in a text.', { paramLength })] : []),
    ...(lists?.length
      ? [t('Parameters it takes only as lists of items: {names}.', { names: join([...lists], 'and') })]
      : []),
    ...(itemsMax ? [t('At most {itemsMax} items in a list.', { itemsMax })] : []),
    ...(asksFor
      ? [
          t('Asks for {params} with {events}, for ads from a product catalog.', {
            params: join([...asksFor.oneOf], 'or'),
            events: join([...asksFor.events], 'and'),
          }),
        ]
      : []),
    t('Where it says so: {source}', { source }),
  ];
}

/** `add_to_cart is AddToCart` */
function pairs(names: [string, string][]): string {
  return names.map(([ours, theirs]) => t('{ours} is {theirs}', { ours, theirs })).join(', ');
}
