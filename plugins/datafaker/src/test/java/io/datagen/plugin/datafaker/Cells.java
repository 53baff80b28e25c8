package io.datagen.plugin.datafaker;

import io.datagen.api.schema.Zone;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.Constraints;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.column.Generator;
import io.datagen.core.dictionary.PoolStore;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.person.PersonTypes;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Section;
import io.datagen.core.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns of one table, made as the engine makes them. */
record Cells(long seed, long rows, String locale) {
  private static final PoolStore POOLS = PoolStore.open(Optional.empty(), Extracted::new);

  static Cells of(long rows) {
    return new Cells(7, rows, "en");
  }

  /** A column of the type, named like it. */
  Kernel kernel(String type) {
    return kernel(type, type, Constraints.NONE, "{}");
  }

  Kernel unique(String type) {
    return kernel(type, type, unique(), "{}");
  }

  Kernel kernel(String name, String type, Constraints constraints, String yaml) {
    return generator(type, constraints, yaml).orElseThrow().kernel(cell(name));
  }

  Optional<Generator> generator(String type, Constraints constraints, String yaml) {
    Faults faults = new Faults();
    Section section = new Section((Mapping) Source.parse("test.yaml", yaml, faults), faults);
    Optional<Generator> generator =
        PersonTypes.all().stream()
            .filter(t -> t.name().equals(type))
            .findFirst()
            .orElseThrow()
            .parse(column(type, section, constraints));
    faults.throwIfAny();
    return generator;
  }

  static Constraints unique() {
    return new Constraints(false, true, false, null, null, null, null, false, 0, Integer.MAX_VALUE);
  }

  static List<String> texts(Kernel kernel, Rows rows) {
    Vector vector = kernel.newVector();
    kernel.fill(rows, new Vector[0], vector);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (vector instanceof DictionaryVector codes) {
        texts.add(codes.dictionary().get(codes.codes()[i]));
      } else {
        BytesVector bytes = (BytesVector) vector;
        int from = bytes.offsets()[i];
        texts.add(
            new String(bytes.bytes(), from, bytes.offsets()[i + 1] - from, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  List<String> texts(String type, int rows) {
    return texts(kernel(type), Rows.range(0, rows));
  }

  Dictionaries lists() {
    return POOLS.dictionaries(locale);
  }

  private CellContext cell(String column) {
    return new CellContext() {
      @Override
      public Stream stream(String role) {
        return Stream.of(seed, "people", column, role);
      }

      @Override
      public Stream recordStream(String record, String role) {
        return Stream.of(seed, "people", "", record, role);
      }

      @Override
      public long rows() {
        return rows;
      }

      @Override
      public Dictionaries dictionaries(String locale) {
        return POOLS.dictionaries(locale);
      }
    };
  }

  private ColumnContext column(String name, Section section, Constraints constraints) {
    return new ColumnContext() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Section section() {
        return section;
      }

      @Override
      public Constraints constraints() {
        return constraints;
      }

      @Override
      public long rows() {
        return rows;
      }

      @Override
      public String locale() {
        return section.text("locale").orElse(locale);
      }

      @Override
      public long asOf() {
        return 0;
      }

      @Override
      public Zone zone() {
        return Zone.UTC;
      }

      @Override
      public Optional<Generator> parseField(String name, Section section) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Optional<Generator> parseItem(Section section, int perRow) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
