import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { KeptReport, ReportFile } from '../../api/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import tabStyles from '../parts/tabs.module.css';
import { titleOfStrategy } from './describe-report.ts';
import { fileQuery } from './report-queries.ts';
import styles from './reports.module.css';

/** The report as it reads, in each of its languages; the reader's own first where it has it. */
export function ReportPreview({ report }: { readonly report: KeptReport }): ReactNode {
  const voice = useVoice();
  const pages = report.files.filter(({ format }) => format === 'html');
  const [first] = pages;
  if (first === undefined) return <p className={layout.quiet}>{voice.text('reports.preview.none')}</p>;
  const own = pages.find(({ language }) => language === voice.language) ?? first;
  return (
    <Tabs defaultSelectedKey={own.name}>
      <TabList className={`${tabStyles.tabList}`} aria-label={voice.text('reports.languages')}>
        {pages.map(({ name, language }) => (
          <Tab key={name} id={name} className={`${tabStyles.tab}`}>
            {nameOfLanguage(language ?? '', voice.locale)}
          </Tab>
        ))}
      </TabList>
      {pages.map((page) => (
        <TabPanel key={page.name} id={page.name} className={`${tabStyles.tabPanel}`}>
          <Page report={report} page={page} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** The page stands in a frame of its own, in which nothing runs and nothing is loaded; links to elsewhere open beside it. */
function Page({ report, page }: { readonly report: KeptReport; readonly page: ReportFile }): ReactNode {
  const voice = useVoice();
  const list = useQuery(commitmentsQuery).data;
  const file = useQuery(fileQuery(report.id, page.name));
  const language = nameOfLanguage(page.language ?? '', voice.locale);
  const title = voice.text('reports.preview.frame', { title: titleOfStrategy(report.strategy, list, voice), language });
  return (
    <QueryView query={file} what={voice.text('reports.preview')}>
      {(html) => (
        <iframe
          className={styles.page}
          title={title}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={framed(html)}
        />
      )}
    </QueryView>
  );
}

/** Within a frame, places of a page are named with the page: by themselves they would be places of the page around it. */
function framed(html: string): string {
  return html
    .replaceAll('<a href="#', '<a href="about:srcdoc#')
    .replaceAll('<a href="http', '<a target="_blank" rel="noreferrer" href="http');
}
