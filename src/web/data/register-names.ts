import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { SubstanceList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { minute, resource } from './queries.ts';

/** The whole register, also what no source has reported: screens about law name substances that have no figures. */
const registerQuery = resource({ path: '/substances', parser: SubstanceList, current: 10 * minute });

/** What a substance of the register is called; its id until that is known. */
export function useRegisterNames(): (substance: string) => string {
  const { language } = useVoice();
  const list = useQuery(registerQuery).data?.substances;
  return useMemo(() => {
    const names = new Map((list ?? []).map(({ id, name }) => [id, name[language]]));
    return (substance) => names.get(substance) ?? substance;
  }, [list, language]);
}
