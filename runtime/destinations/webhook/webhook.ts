import type { Send } from '../../core/types';
import { ask } from '../../transport/ask';
import type { WebhookSettings } from './webhook.definition';

export default function webhook({ url, from }: WebhookSettings): Send {
  return ({ id, name, created_at, page, value, currency, params }) => {
    // What the server forwards must not arrive twice.
    if (USES.webhookDestination!.from_server && from === 'server') return;
    ask(url, JSON.stringify({ id, name, created_at, page, value, currency, params }));
  };
}
