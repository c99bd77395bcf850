import { createContext, use, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { isLanguage, numberLocale } from '../../base/index.ts';
import type { Voice } from '../format/voice.ts';

/** The voice, or null before a language is known. */
export const VoicePresence = createContext<Voice | null>(null);

export const VoiceProvider = VoicePresence.Provider;

/** How this page speaks. */
export function useVoice(): Voice {
  const voice = use(VoicePresence);
  if (voice === null) throw new Error('useVoice outside of VoiceProvider');
  return voice;
}

/** The voice of the catalogue that `RawIntlProvider` holds. */
export function useIntlVoice(): Voice {
  const intl = useIntl();
  return useMemo(() => {
    const language = intl.locale.slice(0, 2);
    if (!isLanguage(language)) throw new Error(`no catalogue for ${intl.locale}`);
    return {
      language,
      locale: numberLocale[language],
      text: (id, values) => intl.formatMessage({ id }, values),
    };
  }, [intl]);
}
