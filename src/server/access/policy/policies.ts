import { readFileSync } from 'node:fs';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Action } from '../../../model/index.ts';
import type { Reader } from '../reader.ts';

/** What an action would be done to, as far as the policies ask. */
export interface ActionSubject {
  /** Subject of who wrote it. */
  readonly author?: string;
  /** ISO 3166-1 alpha-2 of the node that owns it. */
  readonly owner?: string;
}

export interface PolicyDecision {
  readonly allowed: boolean;
  /** Policies that decided; none where no policy permits it. */
  readonly policies: readonly string[];
}

const policySet = 'vigia';

/** The policies, in the order of their file. */
export function readPolicies(): ReadonlyMap<string, string> {
  loaded ??= load();
  return loaded;
}

let loaded: ReadonlyMap<string, string> | undefined;

/** Text of the schema that policies and requests are checked against. */
export function readSchema(): string {
  return readFileSync(new URL('vigia.cedarschema', import.meta.url), 'utf8');
}

/** Parses once, since that costs twenty times a decision; policies that cannot be read stop the node. */
function load(): ReadonlyMap<string, string> {
  const source = readFileSync(new URL('policies.cedar', import.meta.url), 'utf8');
  const parts = cedar.policySetTextToParts(source);
  if (parts.type === 'failure') throw new Error(`policies: ${describe(parts.errors)}`);
  const inOrder = parts.policies.toSorted((a, b) => source.indexOf(a) - source.indexOf(b));
  const policies = new Map(inOrder.map((text) => [idOf(text), text]));
  if (policies.size !== parts.policies.length) throw new Error('policies: two have the same id');
  const parsed = cedar.preparsePolicySet(policySet, { staticPolicies: Object.fromEntries(policies) });
  if (parsed.type === 'failure') throw new Error(`policies: ${describe(parsed.errors)}`);
  return policies;
}

function idOf(text: string): string {
  const parsed = cedar.policyToJson(text);
  if (parsed.type === 'failure') throw new Error(`policies: ${describe(parsed.errors)}`);
  const id = parsed.json.annotations?.['id'];
  if (typeof id !== 'string') throw new Error('policies: one has no id');
  return id;
}

/** What the policies say; a question that Cedar cannot answer is an error, never a yes. */
export function decide(reader: Reader, action: Action, subject: ActionSubject): PolicyDecision {
  readPolicies();
  const answer = cedar.statefulIsAuthorized({ ...requestOf(reader, action, subject), preparsedPolicySetId: policySet });
  if (answer.type === 'failure') throw new Error(`policies: ${describe(answer.errors)}`);
  const { decision, diagnostics } = answer.response;
  // A policy that fails is left aside by Cedar; were it one that forbids, more would be allowed than was meant.
  if (diagnostics.errors.length > 0)
    throw new Error(`policies: ${diagnostics.errors.map((one) => one.policyId).join(', ')}`);
  return { allowed: decision === 'allow', policies: diagnostics.reason.toSorted() };
}

/** The question as Cedar takes it. */
export function requestOf(reader: Reader, action: Action, { author, owner }: ActionSubject): CedarRequest {
  const { kind, subject, country, duties, home, scopes } = reader;
  const principal = { type: 'Reader', id: subject };
  const resource = { type: 'Thing', id: 'asked' };
  const limits = scopes === undefined ? {} : { scopes: [...scopes] };
  const attrs = { kind, subject, country, home: home ?? '', duties: [...duties], ...limits };
  const written = { ...(author === undefined ? {} : { author }), ...(owner === undefined ? {} : { owner }) };
  return {
    principal,
    action: { type: 'Action', id: action },
    resource,
    context: { action },
    entities: [
      { uid: principal, attrs, parents: [] },
      { uid: resource, attrs: written, parents: [] },
      { uid: { type: 'Action', id: action }, attrs: {}, parents: [{ type: 'Action', id: groupOf(action) }] },
    ],
  };
}

type CedarRequest = Omit<cedar.StatefulAuthorizationCall, 'preparsedPolicySetId'>;

const groups = readGroups();

/** Duty that an action belongs to, as the schema says it. */
function groupOf(action: Action): string {
  const group = groups.get(action);
  if (group === undefined) throw new Error(`policies: the schema lacks the action ${action}`);
  return group;
}

function readGroups(): ReadonlyMap<string, string> {
  const schema = cedar.schemaToJson(readSchema());
  if (schema.type === 'failure') throw new Error(`policies: ${describe(schema.errors)}`);
  const actions = Object.entries(schema.json['']?.actions ?? {});
  return new Map(actions.flatMap(([id, { memberOf }]) => (memberOf ?? []).map((group) => [id, group.id] as const)));
}

function describe(errors: readonly { readonly message: string }[]): string {
  return errors.map(({ message }) => message).join('; ');
}
