import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const linkClick = {
  type: 'link-click',
  title: 'Link click',
  description: 'Someone opens a link of a kind: to another site, to a file, to a messenger, a map and so on.',
  scope: 'visit',
  recorded: {
    from: 'click',
    element: 'link',
    asks: { button: { of: 'button', is: 'equals', choices: { open: ['main', 'middle'] }, absent: 'main' } },
  },
  sentence:
    'someone opens {kind}[ that leads to {sites}][ in {target}][ {button}][, file types {extensions}]',
  icon: 'link',
  group: 'Click',
  needsDom: true,
  provides: ['element'],
  given: ['hosts'],
  notices: {
    link_url: { title: 'Link URL', type: 'text' },
    link_domain: { title: 'Link domain', type: 'text' },
    link_method: { title: 'Link method', type: 'text' },
    file_name: { title: 'File name', type: 'text' },
    file_extension: { title: 'File extension', type: 'text' },
  },
  variables: ['link_url', 'link_domain', 'link_method', 'file_name', 'file_extension', 'click_text'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      kind: {
        type: 'string',
        title: 'Kind of link',
        description:
          'Sub-domains of the site count as the site. The method that is noticed says which messenger, network, map or calendar it was.',
        enum: [
          'any',
          'internal',
          'outbound',
          'download',
          'mail',
          'phone',
          'messenger',
          'map',
          'social',
          'share',
          'calendar',
          'app',
        ],
        enumTitles: [
          'any link',
          'a link to another page of the site',
          'a link to another site',
          'a link to a file',
          'an e-mail link',
          'a phone link',
          'a messenger link',
          'a map link',
          'a link to a social network',
          'a link that shares something',
          'an add-to-calendar link',
          'an app store link',
        ],
        default: 'any',
      },
      target: {
        type: 'string',
        title: 'Where',
        description:
          'The link itself or something around it, such as the footer. Leave it out for everywhere.',
        format: 'target',
        placeholder: 'anywhere',
        minLength: 1,
      },
      sites: {
        type: 'array',
        title: 'Only links that lead to',
        description:
          'Hosts, each with its sub-domains, and with a path where only a part of it counts: `calendly.com`, `example.com/partners`. Also schemes: `skype:`.',
        items: { type: 'string', pattern: '^(?!https?:|www\\.)\\S+$', examples: ['calendly.com'] },
        minItems: 1,
        placeholder: 'any site',
      },
      extensions: {
        type: 'array',
        title: 'File types',
        description:
          'Endings of file names. A link that its page marks as a download counts whatever the ending.',
        items: { type: 'string', pattern: '^[a-z0-9]+$', examples: ['pdf'] },
        minItems: 1,
        // The same list is in link-click.ts: page code takes nothing from definitions.
        default: [
          ...['pdf', 'doc', 'docx', 'odt', 'rtf', 'txt', 'epub', 'mobi', 'pages'],
          ...['xls', 'xlsx', 'ods', 'csv', 'numbers', 'ppt', 'pptx', 'odp', 'key'],
          ...['zip', 'rar', '7z', 'tar', 'gz', 'tgz'],
          ...['exe', 'msi', 'dmg', 'pkg', 'apk', 'deb', 'rpm', 'iso'],
          ...['mp3', 'wav', 'mp4', 'mov', 'avi', 'wmv', 'mkv'],
          ...['eps', 'ai', 'psd', 'vcf'],
        ],
        showWhen: { kind: ['download'] },
      },
      button: {
        type: 'string',
        title: 'Mouse button',
        description: 'Taps and Enter count as the main button; the middle one opens a new tab.',
        enum: ['open', 'main', 'middle', 'right'],
        enumTitles: [
          'by whatever opens it',
          'with the main button',
          'with the middle button',
          'with the right button',
        ],
        default: 'open',
      },
    },
  },
  presets: [
    { title: 'Outbound link', icon: 'external-link', settings: { kind: 'outbound' } },
    { title: 'Download', icon: 'download', settings: { kind: 'download' } },
    { title: 'E-mail link', icon: 'mail', settings: { kind: 'mail' } },
    { title: 'Phone link', icon: 'phone', settings: { kind: 'phone' } },
    {
      title: 'Messenger link',
      description: 'WhatsApp, Telegram, Signal, Messenger, SMS and more.',
      icon: 'message-circle',
      settings: { kind: 'messenger' },
    },
    {
      title: 'Map link',
      description: 'Directions on Google Maps, Apple Maps, OpenStreetMap and more.',
      icon: 'map-pin',
      settings: { kind: 'map' },
    },
    {
      title: 'Social profile link',
      description: 'A profile on a social network, not a share link.',
      icon: 'at-sign',
      settings: { kind: 'social' },
    },
    {
      title: 'Share link',
      description: 'Shares the page on a network, by messenger or e-mail.',
      icon: 'share-2',
      settings: { kind: 'share' },
    },
    { title: 'Add-to-calendar link', icon: 'calendar-plus', settings: { kind: 'calendar' } },
    { title: 'App store link', icon: 'smartphone', settings: { kind: 'app' } },
    {
      title: 'Booking link',
      description: 'An appointment with Calendly, Cal.com, HubSpot and others.',
      icon: 'calendar-check',
      settings: {
        kind: 'outbound',
        sites: ['calendly.com', 'cal.com', 'meetings.hubspot.com', 'savvycal.com', 'tidycal.com', 'zcal.co'],
      },
    },
    { title: 'Link to another page of the site', icon: 'corner-down-right', settings: { kind: 'internal' } },
  ],
  examples: [
    {
      title: 'Links to other sites',
      settings: { kind: 'outbound' },
      outcome: 'Fires for a link to partner.example, not for one to blog.shop.example on shop.example.',
    },
    {
      title: 'Price lists only',
      settings: { kind: 'download', extensions: ['pdf', 'xlsx'] },
      outcome: 'Fires for /files/prices.pdf and notices the file’s name and its extension.',
    },
    {
      title: 'Contact by messenger',
      settings: { kind: 'messenger' },
      outcome: 'Fires for a WhatsApp link with the method whatsapp; not for one that shares the page.',
    },
    {
      title: 'Our booking tool, from the header',
      settings: { kind: 'outbound', sites: ['calendly.com/acme'], target: 'header' },
    },
  ],
} as const satisfies TriggerDefinition;

export type LinkClickSettings = SettingsOf<typeof linkClick>;
