export * from './account.ts';
export {
  AlertChange,
  AlertCheck,
  AlertDetail,
  AlertDraft,
  AlertEntry,
  AlertEvent,
  AlertFinding,
  AlertPage,
  AlertQuery,
  AlertSeriesSnapshot,
  type AlertShelf,
  AlertSignalEvidence,
  AlertTally,
  AlertText,
  AlertVersion,
  AlertVersionEntry,
  alertEvents,
  alertShelves,
  DuplicateEntry,
  DuplicateList,
  MarkingReason,
  TranslationCell,
} from './alert.ts';
export { markingRequestOf, textRequestOf } from './alert-draft.ts';
export { AlertReplyEntry, AlertReplyRequest, replyKinds } from './alert-reply.ts';
export {
  AlertTextRequest,
  ComposeRequest,
  DiscardedAlert,
  DraftStepRequest,
  DuplicateRequest,
  RetractAlertRequest,
  ReturnDraftRequest,
  SaveDraftRequest,
} from './alert-request.ts';
export {
  AuditCheckpoint,
  AuditCheckpointAnswer,
  AuditEntry,
  AuditFinding,
  AuditPage,
  AuditQuery,
  AuditReport,
  AuditVerifyQuery,
} from './audit.ts';
export { Backtest, BacktestPoint, BacktestQuery } from './backtest.ts';
export { BundleFile, BundleImportReport, BundleManifest, BundleReport } from './bundle.ts';
export { ClusterQuery, ClusterReport, PlaceCluster } from './cluster.ts';
export {
  Collection,
  CollectionGrant,
  CollectionGrantRequest,
  CollectionList,
  CollectionRemoval,
  CollectionRequest,
} from './collection.ts';
export { CombinationEntry, CombinationList, CombinationPartner, CombinationQuery } from './combination.ts';
export {
  CheckAnswer,
  CheckQuery,
  ControlFinding,
  ControlItemEntry,
  ControlItemPage,
  ControlItemQuery,
  ControlRuleList,
  Identity,
  IdentityCandidate,
  JurisdictionAnswer,
  JurisdictionCode,
  RegisterName,
  Screening,
  ScreeningList,
  ScreeningRequest,
  ScreeningRow,
  ScreeningRowPage,
  ScreeningRowQuery,
  ThresholdAnswer,
} from './control.ts';
export { Corroboration, CorroborationWitness, StreamLead, StreamLeadList } from './corroboration.ts';
export {
  DeliveryIssue,
  DeliveryPage,
  DeliveryQuery,
  DeliverySummary,
  DriftEntry,
  IngestReport,
  IngestReportList,
  IssuePage,
  IssueQuery,
} from './delivery.ts';
export { DrawingQuery, DrawingRequest } from './drawing.ts';
export { Figure, FigureLine, FigurePoint, FigureQuery, FigureTrend } from './figure.ts';
export {
  Gap,
  GapHistory,
  GapHistoryQuery,
  GapKind,
  GapMatrix,
  GapMatrixQuery,
  GapPage,
  GapQuery,
  LagList,
  LagQuery,
  ProcedureList,
  ProcessChangeRequest,
  ProcessList,
  ProcessQuery,
  ProcessRequest,
  ProcessStepRequest,
  processStates,
  SchedulingProcess,
} from './gap.ts';
export { Health } from './health.ts';
export {
  LegalTextSource,
  LegalTextSourceList,
  reportLineKinds,
  TextRun,
  TextRunLine,
  TextRunLinePage,
  TextRunLineQuery,
  TextRunList,
} from './legal-text.ts';
export { MarkingEntry, MarkingRequest, markingEntry } from './marking.ts';
export { MethodEntry, MethodList, MethodParameter, MethodRecord, MethodWatch } from './method.ts';
export { MuteEntry, MuteList, MuteQuery, MuteRequest, UnmuteRequest, WarnDecision } from './mute.ts';
export { NodeInformation } from './node.ts';
export {
  NewSubscription,
  NoticeEntry,
  NoticeFilters,
  NoticeHealth,
  NoticePage,
  NoticeQuery,
  NoticeSchedule,
  type NoticeTopic,
  noticeChannels,
  noticeFrequencies,
  noticeTopics,
  ReadRequest,
  RemovedSubscription,
  RetriedMessage,
  SubscriptionEntry,
  SubscriptionList,
  SubscriptionRequest,
  TestNotice,
  TimeZone,
} from './notice.ts';
export {
  NowcastPoint,
  NowcastQuery,
  type NowcastReason,
  SeriesNowcast,
} from './nowcast.ts';
export { CalendarDay, Page, Problem, TrilingualText } from './parts.ts';
export {
  NodeDocument,
  Peer,
  PeerAddRequest,
  PeerAllowRequest,
  PeerChange,
  PeerContact,
  PeerDetail,
  PeerList,
  PeerPreview,
  PeerPreviewRequest,
  PeerStateRequest,
  PokeAnswer,
  PublicJwk,
} from './peer.ts';
export {
  AccountName,
  LinkSignIn,
  Nothing,
  OneTimeLink,
  PasskeyEntry,
  PasskeyList,
  PasskeyOptions,
  PasskeyRegistration,
  PasskeySignIn,
  PasswordChange,
  PasswordSignIn,
  PersonChange,
  PersonDetail,
  PersonEntry,
  PersonList,
  PersonRequest,
  ProviderAddress,
  ProviderSignIn,
  SessionEntry,
  SessionInformation,
  SessionList,
  SessionQuery,
} from './person.ts';
export { PlainText, type TranslatedTextEntry } from './plain-text.ts';
export { PolicyList } from './policy.ts';
export {
  PublicAlert,
  PublicAlertEntry,
  PublicAlertList,
  PublicGapList,
  PublicGapQuery,
  PublicMethodList,
  PublicNode,
  PublicSourceList,
  PublicStatementList,
} from './public.ts';
export { RecordEntry, RecordPage, RecordQuery } from './record.ts';
export {
  IndicatorEntry,
  IndicatorList,
  PlaceEntry,
  PlaceList,
  PlaceQuery,
  SubstanceEntry,
  SubstanceList,
  SubstanceQuery,
  unitCodes,
} from './register.ts';
export {
  Disclosure,
  DisclosurePage,
  DisclosureQuery,
  disclosureStates,
  HolderList,
  ReceiverPreview,
  ReleasedObject,
  ReleasePreview,
  WithheldPart,
} from './release.ts';
export {
  ObservationEntry,
  ObservationPage,
  ObservationQuery,
  SeriesEntry,
  SeriesPage,
  SeriesQuery,
  VintageEntry,
  VintageList,
} from './series.ts';
export {
  ExpectedPoint,
  MethodDescription,
  NoteRequest,
  SignalDetail,
  SignalEntry,
  SignalEvidence,
  SignalGroup,
  SignalHistoryEntry,
  SignalPage,
  SignalQuery,
  VerdictRequest,
} from './signal.ts';
export { SimulatedPerformance, SimulatedPerformanceList } from './simulated-performance.ts';
export { SourceList, SourceSummary } from './source.ts';
export { SourceMarkingAnswer, SourceMarkingRequest } from './source-marking.ts';
export {
  AnswerCell,
  AskRequest,
  PeerQuestionAnswer,
  PeerQuestionRequest,
  QuestionDecision,
  QuestionEntry,
  QuestionList,
  QuestionListQuery,
  QuestionRefresh,
  StatisticsAnswer,
  StatisticsPolicyEntry,
  StatisticsPolicyList,
  StatisticsPolicyRequest,
  StatisticsQuestion,
} from './statistics.ts';
export {
  IdentificationRequest,
  RegisterEntry,
  RegisterPage,
  RegisterQuery,
  SubstanceDetail,
  SubstanceDetailQuery,
  substanceKinds,
  UnmappedPage,
  UnmappedQuery,
  UnmappedSubstance,
} from './substance-page.ts';
export {
  PeerReceipts,
  PeerReceiptsAnswer,
  QuarantineDecision,
  QuarantineDetail,
  QuarantineEntry,
  QuarantinePage,
  QuarantineQuery,
  SyncEntry,
  SyncList,
  SyncNowRequest,
  SyncOutcome,
  SyncOutcomeList,
  WaitingEntry,
  WaitingList,
} from './sync.ts';
export { TodaySummary } from './today.ts';
export { NewToken, TokenEntry, TokenList, TokenRequest } from './token.ts';
export {
  PreviewedSignal,
  SettingDecision,
  SettingEntry,
  SettingList,
  SettingPreview,
  SettingPreviewRequest,
  SettingProposal,
  WatchEntry,
  WatchList,
} from './watch-setting.ts';
export { WordingFinding, WordingReport, WordingRequest } from './wording.ts';
