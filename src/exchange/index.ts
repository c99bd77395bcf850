export { type CsvValue, encodeCsvRecord } from './csv/encode-csv.ts';
export { encodeCsvFile } from './csv/encode-csv-file.ts';
export { type FigureRow, figureColumns, figureRowValues } from './csv/figure-columns.ts';
