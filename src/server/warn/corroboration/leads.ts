import { domains } from '../../../domains/index.ts';
import { publicMarking } from '../../../model/index.ts';
import { registerMarking } from '../../access/index.ts';
import type { WarnContext } from '../context.ts';
import { listLeads, readLearnedAt, readMonthlySeries, type StreamLead, saveLeads } from './lead-store.ts';
import { learnLeads } from './learn-leads.ts';

const millisecondsPerDay = 86_400_000;
/** Leads between streams change slowly. */
const daysBetweenLearning = 7;

/** Indicators of all areas that something watches: what nobody watches is no witness either. */
const watched = [...new Set(domains.flatMap(({ watches }) => watches.map(({ indicator }) => indicator)))];

/** Learns from all public monthly series by how much streams lead each other, and keeps it in place of what was known. */
export async function learnStreamLeads({ database, clearance, now }: WarnContext): Promise<readonly StreamLead[]> {
  const series = await database.read(clearance, (connection) => readMonthlySeries(connection, watched));
  const leads = learnLeads(series);
  return database.write(clearance, async (connection) => {
    const markingId = await registerMarking(connection, publicMarking);
    await saveLeads(connection, leads, { at: now().toISOString(), markingId });
    return listLeads(connection);
  });
}

/** Learns again where the last look is older than a week: also where it found no lead, so that a scan stays a scan. */
export async function learnStreamLeadsIfDue(context: WarnContext): Promise<void> {
  const learnedAt = await context.database.read(context.clearance, readLearnedAt);
  const age = learnedAt === null ? Number.POSITIVE_INFINITY : context.now().getTime() - Date.parse(learnedAt);
  if (age >= daysBetweenLearning * millisecondsPerDay) await learnStreamLeads(context);
}
