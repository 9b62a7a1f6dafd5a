export const style = `
@font-face { font-family: Fraunces; src: url(/assets/fraunces.woff2) format("woff2"); font-weight: 100 900; font-display: swap; }
@font-face { font-family: "Instrument Sans"; src: url(/assets/instrument-sans.woff2) format("woff2"); font-weight: 400 700; font-display: swap; }
:root {
  --paper: #faf8f4; --card: #fff; --ink: #221b16; --soft: #62574d; --faint: #6f6459; --line: #e5ddd1; --tint: #f1ebe1;
  --brand: #6b2f24; --brand-deep: #55231a; --good: #2f6045; --bad: #9c2b20; --gold: #b4863a;
  --serif: Fraunces, "Iowan Old Style", Georgia, serif; --sans: "Instrument Sans", "Helvetica Neue", Arial, sans-serif;
  --wide: 78rem; --radius: 3px;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.6 var(--sans); -webkit-font-smoothing: antialiased; }
h1, h2, h3 { font-family: var(--serif); font-weight: 400; line-height: 1.12; letter-spacing: -.015em; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(2.1rem, 4.5vw, 3.4rem); }
h2 { font-size: clamp(1.6rem, 3vw, 2.3rem); }
h3 { font-size: 1.2rem; }
p { margin: 0; text-wrap: pretty; }
a { color: inherit; text-underline-offset: .2em; text-decoration-thickness: 1px; }
img, video { display: block; max-width: 100%; height: auto; }
svg { flex: none; }
button, input, select, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 3px; border-radius: 2px; }
[hidden] { display: none !important; }
.wrap { width: min(100% - 2.5rem, var(--wide)); margin-inline: auto; }
.narrow { width: min(100% - 2.5rem, 44rem); margin-inline: auto; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.eyebrow { font-size: .78rem; font-weight: 600; letter-spacing: .12em; text-transform: uppercase; color: var(--brand); }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--ink); color: #fff; padding: .6rem 1rem; z-index: 50; }
.skip:focus { top: 1rem; }
.section { padding-block: clamp(3.5rem, 8vw, 6.5rem); }
.section-head { display: flex; justify-content: space-between; align-items: end; gap: 1rem; margin-bottom: 2rem; }
.section-head a { white-space: nowrap; }
.tinted { background: var(--tint); }

.btn { display: inline-flex; align-items: center; justify-content: center; gap: .6rem; min-height: 3rem; padding: .6rem 1.6rem; border: 1px solid var(--ink); border-radius: var(--radius); background: var(--ink); color: #fff; font-weight: 600; font-size: .95rem; letter-spacing: .01em; text-decoration: none; text-align: center; transition: background .15s, border-color .15s; }
.btn:hover { background: var(--brand); border-color: var(--brand); }
.btn.brand { background: var(--brand); border-color: var(--brand); }
.btn.brand:hover { background: var(--brand-deep); }
.btn.quiet { background: transparent; color: var(--ink); }
.btn.quiet:hover { background: var(--ink); border-color: var(--ink); color: #fff; }
.btn.full { width: 100%; }
.btn[disabled] { opacity: .5; cursor: default; }
.link { border: 0; background: none; padding: .2rem 0; text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: 1px; }
.link:hover { color: var(--brand); }

.promo { background: var(--brand-deep); color: #fbeee4; text-align: center; font-size: .86rem; padding: .5rem 1rem; }
.site-head { position: sticky; top: 0; z-index: 20; background: color-mix(in srgb, var(--paper) 94%, transparent); backdrop-filter: blur(10px); border-bottom: 1px solid var(--line); }
.site-head .wrap { display: flex; align-items: center; gap: 2rem; min-height: 4.5rem; }
.logo { font-family: var(--serif); font-size: 1.5rem; font-weight: 500; letter-spacing: -.02em; text-decoration: none; white-space: nowrap; }
.logo i { color: var(--gold); font-weight: 300; }
.nav { display: flex; gap: 1.6rem; }
.nav a, .tools a, .tools button { text-decoration: none; padding-block: .4rem; font-size: .95rem; }
.nav a:hover, .nav a[aria-current] { box-shadow: inset 0 -2px var(--brand); }
.tools { display: flex; align-items: center; gap: 1.25rem; margin-left: auto; }
.tools a { display: inline-flex; align-items: center; gap: .45rem; white-space: nowrap; }
.site-search { display: flex; align-items: center; border-bottom: 1px solid var(--soft); }
.site-search input { border: 0; background: none; width: 9.5rem; min-height: 2.3rem; padding: 0 .3rem; font-size: .95rem; }
.site-search button { border: 0; background: none; padding: .35rem; display: grid; }
.menu-button { display: none; border: 0; background: none; padding: .5rem; margin-left: -.5rem; }

.hero { position: relative; overflow: hidden; background: #e9ddcc; }
.hero img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; object-position: 78% 80%; }
.hero .wrap { position: relative; padding-block: clamp(4rem, 10vw, 8.5rem); min-height: min(40rem, 78vh); display: grid; align-content: center; justify-items: start; gap: 1.4rem; }
.hero h1 { font-size: clamp(2.7rem, 6.2vw, 5rem); max-width: 7.4em; }
.hero p:not(.eyebrow) { max-width: 27rem; font-size: 1.1rem; color: #4a3d31; }
.hero .row { display: flex; flex-wrap: wrap; gap: .8rem; }
.facts { border-bottom: 1px solid var(--line); }
.facts ul { list-style: none; margin: 0; padding: 1.4rem 0; display: grid; grid-template-columns: repeat(4, 1fr); gap: 1.5rem; }
.facts li { display: flex; gap: .8rem; align-items: center; font-size: .93rem; }
.facts svg { color: var(--brand); }

.tiles { display: grid; grid-template-columns: 1.35fr 1fr 1fr; gap: 1.25rem; }
.tile { position: relative; display: block; overflow: hidden; color: #fff; text-decoration: none; min-height: 24rem; border-radius: var(--radius); isolation: isolate; }
.tile img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; z-index: -1; transition: transform .5s; }
.tile:hover img { transform: scale(1.03); }
.tile::after { content: ""; position: absolute; inset: 40% 0 0; background: linear-gradient(transparent, #1c1009d0); z-index: -1; }
.tile:last-child img { object-position: 76% 50%; }
.tile div { position: absolute; left: 1.5rem; bottom: 1.3rem; }
.tile h3 { font-size: 1.7rem; }

.products { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); gap: 2.2rem 1.4rem; }
.product-card { position: relative; display: flex; flex-direction: column; height: 100%; }
.product-card .pic { display: block; overflow: hidden; background: var(--tint); border-radius: var(--radius); aspect-ratio: 8 / 9; }
.product-card .pic img { width: 100%; height: 100%; object-fit: cover; transition: transform .5s; }
.product-card:hover .pic img { transform: scale(1.035); }
.product-card .about { display: flex; justify-content: space-between; gap: 1rem; margin-top: .9rem; }
.product-card h3 { font-size: 1.16rem; font-weight: 500; }
.product-card h3 a { text-decoration: none; }
.product-card h3 a:hover { text-decoration: underline; }
.product-card .line { font-size: .9rem; color: var(--soft); margin: .15rem 0 .8rem; }
.product-card .price { white-space: nowrap; font-weight: 600; }
.product-card .btn { margin-top: auto; min-height: 2.8rem; }
.was { color: var(--faint); font-weight: 400; margin-left: .35rem; }
.badge { position: absolute; left: .7rem; top: .7rem; background: var(--card); padding: .18rem .6rem; font-size: .76rem; font-weight: 600; border-radius: 2px; }
.badge.sale { background: var(--brand); color: #fff; }
.wish { position: absolute; right: .6rem; top: .6rem; width: 2.5rem; height: 2.5rem; border: 0; border-radius: 50%; background: #ffffffd9; display: grid; place-items: center; }
.wish svg { fill: none; stroke: var(--ink); stroke-width: 1.7; }
.wish[aria-pressed="true"] svg { fill: var(--brand); stroke: var(--brand); }
.card-tools { display: flex; justify-content: space-between; align-items: center; margin-bottom: .7rem; font-size: .86rem; color: var(--soft); }
.card-tools label { display: inline-flex; gap: .45rem; align-items: center; }
.card-tools .link { font-size: .86rem; }
input[type="checkbox"], input[type="radio"] { accent-color: var(--brand); width: 1.05rem; height: 1.05rem; margin: 0; flex: none; }

.crumbs { font-size: .86rem; color: var(--soft); padding-block: 1.4rem 0; }
.crumbs ol { display: flex; flex-wrap: wrap; list-style: none; gap: .5rem; margin: 0; padding: 0; }
.crumbs li + li::before { content: "/"; margin-right: .5rem; color: #b5a999; }
.page-head { padding-block: 1.6rem 2.4rem; display: grid; gap: .6rem; }
.page-head p:not(.eyebrow) { max-width: 40rem; color: var(--soft); font-size: 1.06rem; }
.listing { display: grid; grid-template-columns: 13rem 1fr; gap: 3rem; align-items: start; padding-bottom: 6rem; }
.filters { position: sticky; top: 6rem; display: grid; gap: 1.7rem; font-size: .94rem; }
.filters fieldset { align-content: start; border: 0; margin: 0; padding: 0; display: grid; gap: .55rem; }
.filters legend { font-weight: 600; padding: 0; margin-bottom: .7rem; }
.filters label { display: flex; gap: .6rem; align-items: center; }
.dot { width: .95rem; height: .95rem; border-radius: 50%; border: 1px solid #0002; flex: none; }
.toolbar { display: flex; justify-content: space-between; align-items: center; gap: 1rem; margin-bottom: 1.4rem; font-size: .93rem; color: var(--soft); }
.toolbar label { display: flex; gap: .6rem; align-items: center; }
.compare-bar { position: fixed; left: 50%; bottom: 1.2rem; transform: translateX(-50%); z-index: 15; display: flex; align-items: center; gap: 1.2rem; background: var(--ink); color: #fff; padding: .7rem .8rem .7rem 1.4rem; border-radius: 99px; box-shadow: 0 12px 40px #0004; white-space: nowrap; }
.compare-bar .btn { background: #fff; color: var(--ink); border-color: #fff; min-height: 2.4rem; border-radius: 99px; }

select, input[type="text"], input[type="email"], input[type="tel"], input[type="password"], input[type="search"].field-input, textarea { border: 1px solid #a2968a; border-radius: var(--radius); background: var(--card); min-height: 3rem; padding: .6rem .9rem; width: 100%; }
select { width: auto; min-height: 2.6rem; padding-block: .3rem; }
.form { display: grid; gap: 1.15rem; }
.form .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.15rem; }
.field { display: grid; gap: .35rem; align-content: start; }
.field label, .field legend { font-weight: 600; font-size: .9rem; }
.field .hint { font-size: .84rem; color: var(--soft); }
.field select { width: 100%; min-height: 3rem; }
.check { display: flex; gap: .7rem; align-items: flex-start; font-size: .93rem; }
.check input { margin-top: .25rem; }
.note { padding: .8rem 1rem; border-left: 3px solid var(--good); background: #e9f1ea; color: #204732; border-radius: 0 var(--radius) var(--radius) 0; }
.note.bad { border-color: var(--bad); background: #f9e9e5; color: #752018; }

.product-detail { display: grid; grid-template-columns: 1.15fr 1fr; gap: clamp(2rem, 5vw, 5rem); align-items: start; padding-block: 1.5rem 5rem; }
.gallery { display: grid; gap: .9rem; grid-template-columns: 1fr 1fr; }
.gallery img { width: 100%; border-radius: var(--radius); }
.gallery img:first-child { grid-column: 1 / -1; }
.buy { position: sticky; top: 6.2rem; display: grid; gap: 1.3rem; }
.buy .price { font-size: 1.5rem; font-family: var(--serif); }
.stars { display: inline-flex; align-items: center; gap: .5rem; font-size: .9rem; color: var(--soft); }
.stars b { color: var(--gold); letter-spacing: .1em; font-weight: 400; }
.swatches { display: flex; gap: .7rem; border: 0; padding: 0; margin: 0; flex-wrap: wrap; }
.swatches legend { padding: 0; margin-bottom: .5rem; font-size: .93rem; }
.swatches label { display: block; cursor: pointer; }
.swatches span { display: block; width: 2.3rem; height: 2.3rem; border-radius: 50%; border: 3px solid var(--paper); box-shadow: 0 0 0 1px #b9ac9d; }
.swatches input:checked + span { box-shadow: 0 0 0 2px var(--ink); }
.swatches input:focus-visible + span { outline: 2px solid var(--brand); outline-offset: 4px; }
.buy-row { display: flex; gap: .8rem; }
.buy-row .btn { flex: 1; }
.buy-row .wish { position: static; width: 3rem; height: 3rem; border: 1px solid #a2968a; border-radius: var(--radius); background: none; }
.stepper { display: inline-flex; border: 1px solid #a2968a; border-radius: var(--radius); align-items: center; }
.stepper button { border: 0; background: none; width: 2.4rem; min-height: 2.6rem; font-size: 1.1rem; }
.stepper output { display: grid; place-items: center; }
.stepper output, .stepper input { width: 2.2rem !important; text-align: center; border: 0 !important; background: none !important; padding: 0 !important; min-height: 2.6rem !important; }
.accordion { border-top: 1px solid var(--line); }
.accordion details { border-bottom: 1px solid var(--line); }
.accordion summary { display: flex; justify-content: space-between; gap: 1rem; padding: 1rem 0; font-weight: 600; cursor: pointer; list-style: none; }
.accordion summary::-webkit-details-marker { display: none; }
.accordion summary::after { content: "+"; font-weight: 400; font-size: 1.35rem; line-height: 1; color: var(--soft); }
.accordion details[open] summary::after { content: "–"; }
.accordion details > div { padding-bottom: 1.2rem; color: var(--soft); display: grid; gap: .6rem; }
.reviews { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.5rem; }
.review { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.6rem; display: grid; gap: .8rem; align-content: start; }
.review blockquote { margin: 0; font-family: var(--serif); font-size: 1.13rem; line-height: 1.42; }
.review figcaption { font-size: .88rem; color: var(--soft); }

.split { display: grid; grid-template-columns: 1fr 1fr; align-items: center; gap: clamp(2rem, 6vw, 5rem); }
.split img { border-radius: var(--radius); width: 100%; aspect-ratio: 5 / 4; object-fit: cover; }
.split > div { display: grid; gap: 1.2rem; justify-items: start; }
.posts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.6rem; }
.post { display: grid; gap: .8rem; align-content: start; text-decoration: none; }
.post img { aspect-ratio: 3 / 2; object-fit: cover; border-radius: var(--radius); width: 100%; }
.post:hover h3, .post:hover h2 { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .15em; }
.post h2, .post h3 { font-size: 1.35rem; }
.prose { font-size: 1.1rem; line-height: 1.75; display: grid; gap: 1.35rem; }
.prose h2 { margin-top: 1.4rem; }
.prose blockquote { margin: 1rem 0; padding-left: 1.5rem; border-left: 2px solid var(--gold); font-family: var(--serif); font-size: 1.5rem; line-height: 1.35; }
.prose > p:first-of-type::first-letter { font-family: var(--serif); font-size: 3.9rem; float: left; line-height: .82; padding: .3rem .6rem 0 0; color: var(--brand); }
.cover { width: 100%; aspect-ratio: 21 / 9; object-fit: cover; object-position: 50% 85%; border-radius: var(--radius); margin-block: 2rem 3rem; }

.plans { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.4rem; align-items: stretch; }
.plan { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 2rem; display: grid; gap: 1.2rem; grid-template-rows: auto auto auto 1fr auto; position: relative; }
.plan.featured { border-color: var(--brand); box-shadow: 0 0 0 1px var(--brand); }
.plan .tag { position: absolute; top: -.85rem; left: 2rem; background: var(--brand); color: #fff; font-size: .78rem; font-weight: 600; padding: .2rem .7rem; border-radius: 99px; }
.plan h2 { font-size: 1.7rem; }
.plan .price { font-family: var(--serif); font-size: 2.6rem; line-height: 1; }
.plan .price small { font: 400 .95rem var(--sans); color: var(--soft); }
.plan ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .65rem; align-content: start; }
.plan li { display: flex; gap: .65rem; align-items: flex-start; }
.plan li::before { content: ""; width: .85rem; height: .45rem; border: solid var(--good); border-width: 0 0 2px 2px; rotate: -45deg; margin-top: .5rem; flex: none; }
.toggle { display: inline-flex; padding: .25rem; border-radius: 99px; background: var(--tint); border: 1px solid var(--line); }
.toggle button { border: 0; background: none; border-radius: 99px; padding: .5rem 1.3rem; font-weight: 600; font-size: .92rem; }
.toggle button[aria-pressed="true"] { background: var(--ink); color: #fff; }

.cart-grid { display: grid; grid-template-columns: 1fr 23rem; gap: clamp(2rem, 5vw, 4.5rem); align-items: start; padding-bottom: 6rem; }
.cart-lines { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.cart-line { display: grid; grid-template-columns: 7rem 1fr auto; gap: 1.4rem; padding-block: 1.4rem; border-bottom: 1px solid var(--line); }
.cart-line img { width: 7rem; aspect-ratio: 8 / 9; object-fit: cover; border-radius: var(--radius); }
.cart-line h2 { font-size: 1.2rem; }
.cart-line h2 a { text-decoration: none; }
.cart-line .controls { display: flex; gap: 1.2rem; align-items: center; margin-top: .9rem; }
.summary { background: var(--tint); border-radius: 6px; padding: 1.8rem; display: grid; gap: 1.1rem; position: sticky; top: 6rem; }
.summary h2 { font-size: 1.4rem; }
.summary dl { margin: 0; display: grid; gap: .6rem; }
.summary dl div { display: flex; justify-content: space-between; gap: 1rem; }
.summary dd { margin: 0; }
.summary .total { border-top: 1px solid #d3c7b7; padding-top: .8rem; font-weight: 600; font-size: 1.12rem; }
.coupon { display: flex; gap: .6rem; }
.coupon .btn { padding-inline: 1.1rem; }
.mini { list-style: none; margin: 0; padding: 0; display: grid; gap: .9rem; }
.mini li { display: grid; grid-template-columns: 3.6rem 1fr auto; gap: .9rem; align-items: center; font-size: .93rem; }
.mini img { width: 3.6rem; border-radius: var(--radius); aspect-ratio: 8 / 9; object-fit: cover; }
.steps { display: flex; gap: 1.8rem; list-style: none; padding: 0; margin: 0; font-size: .93rem; counter-reset: step; color: var(--soft); flex-wrap: wrap; }
.steps li { counter-increment: step; display: flex; gap: .55rem; align-items: center; }
.steps li::before { content: counter(step); width: 1.55rem; height: 1.55rem; border-radius: 50%; border: 1px solid currentColor; display: grid; place-items: center; font-size: .8rem; }
.steps [aria-current] { color: var(--ink); font-weight: 600; }
.steps [aria-current]::before, .steps .done::before { background: var(--ink); border-color: var(--ink); color: #fff; }
.option { display: flex; gap: 1rem; align-items: center; border: 1px solid #a2968a; background: var(--card); padding: 1rem 1.2rem; border-radius: var(--radius); }
.option b { margin-left: auto; }
.options { border: 0; padding: 0; margin: 0; display: grid; gap: .7rem; }
.options legend { font-weight: 600; padding: 0; margin-bottom: .6rem; }
.empty { text-align: center; padding-block: 4rem 7rem; display: grid; gap: 1.2rem; justify-items: center; }
.table-wrap { overflow-x: auto; padding-bottom: 5rem; }
table { border-collapse: collapse; width: 100%; min-width: 36rem; }
th, td { text-align: left; padding: 1rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th img { width: 9rem; border-radius: var(--radius); }
.film { background: #1c1410; color: #f4e9dc; }
.film video { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; background: #000; border-radius: 6px; }
.film .soft { color: #cdbdaa; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: clamp(2rem, 6vw, 5rem); padding-bottom: 6rem; align-items: start; }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: clamp(1.4rem, 3vw, 2.4rem); }
.rows { display: grid; gap: 1.4rem; }

dialog { border: 0; border-radius: 8px; padding: 0; width: min(58rem, calc(100vw - 2rem)); box-shadow: 0 30px 90px #0006; color: inherit; background: var(--paper); }
dialog::backdrop { background: #1c1009a8; }
dialog .product-detail { padding: 2rem; gap: 2.2rem; grid-template-columns: 1fr 1fr; align-items: center; }
dialog h2 { font-size: 2rem; }
.close { position: absolute; right: .8rem; top: .8rem; width: 2.5rem; height: 2.5rem; border: 0; border-radius: 50%; background: var(--tint); font-size: 1.3rem; line-height: 1; z-index: 1; }
.toast { position: fixed; right: 1.25rem; top: 6.5rem; z-index: 30; background: var(--ink); color: #fff; border-radius: 6px; padding: .9rem 1.3rem; box-shadow: 0 10px 36px #0004; display: flex; gap: 1.2rem; max-width: calc(100vw - 2.5rem); }

.consent { position: fixed; left: 1.25rem; bottom: 1.25rem; z-index: 40; width: min(27rem, calc(100vw - 2.5rem)); background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 18px 60px #2b1a0e40; padding: 1.4rem; display: grid; gap: .9rem; }
.consent h2 { font-size: 1.25rem; }
.consent p { font-size: .9rem; color: var(--soft); }
.consent .row { display: flex; gap: .6rem; flex-wrap: wrap; align-items: center; }
.consent .row .btn { flex: 1; min-height: 2.7rem; padding-inline: .9rem; }
.consent .link { font-size: .9rem; }

.site-foot { background: #231a14; color: #e9ddcf; padding-block: 4rem 2rem; margin-top: auto; }
.site-foot a { text-decoration: none; }
.site-foot a:hover { text-decoration: underline; }
.site-foot .grid { display: grid; grid-template-columns: 1.7fr repeat(3, 1fr); gap: 2.5rem; }
.site-foot h2 { font: 600 .8rem var(--sans); letter-spacing: .1em; text-transform: uppercase; margin-bottom: 1rem; color: #c9b59d; }
.site-foot .foot-title { font: 400 1.6rem/1.2 var(--serif); letter-spacing: -.01em; text-transform: none; color: #fff; }
.site-foot ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; font-size: .94rem; }
.signup { display: grid; gap: .7rem; max-width: 25rem; }
.signup .row { display: flex; border: 1px solid #8d7b69; border-radius: var(--radius); overflow: hidden; }
.signup input { background: none; border: 0; color: #fff; }
.signup input::placeholder { color: #b9a894; }
.signup button { border: 0; white-space: nowrap; background: #efe2d0; color: var(--ink); font-weight: 600; padding-inline: 1.3rem; }
.signup p { font-size: .85rem; color: #bfae9a; }
.legal { border-top: 1px solid #46392f; margin-top: 3rem; padding-top: 1.4rem; display: flex; flex-wrap: wrap; gap: .6rem 1.6rem; font-size: .86rem; color: #bfae9a; }
.legal .link { color: inherit; font-size: inherit; padding: 0; text-decoration: none; }
.legal :first-child { margin-right: auto; }
.skeleton { display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); gap: 1.4rem; }
.skeleton i { aspect-ratio: 8 / 9; background: linear-gradient(100deg, var(--tint) 40%, #f8f4ed 50%, var(--tint) 60%) 0 / 300% 100%; animation: shine 1.4s infinite linear; border-radius: var(--radius); }
@keyframes shine { from { background-position: 100% 0; } to { background-position: 0 0; } }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }

@media (max-width: 62rem) {
  .menu-button { display: grid; }
  .site-head .wrap { gap: .75rem; flex-wrap: wrap; }
  .nav { display: none; order: 5; width: 100%; flex-direction: column; gap: 0; padding-bottom: 1rem; }
  .nav.open { display: flex; }
  .nav a { padding-block: .75rem; border-top: 1px solid var(--line); box-shadow: none !important; font-size: 1.05rem; }
  .site-search { display: none; }
  .nav.open ~ .tools .site-search { display: flex; }
  .listing { grid-template-columns: 1fr; gap: 1.5rem; }
  .filters { position: static; grid-template-columns: 1fr 1fr; background: var(--card); border: 1px solid var(--line); padding: 1.2rem; border-radius: 6px; }
  .cart-grid, .split, .two, .plans, .reviews { grid-template-columns: 1fr; }
  .posts { grid-template-columns: 1fr 1fr; }
  .summary, .buy { position: static; }
  .site-foot .grid { grid-template-columns: 1fr 1fr; }
  .site-foot .grid > :first-child { grid-column: 1 / -1; }
  .facts ul { grid-template-columns: 1fr 1fr; }
}
@media (max-width: 44rem) {
  .logo { font-size: 1.3rem; }
  .tools { gap: .9rem; }
  .tools .label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .products, .skeleton { grid-template-columns: 1fr 1fr; gap: 1.8rem .9rem; }
  .product-card .about { flex-direction: column; gap: .1rem; margin-bottom: .7rem; }
  .product-card .line, .card-tools .link { display: none; }
  .product-card .card-tools { margin-top: .5rem; }
  .product-card .btn { padding-inline: .4rem; }
  .product-detail, dialog .product-detail { grid-template-columns: 1fr; }
  dialog .gallery { max-width: 14rem; }
  .tiles, .posts { grid-template-columns: 1fr; }
  .tile { min-height: 17rem; }
  .hero .wrap { align-content: start; padding-block: 2.6rem 19rem; min-height: 0; }
  .hero img { object-position: 74% 100%; inset: auto 0 0; height: 22rem; mask-image: linear-gradient(transparent, #000 40%); }
  .form .pair { grid-template-columns: 1fr; }
  .section-head { flex-direction: column; align-items: start; }
  .cart-line { grid-template-columns: 5rem 1fr auto; gap: 1rem; }
  .cart-line img { width: 5rem; }
  .consent { left: .75rem; bottom: .75rem; width: calc(100vw - 1.5rem); padding: 1.1rem; }
  .cover { aspect-ratio: 4 / 3; }
  .plan .tag { left: 1.4rem; }
  .toolbar { flex-wrap: wrap; }
}
@media (max-width: 24rem) { .tools .saved-link { display: none; } }
body { min-height: 100vh; display: flex; flex-direction: column; }
main { flex: 1 0 auto; }
`;
