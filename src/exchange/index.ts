export { type CsvValue, encodeCsvRecord } from './csv/encode-csv.ts';
export { type FigureRow, figureColumns, figureRowValues } from './csv/figure-columns.ts';
