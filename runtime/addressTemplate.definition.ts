/** The setting for an address that is filled in for each event (lib/fillAddress.ts). */
export const addressTemplate = {
  type: 'string',
  title: 'Address',
  description:
    'With places to be filled in, encoded: {name}, {id}, {created_at}, {value}, {currency}, {page.url}, {page.title}, {page.referrer}, {params.…} for one parameter, {params} for all.',
  format: 'url',
  // Which host is asked never depends on what a page says.
  pattern:
    '^https?://[^\\s/?#{}]+([/?#]([^\\s{}]|\\{(name|id|created_at|value|currency|params|params\\.[A-Za-z0-9_]+|page\\.(url|title|referrer))\\})*)?$',
  maxLength: 2048,
} as const;
