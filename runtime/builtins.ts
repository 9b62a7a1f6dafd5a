import type { BuiltinVariable, Provided } from '../shared/definition';

/** Variables everybody may use without declaring them: a name, and the variable type and settings it stands for. */
export const builtins = {
  page_url: page('Page URL', 'url'),
  page_path: page('Page path', 'path'),
  page_host: page('Page host', 'host'),
  page_query: page('Page query', 'query'),
  page_fragment: page('Page fragment', 'fragment'),
  page_title: page('Page title', 'title'),
  page_referrer: page('Page referrer', 'referrer'),
  page_address: page('Page address without query', 'address'),
  page_protocol: page('Page protocol', 'protocol'),
  page_port: page('Page port', 'port'),
  page_extension: page('Page file extension', 'extension'),
  page_section: page('First step of the page path', 'segment'),
  page_language: page('Page language', 'language'),
  page_canonical: page('Canonical address', 'canonical'),
  frame_url: page('Frame address', 'frame'),

  click_element: target('Clicked element', 'Click', 'element'),
  click_text: target('Click text', 'Click', 'text'),
  click_url: target('Click URL', 'Click', 'url'),
  click_id: target('Click ID', 'Click', 'id'),
  click_classes: target('Click classes', 'Click', 'class'),
  click_target: target('Click target window', 'Click', 'target'),

  form_element: target('Submitted form', 'Form', 'element'),
  form_id: target('Form ID', 'Form', 'id'),
  form_name: target('Form name', 'Form', 'name'),
  form_action: target('Form action', 'Form', 'url'),
  form_text: target('Form text', 'Form', 'text'),

  referrer_kind: part('Kind of referrer', 'Visit', 'referrer', 'kind'),
  referrer_host: part('Referring host', 'Visit', 'referrer', 'host'),
  visit_referrer_kind: ofLanding('Kind of referrer of the visit', 'referrer', 'kind'),
  visit_referrer_host: ofLanding('Referring host of the visit', 'referrer', 'host'),
  visit_campaign_source: ofLanding('Campaign source of the visit', 'campaign', 'source'),
  visit_campaign_medium: ofLanding('Campaign medium of the visit', 'campaign', 'medium'),
  visit_campaign_name: ofLanding('Campaign name of the visit', 'campaign', 'name'),
  visit_campaign_term: ofLanding('Campaign term of the visit', 'campaign', 'term'),
  visit_campaign_content: ofLanding('Campaign content of the visit', 'campaign', 'content'),
  visit_click_id_type: ofLanding('Kind of click id of the visit', 'campaign', 'click-id'),
  landing_path: part('Path of the first page', 'Visit', 'visit', 'landing'),
  pages_in_session: part('Pages in the visit', 'Visit', 'visit', 'pages'),
  seconds_in_session: part('Seconds in the visit', 'Visit', 'visit', 'seconds'),
  session_number: part('Number of the visit', 'Visit', 'visit', 'number'),
  is_returning: part('Visitor has been here before', 'Visit', 'visit', 'returning'),
  days_since_last_visit: part('Days since the last visit', 'Visit', 'visit', 'since-last'),
  engaged_seconds: part('Engaged seconds on the page', 'Reading', 'engagement', 'engaged'),
  max_scroll_percent: part('Furthest scroll in percent', 'Reading', 'engagement', 'scroll'),

  device_type: part('Kind of device', 'Device', 'device', 'kind'),
  viewport_width: part('Window width', 'Device', 'device', 'width'),
  viewport_height: part('Window height', 'Device', 'device', 'height'),
  orientation: part('Orientation', 'Device', 'device', 'orientation'),
  screen_size: part('Screen size', 'Device', 'device', 'screen'),
  touch_screen: part('Touch screen', 'Device', 'device', 'touch'),
  browser_language: part('Browser language', 'Device', 'device', 'language'),
  time_zone: part('Time zone', 'Device', 'device', 'time-zone'),
  color_scheme: part('Colour scheme', 'Device', 'device', 'color-scheme'),
  connection_type: part('Connection type', 'Device', 'device', 'connection'),
  browser_name: part('Browser', 'Device', 'device', 'browser'),
  system_name: part('Operating system', 'Device', 'device', 'system'),

  hour_of_day: part('Hour of the day', 'Time', 'time', 'hour'),
  day_of_week: part('Day of the week', 'Time', 'time', 'weekday'),
  date: part('Date', 'Time', 'time', 'date'),
  seconds_since_load: part('Seconds since the page was loaded', 'Time', 'time', 'since-load'),
  random_number: { title: 'Random number', group: 'Utilities', type: 'random', settings: {} },

  event_name: noticed('Data layer event name', 'Signals', 'event', 'data'),
} as const satisfies Record<string, BuiltinVariable>;

function page(title: string, part: string): BuiltinVariable {
  return { title, group: 'Page', type: 'page', settings: { part } };
}

function part(title: string, group: string, type: string, which: string): BuiltinVariable {
  return { title, group, type, settings: { part: which } };
}

/** Of the visit's first page: so it is known on all its pages. */
function ofLanding(title: string, type: string, which: string): BuiltinVariable {
  return { title, group: 'Visit', type, settings: { part: which, of: 'landing' } };
}

/** Of the element a trigger noticed: its text, its address, itself, or one of its attributes. */
function target(title: string, group: string, read: string): BuiltinVariable {
  const settings = ['text', 'url', 'element'].includes(read)
    ? { read }
    : { read: 'attribute', attribute: read };
  return { title, group, type: 'element', settings: { from: 'target', ...settings }, needs: 'element' };
}

function noticed(title: string, group: string, field: string, needs: Provided): BuiltinVariable {
  return { title, group, type: 'occurrence', settings: { field }, needs };
}
