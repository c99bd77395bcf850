import {
  boolean,
  type Check,
  dictionary,
  either,
  hex,
  integer,
  list,
  number,
  record,
  text,
  wholeSecond,
} from './check.ts';
import { hashes } from './hashes.ts';

const texts: Check = list(text);
const count: Check = integer(0);
const anyInteger: Check = integer();

const exifKey = /^[A-Z][a-zA-Z0-9_-]+$/;
const exifValue = either(
  'a string or an integer',
  (value) => typeof value === 'string',
  (value) => Number.isInteger(value),
);

const alternateStream = record({
  properties: { name: text, hashes, size: count },
  required: ['name'],
  section: '6.7.3',
});

const peSection = record({
  properties: { name: text, size: count, entropy: number, hashes },
  required: ['name'],
  section: '6.7.6',
});

const optionalHeaderProperties = {
  magic_hex: hex,
  major_linker_version: anyInteger,
  minor_linker_version: anyInteger,
  size_of_code: count,
  size_of_initialized_data: count,
  size_of_uninitialized_data: count,
  address_of_entry_point: anyInteger,
  base_of_code: anyInteger,
  base_of_data: anyInteger,
  image_base: anyInteger,
  section_alignment: anyInteger,
  file_alignment: anyInteger,
  major_os_version: anyInteger,
  minor_os_version: anyInteger,
  major_image_version: anyInteger,
  minor_image_version: anyInteger,
  major_subsystem_version: anyInteger,
  minor_subsystem_version: anyInteger,
  win32_version_value_hex: hex,
  size_of_image: count,
  size_of_headers: count,
  checksum_hex: hex,
  subsystem_hex: hex,
  dll_characteristics_hex: hex,
  size_of_stack_reserve: count,
  size_of_stack_commit: count,
  size_of_heap_reserve: count,
  size_of_heap_commit: count,
  loader_flags_hex: hex,
  number_of_rva_and_sizes: anyInteger,
  hashes,
};

const optionalHeader = record({
  properties: optionalHeaderProperties,
  anyOf: Object.keys(optionalHeaderProperties),
  closed: true,
  section: '6.7.6',
});

const peProperties = {
  imphash: text,
  machine_hex: hex,
  number_of_sections: count,
  time_date_stamp: wholeSecond,
  pointer_to_symbol_table_hex: hex,
  number_of_symbols: count,
  size_of_optional_header: count,
  characteristics_hex: hex,
  file_header_hashes: hashes,
  optional_header: optionalHeader,
  sections: list(peSection),
};

/** Predefined extensions of a file (section 6.7). */
export const fileExtensions: Readonly<Record<string, Check>> = {
  'ntfs-ext': record({
    properties: { sid: text, alternate_data_streams: list(alternateStream) },
    anyOf: ['sid', 'alternate_data_streams'],
    section: '6.7.3',
  }),
  'raster-image-ext': record({
    properties: {
      image_height: anyInteger,
      image_width: anyInteger,
      bits_per_pixel: anyInteger,
      exif_tags: dictionary({ key: exifKey, value: exifValue }),
    },
    anyOf: ['image_height', 'image_width', 'bits_per_pixel', 'image_compression_algorithm', 'exif_tags'],
    section: '6.7.5',
  }),
  'pdf-ext': record({
    properties: {
      version: text,
      is_optimized: boolean,
      document_info_dict: dictionary({ value: text }),
      pdfid0: text,
      pdfid1: text,
    },
    anyOf: ['version', 'is_optimized', 'document_info_dict', 'pdfid0', 'pdfid1'],
    section: '6.7.4',
  }),
  'archive-ext': record({
    properties: { contains_refs: texts, comment: text },
    required: ['contains_refs'],
    section: '6.7.2',
  }),
  'windows-pebinary-ext': record({
    properties: { pe_type: text, ...peProperties },
    required: ['pe_type'],
    anyOf: Object.keys(peProperties),
    section: '6.7.6',
  }),
};
