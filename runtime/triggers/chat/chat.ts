import { guard } from '../../core/guard';
import type { Fire, Stop } from '../../core/types';
import { after } from '../../lib/clock';
import type { ChatSettings } from './chat.definition';

type Settings = Pick<ChatSettings, 'provider'> & Partial<ChatSettings>;
type Hear = (name: string, heard: () => void) => void;

/** Chats load late, some when the page has been still for a while. */
const lookMs = 1000;
const maxLooks = 60;

// https://developers.hubspot.com/docs/reference/api/conversations/chat-widget-sdk
const hubspot = { start: 'conversationStarted', message: '', email: 'contactAssociated' };
// https://devdocs.drift.com/docs/drift-events
const drift = { start: 'startConversation', message: 'message:sent', email: 'emailCapture' };
// https://developers.intercom.com/installing-intercom/web/methods
const intercom = { start: 'onShow', message: '', email: 'onUserEmailSupplied' };

/** Hears what a tool calls `name`, once it is there. Nothing of what it hands over is read. */
function hear(name: string, find: (world: Record<string, unknown>) => Hear | undefined, fire: Fire): Stop {
  let stopped = false;
  let stop = () => {};
  const look = (left: number) => {
    const listen = guard(find, window as unknown as Record<string, unknown>);
    if (listen) guard(listen, name, () => stopped || guard(fire, {}));
    else if (left) stop = after(lookMs, () => look(left - 1));
  };
  if (name) look(maxLooks);
  return () => {
    stopped = true;
    stop();
  };
}

export default function chat({ provider, what = 'start' }: Settings, fire: Fire): Stop | undefined {
  if (USES.chatTrigger!.provider_hubspot && provider === 'hubspot')
    return hear(
      hubspot[what],
      ({ HubSpotConversations: api }) => (api ? (...given) => (api as { on: Hear }).on(...given) : undefined),
      fire,
    );
  if (USES.chatTrigger!.provider_drift && provider === 'drift')
    return hear(
      drift[what],
      ({ drift: api }) =>
        (api as { on?: Hear } | undefined)?.on && ((...given) => (api as { on: Hear }).on(...given)),
      fire,
    );
  return USES.chatTrigger!.provider_intercom
    ? hear(intercom[what], ({ Intercom: api }) => api as Hear | undefined, fire)
    : undefined;
}
