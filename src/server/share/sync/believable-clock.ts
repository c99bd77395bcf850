/** Clocks of nodes that are looked after differ by less; whoever says more would have versions of any future taken in. */
const mostHours = 24;
const millisecondsOfHour = 3_600_000;

/** What is believed of a sender's clock: no more than a day away from ours. */
export function believableClock(said: Date, ours: Date): Date {
  const most = mostHours * millisecondsOfHour;
  const ahead = Math.max(-most, Math.min(most, said.getTime() - ours.getTime()));
  return new Date(ours.getTime() + ahead);
}
