package io.datagen.plugin.datafaker;

import io.datagen.api.provider.ExpressionFault;
import io.datagen.api.provider.ValueSource;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;

/**
 * Datafaker's expressions, as far as they depend on nothing but their seed: each value is drawn
 * with a random source set to it, so that neither the row before nor the thread says anything.
 * {@link Refusals} has what can't be had so.
 */
public final class DatafakerValues implements ValueSource {
  /** Seeds that an expression is tried with before it is taken. */
  private static final int TRIALS = 16;

  private final DatafakerDictionaries library = new DatafakerDictionaries();

  /** Shared by all threads; its caches hold what it reads from the library's files. */
  private final FakeValuesService service = new FakeValuesService();

  private final ProviderNames names = new ProviderNames();

  /** For {@link java.util.ServiceLoader}. */
  public DatafakerValues() {
    // Providers write numbers and small letters as the process' default locale has them: on an
    // Egyptian's machine a flight number would have other digits. Nothing else in this process
    // reads the default.
    Locale.setDefault(Locale.ROOT);
  }

  @Override
  public String id() {
    return library.id();
  }

  @Override
  public Values values(String expression, String locale) {
    String tag = library.known(locale);
    List<Directive> directives = Directive.in(expression);
    Made plain = new Made(expression, tag);
    List<String> found = directives.stream().map(d -> names.check(d, plain::lists)).toList();
    StringBuilder named = new StringBuilder(expression);
    for (int i = directives.size() - 1; i >= 0; i--) {
      Directive directive = directives.get(i);
      int end = directive.offset() + directive.name().length();
      named.replace(directive.offset(), end, found.get(i));
    }
    Values values = new Made(named.toString(), tag);
    try {
      for (long seed = 0; seed < TRIALS; seed++) {
        values.at(seed);
      }
    } catch (RuntimeException e) {
      throw new ExpressionFault(
          directives.get(0).offset(), "Datafaker can't make it: " + e.getMessage());
    }
    return values;
  }

  /** Every directive without arguments that may be named. */
  List<String> directives() {
    return names.all();
  }

  private final class Made implements Values {
    private final String expression;
    private final String locale;
    private final DrawRandom random = new DrawRandom();
    private final Faker faker;

    Made(String expression, String locale) {
      this.expression = expression;
      this.locale = locale;
      this.faker =
          new Faker(
              service, new FakerContext(Locale.forLanguageTag(locale), new RandomService(random)));
    }

    /** Whether the library's files have texts under a key. */
    boolean lists(String key) {
      Object found = service.fetchObject(key, faker.getContext());
      return found instanceof String || found instanceof List;
    }

    @Override
    public String at(long seed) {
      random.setSeed(seed);
      String text = faker.expression(expression);
      return text == null ? "" : text;
    }

    @Override
    public Values forThread() {
      return new Made(expression, locale);
    }
  }
}
