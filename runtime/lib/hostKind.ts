/** The first that fits names the kind: assistants and mail live beside the search engines of their makers. */
const kinds = {
  ai: /(^|\.)(chatgpt|openai|claude|perplexity|deepseek|grok|poe|mistral|you)\.(com|ai)$|^(gemini\.google|copilot\.microsoft)\.com$/,
  mail: /^(web)?mail\d*\.|(^|\.)outlook\.|\.gm$|\.email$|^com\.(microsoft\.office\.outlook|yahoo\.mobile\.client\.android\.mail)$/,
  search:
    /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|qwant|startpage|baidu|yandex|naver|seznam|kagi|search\.brave|ya|so|sogou)\.(com?(\.\w\w)?|\w\w|org)$|quicksearchbox$/,
  social:
    /(^|\.)((facebook|instagram|threads|twitter|x|linkedin|pinterest|reddit|youtube|tiktok|snapchat|tumblr|quora|discord|vk|xing|weibo|whatsapp|messenger|telegram)\.(com|net|org|\w\w)|t\.co|lnkd\.in|youtu\.be|t\.me|wa\.me|bsky\.app|fb\.me|mastodon\.\w+|pin\.it|redd\.it|facebook\.katana|com\.(instagram|linkedin|pinterest|reddit|twitter)\.\w+)$/,
};

/** What kind of place a host is: `ai`, `mail`, `search`, `social`, or a `referral` of any other. */
export function hostKind(host: string): string {
  return Object.entries(kinds).find(([, sign]) => sign.test(host))?.[0] || 'referral';
}
