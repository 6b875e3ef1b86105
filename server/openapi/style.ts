/**
 * How the page of the API looks. A file of its own on the wire, because our pages take no style within themselves.
 */
export const apiStyle = `
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: #f0f4f5; color: #212b32;
  font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 1rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 3rem 0 .5rem; font-size: 1.5rem; }
h3 { margin: 0 0 .5rem; font-size: 1.125rem; }
header p { margin: 0; }
a { color: #004b93; }
a:focus-visible { outline: 4px solid #212b32; background: #ffeb3b; color: #212b32; }
main:focus { outline: none; }
.skip { position: absolute; top: -10rem; padding: .75rem; }
.skip:focus { position: static; display: inline-block; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .625rem 0; }
article { margin: 1rem 0; padding: 1rem; border: 1px solid #aeb7bd; border-radius: 4px; background: #fff; }
article p { margin: 0 0 .5rem; }
article:target { outline: 4px solid #005eb8; }
.method { display: inline-block; padding: 0 .5rem; border-radius: 4px; background: #003087; color: #fff; }
code { font: .9375em ui-monospace, monospace; }
ul { margin: 0; padding-inline-start: 1.25rem; }
dl { margin: 0; }
dt { margin-top: .5rem; font-weight: 700; }
dd { margin: 0; }
@media print { body { background: #fff; } nav, .skip { display: none; } article { break-inside: avoid; } }
`;
