import type { DuplicateEntry } from '../../../api/index.ts';
import type { Connection } from '../../store/index.ts';
import { type AlertTopic, compareTopics } from './duplicates.ts';
import { listTopics } from './list-store.ts';

/** Most alerts that are offered as possible duplicates. */
const mostDuplicates = 10;

/** Alerts, received ones too, that may be about the same event, the most alike first. */
export async function findDuplicates(
  connection: Connection,
  topic: AlertTopic,
  except: string | null,
): Promise<DuplicateEntry[]> {
  const others = await listTopics(connection, { except });
  return others
    .flatMap(({ uid, owner, state, title, ...other }) => {
      const likeness = compareTopics(topic, { ...other, title });
      if (likeness === undefined) return [];
      const { substances: same, places, ...measures } = likeness;
      return [{ id: uid, owner, state, title, ...measures, substances: [...same], places: [...places] }];
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostDuplicates);
}
