import { isJsonObject, type JsonValue } from '../../json/json-value.ts';
import { boolean, type Check, dictionary, list, number, oneOf, record, text } from './check.ts';
import { quoted, type Review } from './finding.ts';

const texts: Check = list(text);

const startupTexts = /^lpDesktop|lpTitle|dwFillAttribute|dwFlags|wShowWindow|hStdInput|hStdOutput|hStdError$/;
const startupNumbers = /^cb|dwX|dwY|dwXSize|dwYSize|dwXCountChars|dwYCountChars$/;

function startupValue(key: string, value: JsonValue): boolean {
  if (startupTexts.test(key) && typeof value !== 'string') return false;
  if (startupNumbers.test(key) && !Number.isInteger(value)) return false;
  return key !== 'cbReserved2' || value === 0;
}

const startupDictionary = dictionary();

/** The fields of the Windows structure STARTUPINFO (section 6.14.2). */
const startupInfo: Check = (value, review) => {
  startupDictionary(value, review);
  if (!isJsonObject(value)) return;
  for (const [key, one] of Object.entries(value)) reviewStartup(key, one, review);
};

function reviewStartup(key: string, value: JsonValue, review: Review): void {
  if (!startupTexts.test(key) && !startupNumbers.test(key)) {
    review.failAt(key, 'property-name', `${quoted(key)} is not a field of STARTUPINFO`, '6.14.2');
  } else if (!startupValue(key, value)) {
    review.failAt(key, 'property-value', `${quoted(value)} is not a value of ${key}`, '6.14.2');
  }
}

const serviceProperties = {
  service_name: text,
  descriptions: texts,
  display_name: text,
  group_name: text,
  start_type: oneOf(
    'SERVICE_AUTO_START',
    'SERVICE_BOOT_START',
    'SERVICE_DEMAND_START',
    'SERVICE_DISABLED',
    'SERVICE_SYSTEM_ALERT',
  ),
  service_dll_refs: texts,
  service_type: oneOf(
    'SERVICE_KERNEL_DRIVER',
    'SERVICE_FILE_SYSTEM_DRIVER',
    'SERVICE_WIN32_OWN_PROCESS',
    'SERVICE_WIN32_SHARE_PROCESS',
  ),
  service_status: oneOf(
    'SERVICE_CONTINUE_PENDING',
    'SERVICE_PAUSE_PENDING',
    'SERVICE_PAUSED',
    'SERVICE_RUNNING',
    'SERVICE_START_PENDING',
    'SERVICE_STOP_PENDING',
    'SERVICE_STOPPED',
  ),
};

/** Predefined extensions of a process (section 6.14). */
export const processExtensions: Readonly<Record<string, Check>> = {
  'windows-process-ext': record({
    properties: {
      aslr_enabled: boolean,
      dep_enabled: boolean,
      priority: text,
      owner_sid: text,
      window_title: text,
      startup_info: startupInfo,
      integrity_level: oneOf('low', 'medium', 'high', 'system'),
    },
    anyOf: ['aslr_enabled', 'dep_enabled', 'priority', 'owner_sid', 'window_title', 'startup_info'],
    section: '6.14.2',
  }),
  'windows-service-ext': record({
    properties: serviceProperties,
    anyOf: Object.keys(serviceProperties),
    section: '6.14.3',
  }),
};

/** Predefined extension of a user account (section 6.17). */
export const accountExtensions: Readonly<Record<string, Check>> = {
  'unix-account-ext': record({
    properties: { gid: number, groups: texts, home_dir: text, shell: text },
    anyOf: ['gid', 'groups', 'home_dir', 'shell'],
    section: '6.17.2',
  }),
};
