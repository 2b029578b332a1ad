/** Colours by what they mean, as on the page (`tokens.css`, a test holds them equal). */
const LIGHT = `--page:#f6f7f9;--sheet:#ffffff;--sunken:#eceff3;--line:#cfd6df;--text:#1a222d;--soft:#55606e;--accent:#1f56c0;--talk:#2563c9;--work:#177245;--quarrel:#ad5200;--force:#b3202c;--source:#d8e6ff;--target:#ffe1c7;--trigger:#d9f2df;--topic:#efe0ff;--other:#e6e8ec;--chosen:#fff3bf;--warning:#8a5a00;--danger:#b3202c;`;
const DARK = `--page:#12161c;--sheet:#1a2029;--sunken:#232b36;--line:#3a4553;--text:#e6ebf1;--soft:#a8b3c0;--accent:#86b1ff;--talk:#7fb0ff;--work:#6fd19b;--quarrel:#ffb066;--force:#ff8a8f;--source:#1f3a68;--target:#5c3a14;--trigger:#1d4a2c;--topic:#43286a;--other:#333c48;--chosen:#3a3413;--warning:#f0c060;--danger:#ff8a8f;`;

/** The look of the file: light or dark as the reader has it, narrow or wide, and on paper. */
export const STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;padding:1rem clamp(.8rem,3vw,2rem) 4rem;max-width:76rem;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Liberation Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
cite{font-style:normal}
h1{font-size:clamp(1.4rem,4vw,2rem);line-height:1.25;margin-block:.2rem .6rem}
h2{font-size:1.35rem;line-height:1.3;margin-block:2.4rem .7rem;padding-block-end:.3rem;border-block-end:2px solid var(--line)}
h3{font-size:1.15rem;line-height:1.3;margin-block:0 .2rem}
h4,.event>h3{font-size:1rem;line-height:1.4;margin-block:0 .3rem}
h5,.account>h4{font-size:.92rem;margin-block:.8rem .3rem}
p+p{margin-block-start:.4rem}
a{color:var(--accent);text-underline-offset:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
:target>h2,:target>h3,:target>h4,li:target{background:var(--chosen);box-shadow:0 0 0 4px var(--chosen)}
code{font-size:.88em}
.soft{color:var(--soft)}
.soft,figcaption,.facts,.legend,.list{font-size:.9rem}
header .soft{font-size:.9rem}
nav ul,.legend{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none}
.unseen{position:absolute;overflow:hidden;width:1px;height:1px;clip-path:inset(50%);white-space:nowrap;user-select:none}
.skip a{position:absolute;inset-inline-start:-200vw}
.skip a:focus{position:static}
.symbols{position:absolute}
.facts{display:grid;grid-template-columns:minmax(6.5rem,max-content) 1fr;gap:.15rem .9rem;margin-block:.3rem}
.facts dt{color:var(--soft)}
.sheet{overflow:auto;max-height:88vh;border:1px solid var(--line);border-radius:6px;background:var(--sheet)}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:break-word}
caption{padding:.4rem .6rem;text-align:start;color:var(--soft)}
th,td{padding:.35rem .6rem;border-block-start:1px solid var(--line);text-align:start;vertical-align:top}
thead th{background:var(--sunken);white-space:nowrap}
tbody th{font-weight:600;min-width:11rem}
td.number{text-align:end;font-variant-numeric:tabular-nums}
tr.chosen{background:var(--chosen)}
.events{margin-block-end:0}
.icon{width:1.15em;height:1.15em;vertical-align:-.2em}
.icon,.network symbol,.network use,.symbols{fill:none;stroke:currentcolor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.talk{color:var(--talk)}.work{color:var(--work)}.quarrel{color:var(--quarrel)}.force{color:var(--force)}
.tag{display:inline-block;padding:0 .5rem;border:1px solid var(--line);border-radius:1rem;background:var(--sunken);font-size:.82rem;white-space:nowrap}
.tag.REPORTED,.tag.PLANNED,.tag.SUPPOSED{border-style:dashed;border-color:var(--soft)}
.tag.DENIED,.tag.disputed{border-color:var(--danger);color:var(--danger);background:var(--sheet)}
.nowrap{white-space:nowrap}
.network{display:block;width:100%;height:auto;margin:auto}
.network a{text-decoration:none}
.network .stroke{stroke:currentcolor;stroke-opacity:.75}
.network .denied .stroke{stroke-opacity:.4}
.network .hit{stroke:transparent;stroke-width:16}
.network .pair:hover .hit,.network .pair:focus-visible .hit,.network .pair.chosen .hit{stroke:var(--accent);stroke-opacity:.35}
.network circle{fill:var(--sheet);stroke:currentcolor;stroke-width:2}
.network .badge circle{stroke-width:1.5}
.network .badge .ring{fill:none}
.network .actor{color:var(--soft)}
.network .actor.chosen circle,.network .actor:hover circle,.network .actor:focus-visible circle{stroke:var(--accent);stroke-width:5}
.network text{fill:var(--text);font-weight:600;text-anchor:middle;paint-order:stroke;stroke:var(--sheet);stroke-width:4px;stroke-linejoin:round}
.network .faint{opacity:.16}
.sample{vertical-align:middle;fill:none;stroke:currentcolor}
figcaption{margin-block-start:.6rem}
.legend{margin-block:.6rem}
.pair{margin-block-start:2.2rem}
section>.sheet,.pair .sheet{margin-block:.6rem}
.event{margin-block-start:1rem;padding:.8rem 1rem;border:1px solid var(--line);border-radius:6px;background:var(--sheet)}
.number{font-weight:400;font-variant-numeric:tabular-nums}
.event .number{display:inline-block;min-width:1.6em;padding-inline:.3em;border-radius:4px;background:var(--sunken);text-align:center;text-decoration:none}
.evidence{margin-block:.5rem .9rem;padding-inline-start:.9rem;border-inline-start:4px solid var(--line)}
blockquote{font:1.05rem/1.75 Georgia,"Liberation Serif","DejaVu Serif",serif}
mark{color:inherit;border-radius:2px;text-decoration-line:underline;text-decoration-thickness:2px;text-decoration-skip-ink:none;text-underline-offset:3px}
mark.source{background:var(--source);text-decoration-style:solid}
mark.target{background:var(--target);text-decoration-style:double}
mark.other{background:var(--other);text-decoration-style:dashed}
mark.trigger{background:var(--trigger);font-weight:700;text-decoration-style:wavy;text-decoration-thickness:1px}
mark.topic{background:var(--topic);text-decoration-style:dotted;text-underline-offset:6px}
.differences,.left-out{margin-block:.6rem;padding:.5rem .9rem .7rem;border-inline-start:4px solid var(--warning);background:var(--sunken);font-size:.92rem}
.differences>*:first-child,.left-out h3{margin-block:0 .3rem;font-size:.95rem}
.differences ul,.left-out ul{padding-inline-start:1.2rem}
.list{padding-inline-start:1.6rem}
.list li{margin-block-end:.5rem}
ul.list{padding-inline-start:0;list-style:none}
.list ul{padding-inline-start:1.2rem}
@media (max-width:48rem){table{min-width:44rem}}
@media (max-width:40rem){.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-block-end:.3rem}.event{padding:.6rem .7rem}}
@media print{
@page{margin:1.5cm}
html{font-size:10pt}
:root{${LIGHT}--page:#fff;--sunken:#fff}
body{max-width:none;padding:0;font-size:1rem}
nav,.skip{display:none}
.sheet{overflow:visible;max-height:none;border:0}
.network{min-width:0!important;max-width:100%!important;max-height:17cm}
table{min-width:0}
table,.facts,.legend,.list,figcaption{font-size:8.5pt}
blockquote{font-size:10pt;line-height:1.6}
thead{display:table-header-group}
h2,h3,h4,h5,dt{break-after:avoid}
tr,.evidence,.differences,.list li{break-inside:avoid}
a{color:inherit;text-decoration-color:var(--line)}
#articles cite~a[href^="http"]::after{content:" <" attr(href) ">"}
mark,.tag,tr.chosen,.network *{print-color-adjust:exact}
}
`;
