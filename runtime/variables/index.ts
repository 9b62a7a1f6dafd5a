export { constant } from './constant/constant.definition';
export { cookie } from './cookie/cookie.definition';
export { dataLayer } from './data-layer/data-layer.definition';
export { element } from './element/element.definition';
export { occurrence } from './occurrence/occurrence.definition';
export { page } from './page/page.definition';
export { query } from './query/query.definition';
