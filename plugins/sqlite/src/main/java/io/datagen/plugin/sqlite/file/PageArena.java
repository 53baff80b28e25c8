package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pages that don't know their numbers yet: workers build them in parallel and they are numbered
 * when they are appended. Where one page names another (only overflow chains do) the place is noted
 * and filled in then. In segments rather than one array, since a batch of long texts may have more
 * than 2 GB.
 */
final class PageArena {
  private static final int SEGMENT = 1 << 18;
  private static final int SEGMENTS_KEPT = 64;

  private final int pageSize;
  private final int pagesPerSegment;
  private final List<byte[]> segments = new ArrayList<>();
  private int pages;
  private int[] linkPages = new int[16];
  private int[] linkOffsets = new int[16];
  private int[] linkTargets = new int[16];
  private int links;

  PageArena(int pageSize) {
    this.pageSize = pageSize;
    this.pagesPerSegment = Math.max(1, SEGMENT / pageSize);
  }

  /** Adds a page, its content undefined, and returns its place. */
  int add() {
    if (pages == segments.size() * pagesPerSegment) {
      segments.add(new byte[pagesPerSegment * pageSize]);
    }
    return pages++;
  }

  /** The array that a page is in. */
  byte[] segment(int page) {
    return segments.get(page / pagesPerSegment);
  }

  /** Where in its array a page starts. */
  int offset(int page) {
    return page % pagesPerSegment * pageSize;
  }

  /** Notes that the number of page {@code target} belongs at an offset in a page. */
  void link(int page, int offset, int target) {
    if (links == linkPages.length) {
      linkPages = Arrays.copyOf(linkPages, links * 2);
      linkOffsets = Arrays.copyOf(linkOffsets, links * 2);
      linkTargets = Arrays.copyOf(linkTargets, links * 2);
    }
    linkPages[links] = page;
    linkOffsets[links] = offset;
    linkTargets[links++] = target;
  }

  /** Appends all pages, page i under {@code pager.numbers().of(i)}, and empties the arena. */
  void appendTo(Pager pager) throws IOException {
    PageNumbers numbers = pager.numbers();
    for (int i = 0; i < links; i++) {
      BigEndian.putInt(
          segment(linkPages[i]),
          offset(linkPages[i]) + linkOffsets[i],
          (int) numbers.of(linkTargets[i]));
    }
    for (int first = 0; first < pages; first += pagesPerSegment) {
      pager.append(segment(first), 0, Math.min(pagesPerSegment, pages - first));
    }
    pages = 0;
    links = 0;
    while (segments.size() > SEGMENTS_KEPT) {
      segments.remove(segments.size() - 1);
    }
  }
}
