package io.datagen.bootstrap.build;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lambdas and method references of every kind; what they answer, joined, is what a test compares.
 */
public final class Lambdas extends ArrayList<String> implements Supplier<String> {
  private static final long serialVersionUID = 1;

  private final String own = "own";

  @Override
  public String get() {
    List<Object> results = new ArrayList<>();
    nothingCaptured(results);
    captured(results, 'c', (short) 7, 1L << 40, 2.5, 1.5f, true, (byte) 3);
    members(results);
    conversions(results);
    results.add(new Inner().said());
    results.add(((Greeting) () -> "hello").twice());
    records(results);
    Supplier<String> serializable = (Supplier<String> & Serializable) () -> "kept " + own;
    results.add(serializable.get());
    return String.valueOf(results);
  }

  private static void nothingCaptured(List<Object> results) {
    UnaryOperator<String> trim = String::trim;
    Function<Integer, Integer> twice = i -> i * 2;
    IntFunction<String[]> array = String[]::new;
    results.add(trim.apply(" x ") + twice.apply(21) + array.apply(3).length);
    Supplier<List<String>> made = ArrayList::new;
    Function<String, StringBuilder> built = StringBuilder::new;
    results.add(made.get().size() + built.apply("built").append('!').toString());
  }

  private static void captured(
      List<Object> results, char c, short s, long l, double d, float f, boolean z, byte b) {
    Supplier<String> all = () -> "" + c + s + l + d + f + z + b;
    BiFunction<Long, String, String> more = (x, y) -> x + y + l + d + c;
    results.add(all.get() + more.apply(5L, "y"));
    Consumer<Object> adds = results::add; // its answer is dropped
    adds.accept("added");
    DoubleSupplier number = () -> d + l;
    results.add(number.getAsDouble());
  }

  private void members(List<Object> results) {
    Supplier<String> field = () -> own;
    Function<String, String> secret = this::secret;
    Supplier<Integer> above = super::size;
    BiFunction<Lambdas, String, String> unbound = Lambdas::secret;
    Comparator<String> order = Comparator.comparing(String::length);
    results.add(field.get() + secret.apply("s") + above.get() + unbound.apply(this, "u"));
    results.add(order.compare("aa", "b") + List.of("b", "a").stream().sorted().toList().get(0));
  }

  private static void conversions(List<Object> results) {
    IntToLongFunction widened = Math::abs;
    IntToDoubleFunction wider = i -> i;
    ToLongFunction<Integer> unboxedAndWidened = Integer::intValue;
    Function<Integer, Integer> boxed = Math::abs;
    LongSupplier fromChar = () -> 'a';
    ToLongFunction<Short> narrow = i -> i;
    Function<Integer, Object> general = String::valueOf;
    results.add(widened.applyAsLong(-3) + unboxedAndWidened.applyAsLong(4) + boxed.apply(-9));
    results.add(wider.applyAsDouble(2) + fromChar.getAsLong() + narrow.applyAsLong((short) 8));
    results.add(general.apply(11));
    results.add(IntStream.range(0, 5).mapToObj(Integer::toString).toList());
    Many many = Lambdas::joined;
    results.add(many.join(1, "two"));
  }

  private static void records(List<Object> results) {
    Pair one = new Pair(1, 2, 1.5, 2.5f, 'c', true, (byte) 1, (short) 2, "x", null);
    Pair same = new Pair(1, 2, 1.5, 2.5f, 'c', true, (byte) 1, (short) 2, "x", null);
    List<Pair> others =
        List.of(
            new Pair(9, 2, 1.5, 2.5f, 'c', true, (byte) 1, (short) 2, "x", null),
            new Pair(1, 9, 1.5, 2.5f, 'c', true, (byte) 1, (short) 2, "x", null),
            new Pair(1, 2, Double.NaN, 2.5f, 'c', true, (byte) 1, (short) 2, "x", null),
            new Pair(1, 2, 1.5, -0f, 'c', true, (byte) 1, (short) 2, "x", null),
            new Pair(1, 2, 1.5, 2.5f, 'd', true, (byte) 1, (short) 2, "x", null),
            new Pair(1, 2, 1.5, 2.5f, 'c', false, (byte) 1, (short) 2, "x", null),
            new Pair(1, 2, 1.5, 2.5f, 'c', true, (byte) 9, (short) 2, "x", null),
            new Pair(1, 2, 1.5, 2.5f, 'c', true, (byte) 1, (short) 9, "x", null),
            new Pair(1, 2, 1.5, 2.5f, 'c', true, (byte) 1, (short) 2, "y", null),
            new Pair(1, 2, 1.5, 2.5f, 'c', true, (byte) 1, (short) 2, "x", List.of()));
    Object itself = one;
    Object text = "x";
    results.add(one.equals(itself) + " " + one.equals(same) + " " + one.equals(text));
    results.add(one.hashCode());
    others.forEach(other -> results.add(one.equals(other) + " " + other.hashCode()));
    results.add(
        others
            .get(2)
            .equals(new Pair(1, 2, 0 / 0.0, 2.5f, 'c', true, (byte) 1, (short) 2, "x", null)));
    results.add(new Nothing().equals(new Nothing()) + " " + new Nothing().hashCode() + one);
  }

  private record Pair(
      int i,
      long l,
      double d,
      float f,
      char c,
      boolean z,
      byte b,
      short s,
      String text,
      @Nullable Object any) {}

  private record Nothing() {}

  private static String joined(Object... parts) {
    return List.of(parts).toString();
  }

  private String secret(String more) {
    return own + more;
  }

  private final class Inner {
    private String said() {
      Supplier<String> outer = () -> secret("inner");
      return outer.get();
    }
  }

  private interface Many {
    String join(int first, String second);
  }

  private interface Greeting {
    String hello();

    default String twice() {
      Supplier<String> once = this::hello;
      Supplier<String> more = () -> hidden() + once.get();
      return more.get();
    }

    private String hidden() {
      return hello();
    }
  }
}
