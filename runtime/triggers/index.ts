export { click } from './click/click.definition';
export { dataLayer } from './data-layer/data-layer.definition';
export { elementVisible } from './element-visible/element-visible.definition';
export { formSubmit } from './form-submit/form-submit.definition';
export { pageView } from './page-view/page-view.definition';
export { ruleEvent } from './rule-event/rule-event.definition';
export { scrollDepth } from './scroll-depth/scroll-depth.definition';
export { timer } from './timer/timer.definition';
