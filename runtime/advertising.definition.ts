/** What definitions of advertising destinations have in common. */

/** Google's names of what advertising asks for; other banners' purposes become these. */
export const adSignals = ['ad_storage', 'ad_user_data', 'ad_personalization'] as const;

/** Setting of pixels of which a page may carry several. */
export const onePixelAlone = {
  type: 'boolean',
  title: 'Several pixels',
  description: 'Sends to this pixel alone, where the page has others beside it.',
  enum: [false, true],
  enumTitles: ['to every pixel of the page', 'to this pixel alone'],
  default: false,
} as const;
