/** Postal codes of the fifty states and the District of Columbia: the jurisdictions that national tables of the United States list. */
export const statesAndDistrict: readonly string[] = [
  ...'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO'.split(' '),
  ...'MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(' '),
];
