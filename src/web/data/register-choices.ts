import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { PlaceList, SubstanceList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { Choice } from '../parts/multi-choice.tsx';
import { minute, resource } from './queries.ts';

const everySubstance = resource({ path: '/substances', parser: SubstanceList, current: 10 * minute });
const everyPlace = resource({ path: '/places', parser: PlaceList, current: 10 * minute });

/** Every substance and class of the register, to choose from. */
export function useSubstanceChoices(): readonly Choice[] {
  const { language } = useVoice();
  const list = useQuery(everySubstance).data?.substances;
  return useMemo(() => (list ?? []).map(({ id, name }) => ({ id, name: name[language] })), [list, language]);
}

/** Every place of the register, each told apart by where it lies. */
export function usePlaceChoices(): readonly Choice[] {
  const { language } = useVoice();
  const list = useQuery(everyPlace).data?.places;
  return useMemo(() => {
    const places = list ?? [];
    const names = new Map(places.map(({ id, name }) => [id, name[language]]));
    return places.map(({ id, name, parent }) => {
      const around = parent === null ? undefined : names.get(parent);
      return { id, name: name[language], ...(around === undefined ? {} : { hint: around }) };
    });
  }, [list, language]);
}

/** What a place of the register is called; its id until that is known. */
export function usePlaceNames(): (place: string) => string {
  const choices = usePlaceChoices();
  return useMemo(() => {
    const names = new Map(choices.map(({ id, name }) => [id, name]));
    return (place) => names.get(place) ?? place;
  }, [choices]);
}
