import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GapPage } from '../../api/index.ts';
import { gapKinds, partners } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { gapMatrixQuery } from './gap-queries.ts';
import styles from './gaps.module.css';
import { type GapsSearch, gapOrders, parseGapsSearch } from './gaps-search.ts';

const route = getRouteApi('/$language/gaps');
const ages = ['180', '365', '730', '1825'] as const;

interface GapFiltersProps {
  readonly counts: GapPage['counts'] | undefined;
}

/** Which gaps the board shows; every choice is a new address. */
export function GapFilters({ counts }: GapFiltersProps): ReactNode {
  const voice = useVoice();
  const nameOf = useRegisterNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { on, knownOn } = search;
  const classes = useQuery(gapMatrixQuery({ on, knownOn })).data?.classes ?? [];
  const any = { value: '', label: voice.text('gaps.filter.any') };
  const filtered = [
    search.kind,
    search.class,
    search.jurisdiction,
    search.substance,
    search.minDays,
    search.state,
  ].some((value) => value !== undefined);

  function change(part: Partial<Record<keyof GapsSearch, string | undefined>>): void {
    void navigate({ search: parseGapsSearch({ ...search, ...part }), replace: true, resetScroll: false });
  }

  return (
    <section className={styles.filters} aria-label={voice.text('gaps.filters')}>
      <SelectField
        label={voice.text('gaps.filter.kind')}
        value={search.kind ?? ''}
        onChange={(kind) => change({ kind })}
        options={[any, ...gapKinds.map((kind) => ({ value: kind, label: voice.text(`gap.kind.${kind}`) }))]}
      />
      <SelectField
        label={voice.text('gaps.filter.jurisdiction')}
        value={search.jurisdiction ?? ''}
        onChange={(jurisdiction) => change({ jurisdiction })}
        options={[
          any,
          ...partners.map((partner) => ({
            value: partner,
            label: voice.text('gaps.filter.option', {
              name: voice.text(`jurisdiction.${partner}`),
              count: sumOf(counts, partner),
            }),
          })),
        ]}
      />
      <SelectField
        label={voice.text('gaps.filter.class')}
        value={search.class ?? ''}
        onChange={(className) => change({ class: className })}
        options={[any, ...classes.map(({ class: id, name }) => ({ value: id, label: name[voice.language] }))]}
      />
      <SelectField
        label={voice.text('gaps.filter.age')}
        value={search.minDays ?? ''}
        onChange={(minDays) => change({ minDays })}
        options={[
          any,
          ...[...new Set([...ages, ...(search.minDays === undefined ? [] : [search.minDays])])].map((days) => ({
            value: days,
            label: voice.text('gaps.filter.atLeast', { days: Number(days) }),
          })),
        ]}
      />
      <SelectField
        label={voice.text('gaps.filter.state')}
        value={search.state ?? 'open'}
        onChange={(state) => change({ state })}
        options={(['open', 'closed', 'all'] as const).map((state) => ({
          value: state,
          label: voice.text(`gaps.state.${state}`),
        }))}
      />
      <SelectField
        label={voice.text('gaps.order')}
        value={search.order ?? 'found'}
        onChange={(order) => change({ order })}
        options={gapOrders.map((order) => ({ value: order, label: voice.text(`gaps.order.${order}`) }))}
      />
      {filtered && (
        <div className={styles.filterEnd}>
          {search.substance !== undefined && (
            <span>{voice.text('gaps.filter.substance', { substance: nameOf(search.substance) })}</span>
          )}
          <Button
            look="quiet"
            onPress={() =>
              change({
                kind: undefined,
                class: undefined,
                jurisdiction: undefined,
                substance: undefined,
                minDays: undefined,
                state: undefined,
              })
            }
          >
            {voice.text('gaps.filter.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}

function sumOf(counts: GapPage['counts'] | undefined, jurisdiction: string): number {
  return (counts ?? [])
    .filter((entry) => entry.jurisdiction === jurisdiction)
    .reduce((sum, { count }) => sum + count, 0);
}
