export const englishMarkings = {
  'marking.tlp.CLEAR': 'May be shared without restriction (TLP 2.0)',
  'marking.tlp.GREEN': 'May be shared within the community, not publicly (TLP 2.0)',
  'marking.tlp.AMBER': 'Only for recipients and their organization and clients who need to know (TLP 2.0)',
  'marking.tlp.AMBER+STRICT': 'Only for recipients and their organization (TLP 2.0)',
  'marking.tlp.RED': 'Only for the individual recipients, no further (TLP 2.0)',
};
