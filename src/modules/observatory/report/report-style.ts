/** For the screen and for A4 paper. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ink: #1b1b35; --accent: #123f8c; --second: #d9730d; --line: #767676; --soft: #eef2f9 }
* { box-sizing: border-box }
body { font: 1rem/1.5 system-ui, "Liberation Sans", sans-serif; color: var(--ink); background: #fff; margin: 0 auto; max-width: 56rem; padding: 2rem 1.25rem }
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .5rem; color: var(--accent) }
h2 { font-size: 1.5rem; margin: 3rem 0 .5rem; padding-bottom: .25rem; border-bottom: 3px solid var(--accent); color: var(--accent) }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem }
a { color: var(--accent) }
.lead { font-size: 1.1rem; margin: 0 0 1rem }
.notice { border-left: 5px solid var(--second); background: #fdf3e9; padding: .6rem 1rem; margin: 1rem 0 }
.key { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .5rem; margin: 1rem 0; padding: 0 }
.key div { background: var(--soft); border-top: 4px solid var(--accent); padding: .6rem .75rem }
.key dt { font-size: .9rem } .key dd { margin: 0; font-size: 1.6rem; font-weight: 700; line-height: 1.2 } .key dd.note { font-size: .85rem; font-weight: 400 }
figure { margin: .75rem 0 } figure svg { width: 100%; height: auto }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .25rem; padding: 0; list-style: none; font-size: .9rem }
.legend i { display: inline-block; width: .9em; height: .9em; margin-right: .4em; border: 1px solid var(--ink); vertical-align: -1px }
.table { overflow-x: auto } .table:focus-visible { outline: 3px solid var(--accent) }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .5rem 0 }
caption { text-align: left; font-weight: 600; padding: .25rem 0 }
th, td { border-bottom: 1px solid #c9c9d6; padding: .3rem .5rem; text-align: left; vertical-align: top; font-weight: 400 }
thead th { border-bottom: 2px solid var(--ink); font-weight: 600 } tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--ink) }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } thead .number { white-space: normal }
.about { font-size: .85rem; margin: .25rem 0; color: #3a3a55 }
pre { background: #f6f6f9; border: 1px solid #c9c9d6; padding: .5rem .75rem; font: .78rem/1.4 ui-monospace, "Liberation Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0 }
@page { size: A4; margin: 16mm 15mm 18mm }
@media print {
  body { font-size: 10pt; max-width: none; padding: 0 }
  .chapter { break-before: page } h2, h3, caption, .legend { break-after: avoid } h2 { margin-top: 1rem }
  .key { grid-template-columns: repeat(5, 1fr) } .key dd { font-size: 1.3rem } .key dt { font-size: .8rem }
  figure, .key div, tr, .notice, pre { break-inside: avoid } thead { display: table-header-group } tfoot { display: table-row-group }
  .table { overflow: visible } nav { display: none } a { color: inherit; text-decoration: none }
  figure svg { max-height: 200mm }
}`;
