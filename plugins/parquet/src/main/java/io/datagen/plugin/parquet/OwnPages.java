package io.datagen.plugin.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;

/**
 * Page headers of files that this plugin wrote. The checksum doesn't cover them; but what they may
 * say is known, so that a changed byte shows even where no reader would stumble over it.
 */
final class OwnPages {
  private OwnPages() {}

  /**
   * Sees that a header is one that could have been written.
   *
   * @param bytes that it was read from
   */
  static void verify(PageHeader header, byte[] bytes, ColumnMetaData data) throws IOException {
    PageHeader expected = expected(header, data);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Util.writePageHeader(expected, written);
    if (!Arrays.equals(written.toByteArray(), bytes)) {
      throw new IOException("the header of a page is not as it was written");
    }
  }

  /** A header that differs from the given one in nothing that may differ. */
  private static PageHeader expected(PageHeader header, ColumnMetaData data) throws IOException {
    PageHeader expected =
        new PageHeader(
            header.getType(), header.getUncompressed_page_size(), header.getCompressed_page_size());
    expected.setCrc(header.getCrc());
    if (header.isSetData_page_header()) {
      DataPageHeader page = header.getData_page_header();
      expected.setData_page_header(
          new DataPageHeader(
              page.getNum_values(), known(page.getEncoding(), data), Encoding.RLE, Encoding.RLE));
    } else if (header.isSetData_page_header_v2()) {
      DataPageHeaderV2 page = header.getData_page_header_v2();
      DataPageHeaderV2 rebuilt =
          new DataPageHeaderV2(
              page.getNum_values(),
              page.getNum_nulls(),
              page.getNum_rows(),
              known(page.getEncoding(), data),
              page.getDefinition_levels_byte_length(),
              page.getRepetition_levels_byte_length());
      // Pages that don't shrink are left as they are.
      rebuilt.setIs_compressed(
          data.getCodec() != CompressionCodec.UNCOMPRESSED
              && header.getCompressed_page_size() < header.getUncompressed_page_size());
      expected.setData_page_header_v2(rebuilt);
    } else if (header.isSetDictionary_page_header()) {
      expected.setDictionary_page_header(
          new DictionaryPageHeader(
              header.getDictionary_page_header().getNum_values(), Encoding.PLAIN));
    }
    return expected;
  }

  private static Encoding known(Encoding encoding, ColumnMetaData data) throws IOException {
    if (!data.getEncodings().contains(encoding)) {
      throw new IOException(
          "a page is encoded as " + encoding + ", of which the footer knows none");
    }
    return encoding;
  }
}
