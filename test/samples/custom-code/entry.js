import { acceptCommands, clickTrigger, customCodeDestination, customCodeTrigger, customCodeVariable, dataLayerDestination, destination, integer, occurrenceVariable, page, pageVariable, rule, start, text } from 'milepost';
import destinationVendorCode from 'milepost-code/destination-vendor';
import rulePlanChosenCode from 'milepost-code/rule-plan-chosen';
import variableSectionCode from 'milepost-code/variable-section';
import variableRowsCode from 'milepost-code/variable-rows';

start('mp_test000001', 'https://milepost.example', (queue) => {
  const plan = (occurrence) => occurrenceVariable({ field: 'plan' }, occurrence);
  const pagePath = (occurrence) => pageVariable({}, occurrence);
  const section = (occurrence) => customCodeVariable({ code: variableSectionCode, needs: [{ name: 'path', value: pagePath(occurrence) }] }, occurrence);
  const rows = (occurrence) => customCodeVariable({ code: variableRowsCode }, occurrence);
  const layer = destination(dataLayerDestination, {});
  const vendor = destination(customCodeDestination, { code: destinationVendorCode });
  const allDestinations = [layer, vendor];
  acceptCommands(queue, layer, vendor);
  rule('plan-chosen', 'plan_chosen', allDestinations, [[page(customCodeTrigger), { code: rulePlanChosenCode }]], [], { plan: text(plan), section: text(section) });
  rule('compared', 'compared', allDestinations, [[clickTrigger, { target: '[data-testid="compare"]' }]], [], { rows: integer(rows) });
});

// milepost-code/destination-vendor
export default function (event) {
'use strict';
window.vendor_?.track(event.name, event.params);
};

// milepost-code/rule-plan-chosen
export default function (fire) {
'use strict';
const listen = (event) => fire({ data: { plan: event.target.value } });
document.addEventListener('change', listen);
return () => document.removeEventListener('change', listen);
};

// milepost-code/variable-section
export default function (occurrence, value) {
'use strict';
// The first part of the path.
const [, first] = value.path.split('/');
return first || 'home';
};

// milepost-code/variable-rows
export default function (occurrence, value) {
'use strict';
return occurrence.element.closest('table').rows.length;
};
