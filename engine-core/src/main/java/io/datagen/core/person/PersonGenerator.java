package io.datagen.core.person;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.column.Generator;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.source.Node;

/** A column of people or places. */
final class PersonGenerator implements Generator {
  private final PersonType type;
  private final String entity;
  private final String locale;
  private final boolean distinct;
  private final Node column;
  private final Node localeNode;

  PersonGenerator(PersonType type, ColumnContext column, String entity) {
    this.type = type;
    this.entity = entity;
    this.locale = column.locale();
    this.distinct = column.constraints().distinct();
    this.column = column.section().node();
    this.localeNode = column.section().value("locale").orElse(this.column);
  }

  @Override
  public ValueType type() {
    return new ValueType.StringType();
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.datagen.core.source.SchemaException for an unknown locale, and where the
   *     dictionaries have fewer values than a unique column needs: only here are they known
   */
  @Override
  public Kernel kernel(CellContext cell) {
    Dictionaries lists;
    try {
      lists = cell.dictionaries(locale);
    } catch (IllegalArgumentException e) {
      throw Scene.fault(localeNode, String.valueOf(e.getMessage()));
    }
    return type.recipe().kernel(new Scene(cell, lists, entity, distinct, column));
  }

  @Override
  public boolean unique() {
    return distinct;
  }

  @Override
  public String describe() {
    return type.name()
        + " ("
        + locale
        + (entity.isEmpty() ? "" : ", " + entity)
        + (distinct ? ", unique" : "")
        + ")";
  }
}
