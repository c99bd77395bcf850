export type { TrainingDelivery } from './delivery.ts';
export { loadTrainingData, type TrainingProgress } from './load-training-data.ts';
export { trainingDeliveries, trainingDeliveryCount } from './training-deliveries.ts';
