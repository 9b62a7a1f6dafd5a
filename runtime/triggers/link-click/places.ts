/**
 * Where links of a kind lead, by method. A place is how the address begins (`sms:`), an ending of its path (`.ics`), or labels
 * of its host with the beginning of its path and query: `google/maps` is on google.com and google.de alike.
 */
type Places = Record<string, string>;

type Address = Pick<HTMLAnchorElement, 'href' | 'hostname' | 'pathname' | 'search'>;

// Web links that open a chat or share something are told apart by their query, as the vendors describe:
// https://faq.whatsapp.com/5913398998672934 https://core.telegram.org/widgets/share
const sharedInChats = {
  whatsapp: 'whatsapp://send?text whatsapp.com/send?text wa.me/?text',
  telegram: 't.me/share tg://msg_url',
};

const sharedOnNetworks = {
  facebook: 'facebook.com/sharer facebook.com/share facebook.com/dialog',
  x: 'twitter.com/intent/tweet twitter.com/intent/post twitter.com/share x.com/intent x.com/share',
  linkedin: 'linkedin.com/sharing linkedin.com/shareArticle',
  pinterest: 'pinterest/pin/create',
  reddit: 'reddit.com/submit',
  xing: 'xing.com/spi/shares xing.com/app/user?op=share xing.com/social/share',
  bluesky: 'bsky.app/intent',
  threads: 'threads.net/intent threads.com/intent',
  tumblr: 'tumblr.com/share tumblr.com/widgets/share',
  vk: 'vk.com/share',
  line: 'line.me/lineit line.me/R/share',
  email: 'mailto:?',
};

/** Undefined where the kind is told by something else. */
export function placesOf(kind?: string): Places | undefined {
  if (USES.linkClickTrigger!.kind_mail && kind === 'mail') return { email: 'mailto:' };
  if (USES.linkClickTrigger!.kind_phone && kind === 'phone') return { phone: 'tel: callto: facetime' };
  if (USES.linkClickTrigger!.kind_messenger && kind === 'messenger')
    return {
      whatsapp: 'whatsapp: wa.me whatsapp.com',
      telegram: 'tg: t.me telegram.me',
      messenger: 'fb-messenger: m.me messenger.com',
      signal: 'sgnl: signal.me signal.group',
      viber: 'viber:',
      skype: 'skype: join.skype.com',
      line: 'line: line.me',
      wechat: 'weixin: u.wechat.com',
      threema: 'threema: threema.id',
      discord: 'discord: discord.gg discord.com/invite',
      teams: 'msteams: teams.microsoft.com/l/chat',
      kakao: 'pf.kakao.com',
      zalo: 'zalo.me',
      sms: 'sms: imessage:',
    };
  if (USES.linkClickTrigger!.kind_map && kind === 'map')
    return {
      google: 'google/maps maps.google maps.app.goo.gl goo.gl/maps',
      apple: 'maps: maps.apple.com',
      waze: 'waze: waze.com',
      bing: 'bing.com/maps',
      openstreetmap: 'openstreetmap.org osm.org',
      here: 'wego.here.com share.here.com',
      device: 'geo:',
    };
  if (USES.linkClickTrigger!.kind_social && kind === 'social')
    return {
      facebook: 'facebook.com fb.com fb.me',
      instagram: 'instagram.com',
      linkedin: 'linkedin.com',
      x: 'twitter.com x.com',
      youtube: 'youtube.com youtu.be',
      tiktok: 'tiktok.com',
      pinterest: 'pinterest',
      xing: 'xing.com',
      threads: 'threads.net threads.com',
      bluesky: 'bsky.app',
      mastodon: 'mastodon',
      reddit: 'reddit.com',
      snapchat: 'snapchat.com',
      twitch: 'twitch.tv',
      tumblr: 'tumblr.com',
      vk: 'vk.com',
    };
  if (USES.linkClickTrigger!.kind_share && kind === 'share') return { ...sharedInChats, ...sharedOnNetworks };
  if (USES.linkClickTrigger!.kind_calendar && kind === 'calendar')
    return {
      google: 'calendar.google.com google/calendar',
      outlook: 'outlook.live.com outlook.office.com outlook.office365.com',
      yahoo: 'calendar.yahoo.com',
      file: '.ics webcal: data:text/calendar',
    };
  if (USES.linkClickTrigger!.kind_app && kind === 'app')
    return {
      apple: 'apps.apple.com itunes.apple.com itms-apps:',
      google: 'play.google.com/store market:',
      microsoft: 'apps.microsoft.com microsoft.com/store ms-windows-store:',
      huawei: 'appgallery.huawei.com',
      amazon: 'amazon/gp/mas',
      fdroid: 'f-droid.org',
    };
  return undefined;
}

/** What links of a kind that share something begin with: they tell others about the page, and lead to nobody. */
export function sharesOf(kind?: string): Places {
  if (USES.linkClickTrigger!.kind_mail && kind === 'mail') return { email: 'mailto:?' };
  if (USES.linkClickTrigger!.kind_messenger && kind === 'messenger') return sharedInChats;
  return USES.linkClickTrigger!.kind_social && kind === 'social' ? sharedOnNetworks : {};
}

/** The method whose place the link leads to. */
export function methodOf(link: Address, places: Places): string | undefined {
  return Object.keys(places).find((method) =>
    places[method]!.split(' ').some((place) => leadsTo(link, place)),
  );
}

export function leadsTo({ href, hostname, pathname, search }: Address, place: string): boolean {
  const [host, ...path] = place.split('/');
  return (
    href.startsWith(place) ||
    (USES.linkClickTrigger!.kind_calendar && /^\./.test(place) && pathname.endsWith(place)) ||
    (`.${hostname}.`.includes(`.${host}.`) && (pathname + search).startsWith(`/${path.join('/')}`))
  );
}
