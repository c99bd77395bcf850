-- Lines of texts that name what the register does not hold: they are entries, and are found by the names that they give.

alter table control_item
  add column names jsonb not null default '[]',
  add column superseded_by text;

alter table screening_row
  drop constraint screening_row_outcome_check,
  add constraint screening_row_outcome_check check (outcome in
    ('identified', 'stereo-question', 'homonym', 'suggestions', 'class-only', 'named-in-text', 'unknown', 'refused')),
  -- Entries on lists that the authority holds itself: they are no law.
  add column local_lists jsonb not null default '[]';
