import type { Loading, Send } from '../../core/types';
import { pushQueue, takeOver } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { valued } from '../../lib/valued';
import type { MicrosoftUetSettings } from './microsoft-uet.definition';

export default function microsoftUet({ tagId, load }: Loading<MicrosoftUetSettings>): Send {
  if (USES.microsoftUetDestination!.load && load)
    loadScript(load, 'UET', undefined, undefined, () => {
      // As Microsoft's own snippet begins once its script is there: the list of calls becomes the tag.
      takeOver('uetq', 'UET', { ti: tagId });
      pushQueue('uetq', 'pageLoad');
    });
  return (event) =>
    pushQueue('uetq', 'event', event.name, { ...valued(event, 'revenue_value'), event_id: event.id });
}
