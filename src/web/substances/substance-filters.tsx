import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { RegisterPage } from '../../api/index.ts';
import { jurisdictions } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import { SelectField, type SelectOption } from '../parts/select-field.tsx';
import styles from './substances.module.css';
import { parseSubstancesSearch, registerKinds, type SubstancesSearch } from './substances-search.ts';

const route = getRouteApi('/$language/substances');

interface SubstanceFiltersProps {
  readonly facets: RegisterPage['facets'] | undefined;
}

/** Narrows the register; how many there would be stands beside each choice. */
export function SubstanceFilters({ facets }: SubstanceFiltersProps): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { q: _q, ...chosen } = search;
  const active = Object.keys(chosen).length;
  // On a phone the choices stay folded unless one is in effect.
  const [open] = useState(() => active > 0 || window.matchMedia('(min-width: 46rem)').matches);
  const any = { value: '', label: voice.text('substances.any') };

  function change(part: { readonly [K in keyof SubstancesSearch]?: string | undefined }): void {
    void navigate({ search: parseSubstancesSearch({ ...search, ...part }), replace: true, resetScroll: false });
  }

  function counted(name: string, count: number | undefined): string {
    return count === undefined ? name : voice.text('substances.option', { name, count: formatNumber(count, voice) });
  }

  const kinds: readonly SelectOption[] = registerKinds.map((kind) => ({
    value: kind,
    label: counted(
      voice.text(`substance.kind.${kind}`),
      facets?.kind.find(({ value }) => value === kind)?.count ?? (facets === undefined ? undefined : 0),
    ),
  }));
  const classes: readonly SelectOption[] = (facets?.class ?? [])
    .map(({ value, name, count }) => ({ value, label: counted(name[voice.language], count) }))
    .sort((a, b) => a.label.localeCompare(b.label, voice.locale));
  const listing = jurisdictions.map((jurisdiction) => ({
    value: jurisdiction,
    name: voice.text(`jurisdiction.${jurisdiction}`),
    count: facets?.listedBy.find(({ value }) => value === jurisdiction)?.count,
  }));
  return (
    <details className={styles.filters} open={open}>
      <summary>
        {voice.text('substances.filters')}
        {active > 0 && ` (${formatNumber(active, voice)})`}
      </summary>
      <div className={styles.selects}>
        <SelectField
          label={voice.text('substances.kind')}
          value={search.kind ?? ''}
          onChange={(kind) => change({ kind })}
          options={[any, ...kinds]}
        />
        <SelectField
          label={voice.text('substances.class')}
          value={search.class ?? ''}
          onChange={(name) => change({ class: name })}
          options={[
            any,
            ...classes,
            ...(search.class === undefined || classes.some(({ value }) => value === search.class)
              ? []
              : [{ value: search.class, label: search.class }]),
          ]}
        />
        <SelectField
          label={voice.text('substances.listedBy')}
          value={search.listedBy ?? ''}
          onChange={(listedBy) => change({ listedBy })}
          options={[any, ...listing.map(({ value, name, count }) => ({ value, label: counted(name, count) }))]}
        />
        <SelectField
          label={voice.text('substances.notListedBy')}
          value={search.notListedBy ?? ''}
          onChange={(notListedBy) => change({ notListedBy })}
          options={[any, ...listing.map(({ value, name }) => ({ value, label: name }))]}
        />
        <SelectField
          label={voice.text('substances.seen')}
          value={search.seen ?? ''}
          onChange={(seen) => change({ seen })}
          options={[
            any,
            { value: 'true', label: voice.text('substances.seen.true') },
            { value: 'false', label: voice.text('substances.seen.false') },
          ]}
        />
        {(active > 0 || search.q !== undefined) && (
          <Button onPress={() => void navigate({ search: {}, replace: true, resetScroll: false })}>
            {voice.text('substances.clear')}
          </Button>
        )}
      </div>
    </details>
  );
}
