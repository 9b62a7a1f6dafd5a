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

  event_name: noticed('Data layer event name', 'Signals', 'event', 'data'),
} as const satisfies Record<string, BuiltinVariable>;

function page(title: string, part: string): BuiltinVariable {
  return { title, group: 'Page', type: 'page', settings: { part } };
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
