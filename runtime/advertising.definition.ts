/** What definitions of advertising destinations have in common. */

/** Google's names of what advertising asks for; other banners' purposes become these. */
export const adSignals = ['ad_storage', 'ad_user_data', 'ad_personalization'] as const;
