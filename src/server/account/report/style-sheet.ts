/** The look of a report in a browser and on its printer; colours as in the screens. */
export const styleSheet = `
:root{color-scheme:light;--ink:#16202b;--soft:#4a5765;--rule:#c9d0d8;--accent:#0b3d73}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.55 'Noto Sans',system-ui,-apple-system,'Segoe UI',sans-serif;color:var(--ink);background:#fff}
header,footer{display:flex;flex-direction:row-reverse;justify-content:space-between;align-items:center;gap:1rem;max-width:58rem;margin:0 auto;padding:1rem 1.25rem}
main{max-width:58rem;margin:0 auto;padding:0 1.25rem 2rem}
h1{font-size:1.9rem;line-height:1.25;color:var(--accent);margin:1rem 0 .4rem}
h2{font-size:1.4rem;color:var(--accent);margin:2.4rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--rule)}
h3{font-size:1.15rem;color:var(--accent);margin:1.8rem 0 .5rem}
h4,h5,h6{font-size:1rem;margin:1.6rem 0 .4rem}
p{margin:.6rem 0}
a{color:var(--accent)}
.issuer,.subtitle,.quiet{color:var(--soft)}
.quiet{font-size:.875rem}
.marking{font-weight:600;font-size:.9rem}
.lead{font-size:1.15rem}
.tlp{margin:0;background:#000;padding:.15rem .5rem;font-weight:700;font-size:1rem}
.clear{color:#fff}.green{color:#33ff00}.amber{color:#ffc000}.red{color:#ff2b2b}
.training{background:#b35900;color:#fff;padding:.6rem .8rem}
li{margin:.35rem 0}
nav ul{list-style:none;padding-left:1rem}
nav>ul{padding-left:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;margin:.6rem 0 1rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--soft)}
tbody th{font-weight:400}
.numeric{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1.2rem 0}
figcaption{font-weight:600;font-size:.95rem;margin-bottom:.4rem}
.drawing svg{width:100%;height:auto}
summary{cursor:pointer;color:var(--accent);font-size:.875rem}
@media print{main,header,footer{max-width:none;padding:0}figure,tr{break-inside:avoid}nav{display:none}}
`
  .trim()
  .replaceAll('\n', '');
