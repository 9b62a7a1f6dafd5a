import type { Sight } from './sight';

/** What sites that are read and watched have, and what any site has. */
export const contentSights: readonly Sight[] = [
  {
    id: 'search',
    title: 'Site search',
    recipe: 'site-search',
    look: {
      at: 'thing',
      selectors: [
        'input[type="search"]',
        '[role="search"] input',
        '[role="searchbox"]',
        'form[action*="search"] input',
        'input[name="q"]',
        'input[name="s"]',
      ],
    },
    weight: 1,
  },
  {
    id: 'video',
    title: 'Video',
    recipe: 'video',
    look: {
      at: 'thing',
      selectors: [
        'video',
        'iframe[src*="youtube.com/embed"]',
        'iframe[src*="youtube-nocookie.com"]',
        'iframe[src*="player.vimeo.com"]',
      ],
    },
    weight: 1,
  },
  {
    id: 'download',
    title: 'File to download',
    recipe: 'download',
    look: {
      at: 'control',
      leads: /\.(pdf|docx?|xlsx?|pptx?|csv|zip|rar|7z|dmg|exe|msi|pkg|apk|epub|mp3)(\?|$)/i,
      selectors: ['a[download]'],
    },
    weight: 1,
  },
  {
    id: 'comment',
    title: 'Comment or review form',
    recipe: 'comment',
    question: 'form',
    look: { at: 'form', named: /comment|review|bewertung/i, leads: /comment|review/, holds: ['message'] },
    also: { thanks: ['[class*="success"]', '[class*="thank"]', '[role="status"]'] },
    weight: 2,
  },
  {
    id: 'social',
    title: 'Share and follow links',
    recipe: 'social',
    look: {
      at: 'control',
      leads:
        /\/\/([\w-]+\.)?(facebook|instagram|linkedin|twitter|x|pinterest|youtube|tiktok|threads|reddit|xing|mastodon\.social|bsky)\.(com|net|app|social)\//,
      named: /share[-_]?(button|link)|social[-_]?share/i,
    },
    weight: 2,
  },
  {
    id: 'article',
    title: 'Article that is read',
    recipe: 'content-read',
    look: {
      at: 'page',
      with: ['article, [itemtype*="Article"], meta[property="og:type"][content="article"]'],
    },
    weight: 1,
  },
  {
    id: 'scroll',
    title: 'How far the page is read',
    recipe: 'scroll-depth',
    look: { at: 'page', with: ['article, main'] },
    weight: 2,
  },
  {
    id: 'multi-page',
    title: 'Third page in a visit',
    recipe: 'multi-page',
    look: { at: 'page' },
    weight: 2,
  },
  {
    id: 'return',
    title: 'Return within a week',
    recipe: 'return-visit',
    look: { at: 'page' },
    weight: 2,
  },
  {
    id: 'language',
    title: 'Choice of language',
    recipe: 'site-tools',
    question: 'language',
    look: { at: 'field', named: /lang(uage)?|locale|sprache/i },
    weight: 3,
  },
  {
    id: 'cta',
    title: 'Call to action',
    recipe: 'cta',
    question: 'button',
    look: {
      at: 'control',
      named: /(^|[-_])cta([-_]|$)|hero[-_]?(button|cta)/i,
      selectors: ['main a[class*="btn-primary"]', 'header + section a[class*="btn"]'],
    },
    weight: 2,
  },
];
