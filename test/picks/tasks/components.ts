import type { PickTask } from '../task';

const define = (name: string, inner: string, options = "{ mode: 'open' }") =>
  `customElements.define('${name}', class extends HTMLElement { connectedCallback() { this.attachShadow(${options}).innerHTML = ${JSON.stringify(inner)}; } });`;

export const components: PickTask[] = [
  {
    name: 'a button in an open shadow root',
    html: `<shop-buy></shop-buy><script>${define('shop-buy', '<p>In stock</p><button data-truth>Buy now</button>')}</script>`,
    actions: [{ press: '' }],
  },
  {
    name: 'a button three shadow roots deep',
    html: `<app-shell id="app"></app-shell><script>
${define('app-shell', '<main><app-page></app-page></main>')}
${define('app-page', '<section><app-form class="signup"></app-form></section>')}
${define('app-form', '<input name="mail"><button type="button" data-truth>Join</button>')}
</script>`,
    actions: [{ press: '' }],
  },
  {
    name: 'the button of one of many components, every one of which has it',
    head: '<style>shop-item{display:inline-block;width:150px}</style>',
    html: `${'<shop-item></shop-item>'.repeat(5)}<script>${define('shop-item', '<h3>Bag</h3><button class="add">Add to cart</button>')}
document.querySelectorAll('shop-item')[2].shadowRoot.querySelector('button').dataset.truth = '';</script>`,
    actions: [{ press: '' }],
    chosen: { kind: 'each', matches: 5 },
  },
  {
    name: 'a button that the page puts into a slot',
    html: `<shop-card><h3 slot="title">Tote</h3><button slot="action" data-truth>Save for later</button></shop-card>
<script>${define('shop-card', "<div><slot name='title'></slot><footer><slot name='action'></slot></footer></div>")}</script>`,
    actions: [{ press: '' }],
  },
  {
    name: 'a component’s button whose words stand in its slot',
    html: `<ui-button><b data-press>Book a demo</b></ui-button><script>
${define('ui-button', '<button data-truth><slot></slot></button>')}</script>`,
    actions: [{ press: '[data-press]' }],
    says: /Book a demo/,
  },
  {
    name: 'a component that keeps its insides closed, as a whole and with the reason',
    head: '<style>pay-box{display:block;width:200px;height:60px}</style>',
    html: `<pay-box data-truth></pay-box><script>${define('pay-box', '<button>Pay</button>', "{ mode: 'closed' }")}</script>`,
    actions: [{ press: '' }],
    says: /keeps its insides closed/,
  },
  {
    name: 'a field of a component that hands on the focus',
    html: `<ui-field></ui-field><script>${define('ui-field', '<label>E-mail</label><input type=email name=email data-truth>', "{ mode: 'open', delegatesFocus: true }")}</script>`,
    actions: [{ press: '' }],
  },
];
