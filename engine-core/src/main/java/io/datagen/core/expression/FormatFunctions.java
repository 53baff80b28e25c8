package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.core.pattern.CalendarPattern;
import io.datagen.core.pattern.PatternException;
import io.datagen.core.pattern.Strftime;
import java.util.List;
import java.util.regex.Pattern;

/** {@code format}. */
final class FormatFunctions {
  private static final Pattern OTHER_PATTERN = Pattern.compile("(?i)yy|mm|dd|hh|ss");
  private static final String WHOLE_TYPES = "\0dxXob";
  private static final String RADIX_TYPES = "xXob";
  private static final String FLOAT_TYPES = "\0fFeEgG%";
  private static final String TEXT_TYPES = "\0s";

  static final List<Function> ALL =
      List.of(
          Function.of(
              "format",
              "x, format",
              "A value as text by Python's format: '06d', '.2f', '>8', '%Y-%m' for dates.",
              FormatFunctions::format));

  private FormatFunctions() {}

  /** Appends the row's value. */
  @FunctionalInterface
  private interface RowFormat {
    void append(TextBuilder out, int row);
  }

  private static Term format(Arguments arguments) {
    String format = arguments.literalText("format");
    try {
      return format(arguments.any("x"), format);
    } catch (Mistake mistake) {
      throw arguments.mistake("format", mistake.message());
    } catch (PatternException wrong) {
      throw arguments.mistake("format", wrong.told());
    }
  }

  /** Another program's pattern would be the same text in every row. */
  private static String withFields(String format) {
    if (!format.contains("%") && OTHER_PATTERN.matcher(format).find()) {
      throw new Mistake(
          -1,
          "the date format '"
              + format
              + "' has no field, so that every row would have it as it stands; fields are those of"
              + " Python's strftime: %Y-%m-%d %H:%M:%S");
    }
    return format;
  }

  private static Term format(Term x, String format) {
    ValueType type = x.type();
    if (Coercion.isNull(x)) {
      return Constant.ofNull(Types.TEXT);
    }
    if (Moments.isTemporal(type)) {
      if (Types.isDuration(type)) {
        throw new Mistake(-1, "a duration has no formats; write str(x)");
      }
      CalendarPattern pattern = Strftime.parse(withFields(format));
      Term moment =
          Types.isTime(type) ? x : Coercion.local(Coercion.toDateTime(x, new DateTimeType(0)));
      return Applied.of(Types.TEXT, (operands, assembly) -> dates(operands[0], pattern), moment);
    }
    if (Types.isText(type)) {
      FormatSpec spec = checked(format, '<', TEXT_TYPES, x);
      if (spec.align() == '=' || spec.grouping() != 0) {
        throw new Mistake(
            -1,
            "the format '"
                + format
                + "' has "
                + (spec.align() == '=' ? "'='" : "'" + spec.grouping() + "'")
                + ", which is for numbers; texts have '<', '>' and '^'");
      }
      return Applied.of(Types.TEXT, (operands, assembly) -> texts(operands[0], spec), x);
    }
    FormatSpec spec = FormatSpec.parse(format, '>');
    if (Types.isWhole(type) && FLOAT_TYPES.indexOf(spec.type(), 1) < 0) {
      checked(format, '>', WHOLE_TYPES, x);
      if (spec.precision() >= 0) {
        throw new Mistake(-1, "the format '" + format + "' has a precision, and an integer none");
      }
      if (spec.grouping() == ',' && RADIX_TYPES.indexOf(spec.type()) >= 0) {
        throw new Mistake(
            -1, "the format '" + format + "' groups digits by ',', not decimal ones; write '_'");
      }
      return Applied.of(Types.TEXT, (operands, assembly) -> wholes(operands[0], spec), x);
    }
    checked(format, '>', FLOAT_TYPES, x);
    if (Types.isDecimal(type) && (spec.type() == 0 || spec.type() == 'f')) {
      int scale = Types.scale(type);
      return Applied.of(Types.TEXT, (operands, assembly) -> decimals(operands[0], spec, scale), x);
    }
    return Applied.of(
        Types.TEXT, (operands, assembly) -> floats(operands[0], spec), Coercion.toFloat(x));
  }

  private static FormatSpec checked(String format, char natural, String types, Term x) {
    FormatSpec spec = FormatSpec.parse(format, natural);
    if (types.indexOf(spec.type()) < 0) {
      throw new Mistake(
          -1,
          "the format '"
              + format
              + "' is not for "
              + Types.name(x.type())
              + " (types that are: "
              + String.join(", ", types.substring(1).split(""))
              + ")");
    }
    return spec;
  }

  private static Operation wholes(Operation operand, FormatSpec spec) {
    NumberFormatting formatting = new NumberFormatting(spec);
    LongOperation x = (LongOperation) operand;
    return new Formatted(x, (out, row) -> formatting.append(out, x.values[row]));
  }

  private static Operation decimals(Operation operand, FormatSpec spec, int scale) {
    NumberFormatting formatting = new NumberFormatting(spec);
    LongOperation x = (LongOperation) operand;
    return new Formatted(x, (out, row) -> formatting.append(out, x.values[row], scale));
  }

  private static Operation floats(Operation operand, FormatSpec spec) {
    NumberFormatting formatting = new NumberFormatting(spec);
    DoubleOperation x = (DoubleOperation) operand;
    double largest = spec.type() == '%' ? Double.MAX_VALUE / 100 : Double.MAX_VALUE;
    return new Formatted(
        x,
        (out, row) -> {
          if (Math.abs(x.values[row]) <= largest) {
            formatting.append(out, x.values[row]);
          } else {
            out.owner().fault(row, "the number " + x.values[row] + " has no text");
          }
        });
  }

  private static Operation dates(Operation operand, CalendarPattern pattern) {
    CalendarPattern.Writer writer = pattern.newWriter();
    LongOperation x = (LongOperation) operand;
    return new Formatted(
        x,
        (out, row) -> {
          byte[] bytes = out.ensure(pattern.width());
          out.setLength(writer.putTime(bytes, out.length(), x.values[row], 0));
        });
  }

  private static Operation texts(Operation operand, FormatSpec spec) {
    TextOperation x = (TextOperation) operand;
    return new Formatted(
        x,
        (out, row) -> {
          int end = x.ends[row];
          if (spec.precision() >= 0) {
            int count = Characters.count(x.bytes, x.starts[row], end);
            end = Characters.skip(x.bytes, x.starts[row], end, Math.min(count, spec.precision()));
          }
          spec.append(out, "", x.bytes, x.starts[row], end);
        });
  }

  private static final class Formatted extends TextOperation {
    private final Operation operand;
    private final RowFormat format;
    private final TextBuilder builder = new TextBuilder(this);

    Formatted(Operation operand, RowFormat format) {
      this.operand = operand;
      this.format = format;
    }

    @Override
    void compute(Slice slice) {
      runOperand(slice, operand);
      builder.clear();
      for (int i = 0; i < slice.size(); i++) {
        builder.start(i);
        if (!nulls.at(i)) {
          format.append(builder, i);
        }
        builder.end(i);
      }
    }
  }
}
