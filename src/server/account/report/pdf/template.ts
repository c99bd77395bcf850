/**
 * How a report is set by Typst. Everything that it says comes from `report.json`: texts are data and never markup, so that
 * nothing in them is read as an instruction.
 */
export const template = `
#let report = json("report.json")
#let ink = rgb("#16202b")
#let soft = rgb("#4a5765")
#let rule = rgb("#c9d0d8")
#let accent = rgb("#0b3d73")
#let amber = rgb("#b35900")

#let tlp-color = (
  "CLEAR": rgb("#ffffff"),
  "GREEN": rgb("#33ff00"),
  "AMBER": rgb("#ffc000"),
  "AMBER+STRICT": rgb("#ffc000"),
  "RED": rgb("#ff2b2b"),
).at(report.tlp)

// FIRST, TLP 2.0: capitals of 12 points or more, on black, in header and footer of each page.
#let mark = box(fill: black, inset: (x: 5pt, y: 3pt), text(fill: tlp-color, weight: 700, size: 12pt, "TLP:" + report.tlp))

#set document(title: report.title, author: report.issuer, description: report.description, date: none)
#set page(
  paper: "us-letter",
  margin: (x: 22mm, top: 27mm, bottom: 24mm),
  header: grid(
    columns: (1fr, auto),
    align: (left + horizon, right + horizon),
    text(size: 8.5pt, fill: soft, report.issuer),
    mark,
  ),
  footer: context grid(
    columns: (1fr, auto, auto),
    column-gutter: 8pt,
    align: (left + horizon, right + horizon, right + horizon),
    text(size: 8pt, fill: soft, report.title),
    text(size: 8.5pt, fill: soft, report.words.page + " " + counter(page).display("1 / 1", both: true)),
    mark,
  ),
)
#set text(font: "Noto Sans", fallback: false, size: 9.8pt, fill: ink, lang: report.language, region: report.region)
#set par(leading: 0.66em, spacing: 0.95em)
#set list(indent: 2pt, body-indent: 6pt, spacing: 0.75em)
#show heading: set text(fill: accent, weight: 700)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 3): set text(size: 10.5pt, fill: ink)
#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#show link: set text(fill: accent)
#show link: underline
#show title: set text(size: 20pt)
#show title: set par(leading: 0.5em)

#let inline(pieces) = for piece in pieces {
  if piece.kind == "strong" { strong(piece.text) }
  else if piece.kind == "code" { box(piece.text) }
  else if piece.kind == "link" { link(piece.address, piece.text) }
  else { piece.text }
}

#let spoken(block) = if block.at("language", default: none) == none { inline(block.content) } else {
  text(lang: block.language, inline(block.content))
}

#let set-table(entry) = {
  block(below: 0.6em, sticky: true, text(size: 9pt, weight: 600, entry.caption))
  set text(size: 8.4pt)
  set par(leading: 0.55em)
  table(
    columns: entry.columns.map(column => column.share * 1fr),
    align: entry.columns.map(column => if column.numeric { right } else { left }),
    stroke: (x, y) => if y == 0 { (bottom: 0.9pt + soft) } else { (bottom: 0.4pt + rule) },
    inset: (x: 4pt, y: 4.2pt),
    table.header(..entry.columns.map(column => text(weight: 600, column.title))),
    ..entry.rows.flatten().map(cell => inline(cell.pieces)),
  )
  v(0.6em)
}

#let set-figure(entry) = block(breakable: false, above: 1.1em, below: 1.1em, {
  block(below: 0.5em, text(size: 9pt, weight: 600, entry.caption))
  if entry.svg != none { image(bytes(entry.svg), format: "svg", width: 100%, alt: entry.alternative) }
  block(above: 0.5em, text(size: 8pt, fill: soft, inline(entry.origin)))
})

#let set-block(entry) = {
  if entry.kind == "paragraph" {
    if entry.tone == "lead" { par(text(size: 11.5pt, spoken(entry))) }
    else if entry.tone == "quiet" { par(text(size: 8.6pt, fill: soft, spoken(entry))) }
    else { par(spoken(entry)) }
  } else if entry.kind == "list" { list(..entry.items.map(inline)) }
  else if entry.kind == "table" { set-table(entry) }
  else { set-figure(entry) }
}

#let set-section(section, level) = {
  heading(level: level, section.title)
  for entry in section.blocks { set-block(entry) }
  for below in section.sections { set-section(below, level + 1) }
}

#if report.training != none {
  block(width: 100%, fill: amber, inset: 7pt, text(fill: white, weight: 700, report.training))
}
#block(above: 0.8em, below: 0.75em, text(fill: accent, title()))
#block(above: 1em, below: 0.8em, text(size: 11pt, fill: soft, report.subtitle))
#block(below: 1.2em, text(size: 9pt, weight: 600, report.marking))

#set-section(report.sections.first(), 1)
#outline(title: report.words.contents, depth: 2)
#for section in report.sections.slice(1) {
  set-section(section, 1)
}
`;
