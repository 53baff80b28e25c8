package io.datagen.core.person;

import io.datagen.api.vector.Dictionary;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Fault;
import io.datagen.core.source.Node;
import io.datagen.core.source.SchemaException;
import java.util.List;

/**
 * What a recipe may use: the column's place, its locale's lists, its settings.
 *
 * @param entity which record of the row; empty for the row's own
 * @param distinct whether no value may repeat
 */
record Scene(CellContext cell, Dictionaries lists, String entity, boolean distinct, Node column) {

  /** A stream of the row's person, address or company. */
  Stream record(String record, String role) {
    return cell.recordStream(entity.isEmpty() ? record : record + "/" + entity, role);
  }

  Dictionary list(String name) {
    return lists.list(name);
  }

  /** Whether the locale has such a list. */
  boolean has(String name) {
    return lists.has(name);
  }

  /** A list of numbers. */
  int[] numbers(String name) {
    Dictionary texts = lists.list(name);
    int[] numbers = new int[texts.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.parseInt(texts.get(i));
    }
    return numbers;
  }

  /**
   * A column of one list: the record's entry; where unique the list in an order of the column's
   * own, which then agrees with no other column.
   */
  Kernel listed(String list, Codes codes) {
    Dictionary dictionary = list(list);
    return new CodesKernel(
        distinct ? new PermutedCodes(permutation(dictionary.size()), 1, dictionary.size()) : codes,
        dictionary);
  }

  /** A permutation of a domain for a unique column; a fault where the table has more rows. */
  Permutation permutation(long domain) {
    if (cell.rows() > domain) {
      throw fault(column, tooFew(cell.rows(), domain));
    }
    return Permutation.of(cell.stream("unique"), domain);
  }

  static String tooFew(long rows, long domain) {
    return "unique needs " + rows + " distinct values, has " + domain;
  }

  static SchemaException fault(Node node, String message) {
    return new SchemaException(List.of(new Fault(node.position(), node.path(), message)));
  }
}
