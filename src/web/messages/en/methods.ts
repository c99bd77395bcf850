export const englishMethods = {
  'method.ears-c1': 'EARS C1',
  'method.ears-c2': 'EARS C2',
  'method.ears-c3': 'EARS C3',
  'method.farrington-flexible': 'Farrington flexible',
  'method.individuals-chart': 'Individuals chart',
  'method.window-ratio': 'Ratio of two 12-month windows',
  'method.rare-count': 'Prediction for small counts',
  'method.first-appearance': 'First appearance',
  'method.ears-c1.words':
    'Compares a period with the seven periods just before it. It reacts fast and knows nothing about seasons.',
  'method.ears-c2.words':
    'Compares a period with seven earlier periods, leaving out the last two, so that a rise in progress does not hide itself.',
  'method.ears-c3.words':
    'Adds up what the last three periods departed from their past: finds slow rises that no single period shows.',
  'method.farrington-flexible.words':
    'Compares a count with the same season of the years before, allowing for a trend, and gives little weight to past outbreaks. The upper bound is the count that would rarely be passed if nothing had changed.',
  'method.individuals-chart.words':
    'For rates and loads, which are measured and not counted: compares a value with the usual level and the usual scatter of the series, on a scale of ratios, and takes the uncertainty of the measurement into account.',
  'method.window-ratio.words':
    'Figures of 12 months ending each month overlap, so neighbours are never compared. The latest 12 months are compared with the 12 months before them.',
  'method.rare-count.words':
    'For few events or short series: says how many events could be expected from the periods before, with all the uncertainty that little data brings.',
  'method.first-appearance.words':
    'Compares with everything reported before. A substance that the source began to look for only recently is kept apart from one that is new.',
  'method.unknown.words': 'This method is not described here yet.',
  'about.lead': 'What this node does, and what its figures can and cannot tell.',
  'about.what.title': 'What Vigía is',
  'about.what.text':
    'Vigía reads published figures about drugs from Canada, Mexico, the United States and partners, keeps every version of them, and points out what departs from what was to be expected. A signal is a question for a person, not a finding: an analyst verifies or dismisses it, with a reason.',
  'about.people': 'Behind these figures are people, their families and those who care for them.',
  'about.methods.title': 'How signals are found',
  'about.precision': 'Analysts’ verdicts so far: {verified} of {decided} verified.',
  'about.limit.title': 'How many signals are shown',
  'about.reading.title': 'How to read the figures',
  'about.reading.suppressed':
    'A figure that a publisher withholds to protect people is never counted as zero: where bounds are known, the range is drawn and carried through sums.',
  'about.reading.provisional':
    'Recent figures are provisional: they are shaded and dotted, and mostly rise as reports come in.',
  'about.reading.vintage': 'Nothing is overwritten. “As known on” shows the figures as they stood on a day.',
  'about.reading.compare':
    'Countries define and count differently. Compare a place with its own past before comparing it with others.',
  'about.licences.title': 'Sources and licences',
  'about.access.title': 'Accessibility',
  'about.access.text':
    'These pages aim at WCAG 2.2, level AA. Every figure has a text description and a table, every screen works by keyboard, and single-key shortcuts can be turned off.',
};
