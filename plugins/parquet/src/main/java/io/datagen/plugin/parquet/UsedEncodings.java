package io.datagen.plugin.parquet;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/**
 * How the pages of a chunk that this plugin wrote are encoded, to be held against its footer.
 * Nothing depends on the footer's lists here, but readers that plan by them do.
 */
final class UsedEncodings {
  private record Kind(PageType type, Encoding encoding) {}

  private final Map<Kind, Integer> pages = new LinkedHashMap<>();

  void add(PageHeader header) {
    PageType type = header.getType();
    if (header.isSetData_page_header()) {
      count(type, header.getData_page_header().getEncoding());
    } else if (header.isSetData_page_header_v2()) {
      count(type, header.getData_page_header_v2().getEncoding());
    } else if (header.isSetDictionary_page_header()) {
      count(type, header.getDictionary_page_header().getEncoding());
    }
  }

  private void count(PageType type, Encoding encoding) {
    pages.merge(new Kind(type, encoding), 1, Integer::sum);
  }

  /** Whether a footer says the same. */
  boolean agreeWith(ColumnMetaData data, FileNode leaf) {
    Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
    pages.keySet().forEach(kind -> encodings.add(kind.encoding()));
    if (leaf.definition() > 0) {
      encodings.add(Encoding.RLE);
    }
    return encodings.equals(new HashSet<>(data.getEncodings())) && agreeWith(data);
  }

  private boolean agreeWith(ColumnMetaData data) {
    List<PageEncodingStats> stated = data.getEncoding_stats();
    return stated != null
        && stated.size() == pages.size()
        && stated.stream()
            .allMatch(
                s ->
                    Integer.valueOf(s.getCount())
                        .equals(pages.get(new Kind(s.getPage_type(), s.getEncoding()))));
  }
}
