import type { JsonObject } from '../../json/json-value.ts';
import {
  boolean,
  type Check,
  identifier,
  identifierOf,
  integer,
  list,
  number,
  numberWithin,
  oneOf,
  type RecordShape,
  text,
  timestamp,
} from './check.ts';
import { killChainPhase } from './common-properties.ts';
import type { Review } from './finding.ts';

const texts: Check = list(text);
const killChainPhases: Check = list(killChainPhase);
const softwareId: Check = identifierOf('software');

/** A latitude goes with a longitude, a precision with both (section 4.10). */
function reviewCoordinates(location: JsonObject, review: Review): void {
  const latitude = location['latitude'] !== undefined;
  const longitude = location['longitude'] !== undefined;
  if (latitude !== longitude) {
    review.fail('exclusive', 'latitude and longitude must be given together', '4.10');
  }
  if (location['precision'] !== undefined && !(latitude && longitude)) {
    review.fail('exclusive', 'a precision needs a latitude and a longitude', '4.10');
  }
  const placed = location['region'] !== undefined || location['country'] !== undefined || (latitude && longitude);
  if (!placed) review.fail('required', 'a region, a country, or a latitude and longitude is required', '4.10');
}

function reviewFamily(malware: JsonObject, review: Review): void {
  const isFamily = malware['is_family'];
  if (isFamily === undefined) return;
  if (isFamily === true && malware['name'] === undefined) {
    review.failAt('name', 'required', 'a malware family needs a name', '4.11');
  }
}

function reviewObserved(observed: JsonObject, review: Review): void {
  const both = observed['objects'] !== undefined && observed['object_refs'] !== undefined;
  const neither = observed['objects'] === undefined && observed['object_refs'] === undefined;
  if (both || neither) review.fail('exclusive', 'either objects or object_refs is required, not both', '4.14');
}

/** Domain objects (chapter 4): their own properties; the common ones are in `common-properties.ts`. */
export const domainObjects: Readonly<Record<string, RecordShape>> = {
  'attack-pattern': {
    section: '4.1',
    properties: { name: text, description: text, aliases: list(text, 0), kill_chain_phases: killChainPhases },
    required: ['name'],
  },
  campaign: {
    section: '4.2',
    properties: {
      name: text,
      description: text,
      aliases: texts,
      first_seen: timestamp,
      last_seen: timestamp,
      objective: text,
    },
    required: ['name'],
  },
  'course-of-action': { section: '4.3', properties: { name: text, description: text }, required: ['name'] },
  grouping: {
    section: '4.4',
    properties: { name: text, description: text, context: text, object_refs: list(identifier) },
    required: ['context', 'object_refs'],
  },
  identity: {
    section: '4.5',
    properties: {
      name: text,
      description: text,
      roles: texts,
      identity_class: text,
      sectors: texts,
      contact_information: text,
    },
    required: ['name'],
  },
  incident: { section: '4.6', properties: { name: text, description: text }, required: ['name'] },
  indicator: {
    section: '4.7',
    properties: {
      name: text,
      description: text,
      indicator_types: texts,
      pattern: text,
      pattern_type: text,
      pattern_version: text,
      valid_from: timestamp,
      valid_until: timestamp,
      kill_chain_phases: killChainPhases,
    },
    required: ['pattern', 'pattern_type', 'valid_from'],
  },
  infrastructure: {
    section: '4.8',
    properties: {
      name: text,
      description: text,
      infrastructure_types: texts,
      aliases: texts,
      kill_chain_phases: killChainPhases,
      first_seen: timestamp,
      last_seen: timestamp,
    },
    required: ['name'],
  },
  'intrusion-set': {
    section: '4.9',
    properties: {
      name: text,
      description: text,
      aliases: texts,
      first_seen: timestamp,
      last_seen: timestamp,
      goals: texts,
      resource_level: text,
      primary_motivation: text,
      secondary_motivations: texts,
    },
    required: ['name'],
  },
  location: {
    section: '4.10',
    properties: {
      name: text,
      description: text,
      latitude: numberWithin(-90, 90),
      longitude: numberWithin(-180, 180),
      precision: number,
      region: text,
      country: text,
      administrative_area: text,
      city: text,
      street_address: text,
      postal_code: text,
    },
    rules: [reviewCoordinates],
  },
  malware: {
    section: '4.11',
    properties: {
      name: text,
      description: text,
      malware_types: texts,
      is_family: boolean,
      aliases: texts,
      kill_chain_phases: killChainPhases,
      first_seen: timestamp,
      last_seen: timestamp,
      operating_system_refs: list(softwareId),
      architecture_execution_envs: texts,
      implementation_languages: texts,
      capabilities: texts,
      sample_refs: texts,
    },
    required: ['is_family'],
    rules: [reviewFamily],
  },
  'malware-analysis': {
    section: '4.12',
    properties: {
      product: text,
      version: text,
      host_vm_ref: softwareId,
      operating_system_ref: softwareId,
      installed_software_refs: list(softwareId),
      configuration_version: text,
      modules: texts,
      analysis_engine_version: text,
      analysis_definition_version: text,
      submitted: timestamp,
      analysis_started: timestamp,
      analysis_ended: timestamp,
      result_name: text,
      result: text,
      analysis_sco_refs: list(identifier),
      sample_ref: identifierOf('artifact', 'file', 'network-traffic'),
    },
    required: ['product'],
    anyOf: ['result', 'analysis_sco_refs'],
  },
  note: {
    section: '4.13',
    properties: { abstract: text, content: text, authors: texts, object_refs: list(identifier) },
    required: ['content', 'object_refs'],
  },
  'observed-data': {
    section: '4.14',
    properties: {
      first_observed: timestamp,
      last_observed: timestamp,
      number_observed: integer(1, 999_999_999),
      object_refs: list(identifier),
    },
    required: ['first_observed', 'last_observed', 'number_observed'],
    rules: [reviewObserved],
  },
  opinion: {
    section: '4.15',
    properties: {
      explanation: text,
      authors: texts,
      object_refs: list(identifier),
      opinion: oneOf('strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'),
    },
    required: ['object_refs', 'opinion'],
  },
  report: {
    section: '4.16',
    properties: {
      name: text,
      description: text,
      report_types: texts,
      published: timestamp,
      object_refs: list(identifier),
    },
    required: ['name', 'object_refs', 'published'],
  },
  'threat-actor': {
    section: '4.17',
    properties: {
      name: text,
      description: text,
      threat_actor_types: texts,
      aliases: texts,
      first_seen: timestamp,
      last_seen: timestamp,
      roles: texts,
      goals: texts,
      sophistication: text,
      resource_level: text,
      primary_motivation: text,
      secondary_motivations: texts,
      personal_motivations: texts,
    },
    required: ['name'],
  },
  tool: {
    section: '4.18',
    properties: {
      name: text,
      description: text,
      tool_types: texts,
      aliases: texts,
      kill_chain_phases: killChainPhases,
      tool_version: text,
    },
    required: ['name'],
  },
  vulnerability: { section: '4.19', properties: { name: text, description: text }, required: ['name'] },
};
