import {
  boolean,
  identifierNotOf,
  identifierOf,
  integer,
  list,
  type RecordShape,
  text,
  textThat,
  timestamp,
} from './check.ts';

const relationshipName = /^[a-z0-9-]+$/;
const linked = identifierNotOf('relationship', 'sighting', 'bundle', 'marking-definition', 'language-content');

/** Relationship objects (chapter 5). */
export const relationshipObjects: Readonly<Record<string, RecordShape>> = {
  relationship: {
    section: '5.1',
    properties: {
      relationship_type: textThat((value) => relationshipName.test(value), 'a relationship type', '5.1'),
      description: text,
      source_ref: linked,
      target_ref: linked,
      start_time: timestamp,
      stop_time: timestamp,
    },
    required: ['relationship_type', 'source_ref', 'target_ref'],
  },
  sighting: {
    section: '5.2',
    properties: {
      description: text,
      first_seen: timestamp,
      last_seen: timestamp,
      count: integer(0, 999_999_999),
      sighting_of_ref: linked,
      observed_data_refs: list(identifierOf('observed-data')),
      where_sighted_refs: list(identifierOf('identity', 'location')),
      summary: boolean,
    },
    required: ['sighting_of_ref'],
  },
};
