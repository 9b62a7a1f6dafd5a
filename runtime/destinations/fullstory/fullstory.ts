import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { FullstorySettings } from './fullstory.definition';

export default function fullstory({ global }: FullstorySettings): Send {
  return waiting((USES.fullstoryDestination!.global && global) || 'FS', ({ name, params }) => [
    'trackEvent',
    { name, properties: params },
  ]);
}
