import type { processStates } from '../../api/index.ts';
import { type Jurisdiction, jurisdictions } from '../../model/index.ts';
import { choiceParameter, textParameter } from '../app/search-text.ts';

export type ProcessState = (typeof processStates)[number];

/** Which processes are listed; open ones where nothing is chosen. */
export interface ProcessesSearch {
  readonly state?: 'done' | 'stopped' | 'all';
  readonly jurisdiction?: Jurisdiction;
  readonly substance?: string;
}

export function parseProcessesSearch(search: Record<string, unknown>): ProcessesSearch {
  const state = choiceParameter(search, 'state', ['done', 'stopped', 'all']);
  const jurisdiction = choiceParameter(search, 'jurisdiction', jurisdictions);
  const substance = textParameter(search, 'substance');
  return {
    ...(state === undefined ? {} : { state }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(substance === undefined ? {} : { substance }),
  };
}

/** What a new process begins with. */
export interface NewProcessSearch {
  readonly gap?: string;
  readonly jurisdiction?: Jurisdiction;
  readonly substance?: string;
}

export function parseNewProcessSearch(search: Record<string, unknown>): NewProcessSearch {
  const gap = textParameter(search, 'gap');
  const jurisdiction = choiceParameter(search, 'jurisdiction', jurisdictions);
  const substance = textParameter(search, 'substance');
  return {
    ...(gap === undefined ? {} : { gap }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(substance === undefined ? {} : { substance }),
  };
}
