import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createIntl, createIntlCache, RawIntlProvider } from 'react-intl';
import { isLanguage, type Language, numberLocale } from '../../base/index.ts';
import { Shell } from '../shell/shell.tsx';
import { useIntlVoice, VoiceProvider } from './voice-context.ts';

const route = getRouteApi('/$language');
const cache = createIntlCache();

/** Everything below speaks the language that the address names. */
export function LanguageFrame(): ReactNode {
  const { language: name } = route.useParams();
  const language: Language = isLanguage(name) ? name : 'en';
  const catalogue = route.useLoaderData();
  const locale = numberLocale[language];
  const intl = useMemo(
    () => createIntl({ locale, messages: { ...catalogue }, onError: reportMessage }, cache),
    [locale, catalogue],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <RawIntlProvider value={intl}>
      <I18nProvider locale={locale}>
        <Speaking />
      </I18nProvider>
    </RawIntlProvider>
  );
}

function Speaking(): ReactNode {
  const voice = useIntlVoice();
  return (
    <VoiceProvider value={voice}>
      <Shell />
    </VoiceProvider>
  );
}

function reportMessage(error: Error): void {
  console.error('A text could not be formed.', error);
}
