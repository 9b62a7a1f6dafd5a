/** What a person can do with preview, from its panel, from the menu or by key. */
import type { Guard } from '../../shared/target/fingerprint';
import { store } from '../store/store';
import { disconnect, onAgent, openPage, showPage, tellAgent } from './connect';
import './draft';
import '../targets/answers';
import { previewStore, record, resetPreview } from './previewStore';
import { pageToOpen, previewedSite, rememberPage } from './site';

/** Shows the panel and opens the page that was last looked at, or brings it to the front. */
export function openPreview(page?: string): void {
  previewStore.setState({ open: true });
  const site = previewedSite();
  if (!site) return;
  if (page === undefined && previewStore.getState().connection === 'connected') showPage();
  else openPage(site, page ?? pageToOpen(site));
}

export function showPreview(open: boolean): void {
  previewStore.setState({ open });
}

export function endPreview(): void {
  disconnect();
}

/** Really send to destinations while previewing. Off until someone turns it on, and off again for the next visit. */
export function setSending(on: boolean): void {
  previewStore.setState({ sending: on });
  tellAgent({ type: 'sending', on });
}

/** Shows on the page what a selector matches; null takes the boxes away. */
export function highlight(selector: string | null, guards: Guard[] = []): void {
  tellAgent({ type: 'highlight', selector, guards });
}

onAgent((message) => {
  if (message.type === 'trace') record(message.entry);
  if (message.type === 'ready') rememberPage(message.url);
});

store.subscribe(({ site }, before) => {
  if (site?.id === before.site?.id) return;
  disconnect();
  resetPreview();
});
