import { pageAddress } from '../../core/page';
import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { isOwnHost, partsOf } from '../../lib/link';
import { listenToAll } from '../../lib/listen';
import { redact } from '../../lib/redact';
import { closest } from '../../lib/target';
import { fileOf } from './file';
import type { LinkClickSettings } from './link-click.definition';
import { leadsTo, methodOf, placesOf, sharesOf } from './places';

type Settings = Omit<LinkClickSettings, 'target'> & { target?: TargetMatcher; hosts: string[] };

export default function linkClick(settings: Settings, fire: Fire): Stop {
  const { kind, target, sites } = settings;
  // The middle button comes as auxclick.
  return listenToAll(['click', 'auxclick'], (event, path) => {
    const { button } = event as MouseEvent;
    if (
      USES.linkClickTrigger!.button && settings.button && settings.button !== 'open'
        ? ['main', 'middle', 'right'][button] !== settings.button
        : button > 1
    )
      return;
    // Also areas of image maps and links in an SVG.
    const element = closest(path, ':any-link');
    if (!element || (USES.linkClickTrigger!.target && target && !closest(path, target))) return;
    const link = partsOf(element);
    if (USES.linkClickTrigger!.sites && sites && !sites.some((place) => leadsTo(link, place))) return;
    let method: string | undefined;
    if (
      USES.linkClickTrigger!.kind_mail ||
      USES.linkClickTrigger!.kind_phone ||
      USES.linkClickTrigger!.kind_messenger ||
      USES.linkClickTrigger!.kind_map ||
      USES.linkClickTrigger!.kind_social ||
      USES.linkClickTrigger!.kind_share ||
      USES.linkClickTrigger!.kind_calendar ||
      USES.linkClickTrigger!.kind_app
    ) {
      const places = placesOf(kind);
      method = places && methodOf(link, places);
      if (places && (!method || methodOf(link, sharesOf(kind)))) return;
    }
    if (
      (USES.linkClickTrigger!.kind_internal || USES.linkClickTrigger!.kind_outbound) &&
      (kind === 'internal' || kind === 'outbound') &&
      !(/^http/.test(link.protocol) && isOwnHost(link.hostname, settings.hosts) === (kind === 'internal'))
    )
      return;
    // Nor is a jump on the page a way to another one.
    if (
      USES.linkClickTrigger!.kind_internal &&
      kind === 'internal' &&
      pageAddress(link.href) === pageAddress()
    )
      return;
    const file =
      PREVIEW ||
      USES.linkClickTrigger!.kind_download ||
      USES.noticed!.file_name ||
      USES.noticed!.file_extension
        ? fileOf(element.getAttribute('download'), link, settings.extensions)
        : undefined;
    if (USES.linkClickTrigger!.kind_download && kind === 'download' && !file) return;

    const data: Record<string, unknown> = {};
    if (PREVIEW || USES.noticed!.link_url) data['link_url'] = clean(link.href);
    if (PREVIEW || USES.noticed!.link_domain) data['link_domain'] = link.hostname || undefined;
    if (PREVIEW || USES.noticed!.link_method) data['link_method'] = method;
    if (PREVIEW || USES.noticed!.file_name) data['file_name'] = file?.[0];
    if (PREVIEW || USES.noticed!.file_extension) data['file_extension'] = file?.[1];
    fire({ element, data });
  });
}

/** Redacted, and of a link to a person only the kind: numbers in such links need no look of a phone number. */
function clean(url: string): string {
  return redact(url).replace(
    /(\b(?:tel|sms|callto|facetime[-a-z]*):\/*|\bwa\.me\/|\bphone=)[^?&]+/gi,
    '$1[phone]',
  );
}
