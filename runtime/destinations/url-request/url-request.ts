import type { Send } from '../../core/types';
import { fillAddress } from '../../lib/fillAddress';
import { ask } from '../../transport/ask';
import type { UrlRequestSettings } from './url-request.definition';

export default function urlRequest({ url, method }: UrlRequestSettings): Send {
  return (event) => {
    const { id, name, params } = event;
    ask(
      fillAddress(url, event),
      USES.urlRequestDestination!.method_post && method === 'post'
        ? JSON.stringify({ id, name, params })
        : undefined,
    );
  };
}
